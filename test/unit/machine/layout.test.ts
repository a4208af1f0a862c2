import { describe, expect, it } from 'vitest';
import type { ChartBox as Box } from '../../../engine/contract/view/chart-layout.ts';
import { layoutOf } from '../../../engine/machine/layout.ts';
import { pictureOf } from '../../../engine/machine/picture.ts';
import { largeScenario } from '../support/large.ts';
import { everyProcedureText, gameOf } from '../support/scenarios.ts';

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const pairs = (boxes: readonly Box[]) =>
  boxes.flatMap((a, index) => boxes.slice(index + 1).map((b) => [a, b] as const));

describe('the layout of a statechart', () => {
  it('places every scene, every state and every ending, none over another', async () => {
    const { scenes, endings } = pictureOf(gameOf(everyProcedureText()));
    const layout = await layoutOf({ scenes, endings });
    expect(layout.scenes.map(({ id }) => id)).toEqual(scenes.map(({ id }) => id));
    expect(layout.endings.map(({ id }) => id)).toEqual(endings);
    for (const [a, b] of pairs([...layout.scenes, ...layout.endings])) {
      expect(overlap(a, b), `${a.id} and ${b.id}`).toBe(false);
    }
    for (const [index, { steps, width, height }] of layout.scenes.entries()) {
      expect(steps.map(({ id }) => id)).toEqual(scenes[index]?.steps.map(({ id }) => id));
      for (const [a, b] of pairs(steps)) expect(overlap(a, b), `${a.id} and ${b.id}`).toBe(false);
      for (const step of steps) {
        expect(step.x + step.width).toBeLessThanOrEqual(width);
        expect(step.y + step.height).toBeLessThanOrEqual(height);
      }
    }
    expect(layout.ways.every(({ points }) => points.length >= 2)).toBe(true);
  });

  it('does the same with more scenes than it takes all trouble for', async () => {
    const { scenes, endings } = pictureOf(gameOf(largeScenario(100)));
    const layout = await layoutOf({ scenes, endings });
    expect(layout.scenes.map(({ id }) => id)).toEqual(scenes.map(({ id }) => id));
    for (const [a, b] of pairs([...layout.scenes, ...layout.endings])) {
      expect(overlap(a, b), `${a.id} and ${b.id}`).toBe(false);
    }
  });
});
