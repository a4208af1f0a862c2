import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { decidedOn, decisionsApart } from '../../engine/scenario/check/apart.ts';
import { knownRoads } from './support/known-roads.ts';
import { endingOf, roadOf, type Wish } from './support/roads.ts';
import { gameOf } from './support/scenarios.ts';

/** How many decisions two endings of a story lie apart at the least. */
const FEWEST_APART = 3;

const gameIn = (file: string) =>
  gameOf(
    readFileSync(fileURLToPath(new URL(`../../scenarios/${file}.scenario.yaml`, import.meta.url)), 'utf8'),
  );

const walked = Object.entries(knownRoads).map(([file, roads]) => {
  const game = gameIn(file);
  return { file, game, roads: roads.map(([ending, wishes]) => ({ ending, road: roadOf(game, wishes) })) };
});

it.each(walked)('$file has a road to each ending', ({ game, roads }) => {
  const endings = roads.map(({ ending }) => ending);
  expect(roads.map(({ road }) => road.ending)).toEqual(endings);
  expect(Object.keys(game.story.scenario.endings).sort()).toEqual(endings.sort());
});

// The first steps are there to show what a single ballot does.
const stories = walked.filter(({ file }) => file !== 'first-steps');

it.each(stories)('$file has no two endings that a coin could decide between', ({ game, roads }) => {
  const decided = roads.map(({ ending, road }) => ({ ending, decisions: decidedOn(game, road) }));
  const near = decided.flatMap((one, index) =>
    decided
      .slice(index + 1)
      .filter((other) => decisionsApart(one.decisions, other.decisions) < FEWEST_APART)
      .map((other) => `${one.ending} and ${other.ending}`),
  );
  expect(near).toEqual([]);
});

describe('First steps', () => {
  const game = gameIn('first-steps');
  const hollenSaysYes: Wish = { type: 'vote.cast', seat: 'XHO', ballot: 'yes' };

  it('is stopped by one town when nobody changes the text and nobody agrees on the stone', () => {
    const wishes: Wish[] = [{ type: 'call.forgo' }, { type: 'draft.table' }, hollenSaysYes];
    for (const seed of [1, 2, 3]) expect(endingOf(game, wishes, seed)).toBe('one_no');
  });
});

describe('The river', () => {
  const game = gameIn('the-river');
  const [, byTheClock = []] = knownRoads['the-river']?.find(([ending]) => ending === 'by_the_clock') ?? [];

  it('takes in what a facilitator releases, and goes on where it was', () => {
    const released: Wish[] = [
      { type: 'inject.release', inject: 'photograph' },
      { type: 'inject.release', inject: 'burst' },
    ];
    const plain = roadOf(game, byTheClock);
    const road = roadOf(game, [...released, ...byTheClock]);
    expect(plain.scenes).not.toContain('photograph');
    expect(road.scenes.filter((scene) => ['photograph', 'burst'].includes(scene))).toEqual([
      'photograph',
      'burst',
    ]);
    expect(road.ending).toBe('by_the_clock');
  });
});
