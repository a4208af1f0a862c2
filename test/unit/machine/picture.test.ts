import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pictureOf, wayTo } from '../../../engine/machine/picture.ts';
import { flagshipText, gameOf, procedureTexts, storyWith } from '../support/scenarios.ts';

const scene = (id: string, then: string) =>
  `${id}: { kind: narration, title: ${id}, text: [Said.], then: [${then}] }\n`;
const story = (scenes: string) => gameOf(storyWith(scenes));
const small = scene('first', '{ to: second }') + scene('second', '{ to: good }, { to: bad }');

describe('the picture of a machine', () => {
  it('has every scene of the file, threads included, and every ending', () => {
    for (const [, text] of [...procedureTexts(), ['flagship', flagshipText()] as const]) {
      const game = gameOf(text);
      const picture = pictureOf(game);
      const { scenes, endings, alliances } = game.story.scenario;
      expect(picture.scenes.map(({ id }) => id).sort()).toEqual(Object.keys(scenes).sort());
      expect(picture.endings).toEqual(Object.keys(endings));
      expect(picture.regions.map(({ id }) => id)).toEqual(Object.keys(alliances ?? {}));
    }
  });

  it('gains a scene when the file gains one', () => {
    const more = small.replace('{ to: good }', '{ to: third }') + scene('third', '{ to: good }');
    expect(pictureOf(story(more)).scenes.length).toBe(pictureOf(story(small)).scenes.length + 1);
  });

  it('shows the steps of a procedure and what leads from one to the next', () => {
    const call = pictureOf(gameOf(flagshipText())).scenes.find(({ id }) => id === 'call_moscow');
    expect(call?.steps.map(({ id }) => id)).toContain('floorOpen');
    expect(call?.moves.find(({ events }) => events.includes('call.decline'))?.to).toBe('declined');
  });

  it('tells a route from what may cut in', () => {
    const withInject =
      small +
      scene('storm', '{ to: back }').replace('title:', 'inject: { when: "visits.first > 0" }, title:');
    const picture = pictureOf(story(withInject));
    const first = picture.scenes.find(({ id }) => id === 'first');
    expect(first?.ways).toEqual([
      { leads: 'scene', to: 'storm', by: 'cutsIn' },
      { leads: 'scene', to: 'second', by: 'route' },
    ]);
    const storm = picture.scenes.find(({ id }) => id === 'storm');
    expect(new Set(storm?.ways.map(({ by }) => by))).toEqual(new Set(['back']));
    expect(wayTo(picture, ['first'], 'storm')).toEqual(['first', 'storm']);
    expect(wayTo(picture, ['first'], 'good')).toEqual(['first', 'second', 'good']);
  });
});

describe('the way to a scene', () => {
  it('is the shortest the chart has, and none where it has none', () => {
    const picture = pictureOf(story(small));
    expect(wayTo(picture, ['first'], 'bad')).toEqual(['first', 'second', 'bad']);
    expect(wayTo(picture, ['second'], 'first')).toBeUndefined();
    expect(wayTo(picture, ['first'], 'first')).toEqual(['first']);
  });

  it('leads into threads and out of them', () => {
    const text = readFileSync('test/check-cases/threads/near-miss.scenario.yaml', 'utf8');
    const game = gameOf(text);
    const picture = pictureOf(game);
    const inThread = picture.scenes.find(({ within }) => within !== undefined);
    if (inThread === undefined) throw new Error('this file has no threads');
    expect(wayTo(picture, [game.story.scenario.start], inThread.id)).toContain(inThread.within);
    const out = picture.endings.map((ending) => wayTo(picture, [inThread.id], ending));
    expect(out.some((way) => way?.includes(inThread.within ?? ''))).toBe(true);
  });
});
