import { describe, expect, it } from 'vitest';
import { pictureOf } from '../../../engine/machine/picture.ts';
import { beside } from '../../../renderer/statechart/beside.ts';
import { type Box, layoutOf, stateWords } from '../../../renderer/statechart/layout.ts';
import { everyProcedureText, gameOf } from '../support/scenarios.ts';

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const pairs = (boxes: readonly Box[]) =>
  boxes.flatMap((a, index) => boxes.slice(index + 1).map((b) => [a, b] as const));

describe('the layout of a statechart', () => {
  it('places every scene, every state and every ending, none over another', async () => {
    const { scenes, endings } = pictureOf(gameOf(everyProcedureText()));
    const unlit = { lit: false };
    const layout = await layoutOf({
      scenes: scenes.map(({ steps, moves, ways, ...scene }) => ({
        ...scene,
        ...unlit,
        kind: 'narration',
        title: '',
        steps: steps.map((step) => ({ ...step, ...unlit })),
        moves: moves.map((move) => ({ ...move, events: [...move.events] })),
        ways: [...ways],
      })),
      endings: endings.map((id) => ({ id, title: '', ...unlit })),
    });
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
});

describe('the box beside another', () => {
  const box = (id: string, x: number, y: number): Box => ({ id, x, y, width: 2, height: 2 });
  const boxes = [box('middle', 10, 10), box('right', 20, 11), box('far', 14, 40), box('left', 0, 10)];

  it('is the nearest in that direction', () => {
    expect(beside(boxes, 'middle', 'right')).toBe('right');
    expect(beside(boxes, 'middle', 'left')).toBe('left');
    expect(beside(boxes, 'middle', 'down')).toBe('far');
  });

  it('is the box itself where nothing lies there', () => {
    expect(beside(boxes, 'left', 'left')).toBe('left');
  });
});

it('says states in words', () => {
  expect(stateWords('offerOnTheTable')).toBe('offer on the table');
});
