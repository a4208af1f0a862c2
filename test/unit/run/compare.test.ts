import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareLines, visitsOf } from '../../../engine/run/compare.ts';
import type { Step } from '../../../engine/run/line.ts';
import { playRecord } from '../../../engine/run/moves.ts';
import { atRandom } from '../support/playing.ts';
import { everyProcedureText, flagshipText, gameOf, storyWith } from '../support/scenarios.ts';
import { must, walk } from '../support/walks.ts';

const games = [gameOf(everyProcedureText()), gameOf(flagshipText())] as const;
/** By its number: a counterexample is printed, and a whole game would be long. */
const which = fc.constantFrom(0, 1);
const gameAt = (at: number) => games[at] ?? games[0];
const seed = fc.integer({ min: 0, max: 0xffff });

const words = (step: Step | undefined) => step && JSON.stringify(step.move);

describe('a line beside another', () => {
  it('shows nothing where it is the same line', () =>
    fc.assert(
      fc.property(which, seed, (one, luck) => {
        const { steps } = atRandom(gameAt(one), luck);
        const { parting, scenes } = compareLines(steps, steps);
        expect(parting).toBeUndefined();
        expect(scenes.filter(({ same }) => !same)).toEqual([]);
        expect(scenes).toHaveLength(visitsOf(steps).length);
      }),
      { numRuns: 20 },
    ));

  it('shows nothing where it is the same line, left earlier', () =>
    fc.assert(
      fc.property(which, seed, fc.nat(), (one, luck, cut) => {
        const steps = walk(gameAt(one), luck);
        const { parting } = compareLines(steps.slice(0, cut % (steps.length + 1)), steps);
        expect(parting).toBeUndefined();
      }),
      { numRuns: 60 },
    ));

  it('says the same from the other side', () =>
    fc.assert(
      fc.property(which, seed, seed, (one, luck, other) => {
        const lines = [walk(gameAt(one), luck), walk(gameAt(one), other)] as const;
        const here = compareLines(lines[0], lines[1]);
        const there = compareLines(lines[1], lines[0]);
        expect(there.parting?.first.map(words)).toEqual(here.parting?.first.map(words).reverse());
        // Where the same scenes come in two orders, either may be chosen; how many are shared is one number.
        expect(there.scenes.length).toBe(here.scenes.length);
      }),
      { numRuns: 60 },
    ));

  it('loses no move of either line', () =>
    fc.assert(
      fc.property(which, seed, seed, (one, luck, other) => {
        const lines = [walk(gameAt(one), luck), walk(gameAt(one), other)] as const;
        const { scenes } = compareLines(lines[0], lines[1]);
        for (const side of [0, 1] as const) {
          const shown = scenes.flatMap(({ visits }) => visits[side]?.steps ?? []);
          expect(shown).toEqual(visitsOf(lines[side]).flatMap(({ steps }) => steps));
        }
      }),
      { numRuns: 60 },
    ));
});

const fork = gameOf(
  storyWith(`
first:
  kind: decision
  title: First
  by: aldery
  question: Where to?
  options:
    left: { title: Left, to: second }
    right: { title: Right }
  then: third
second: { kind: narration, title: Second, then: third }
third:
  kind: decision
  title: Third
  by: borrow
  question: And now?
  options:
    well: { title: Well }
    badly: { title: Badly, to: bad }
  then: good
`),
);

function line(...options: readonly (readonly [scene: string, party: string, option: string])[]): Step[] {
  const steps: Step[] = [];
  let point = fork.begin();
  const make = (step: Step) => {
    steps.push(step);
    point = step.after;
  };
  for (const [scene, party, option] of options) {
    const on = fork.place(point);
    if (on.at === 'scene' && on.scene === 'second')
      make(must(fork, point, { type: 'story.continue', scene: 'second', party: 'facilitator' }));
    make(must(fork, point, { type: 'choose', scene, party, option }));
  }
  return steps;
}

describe('where two lines part', () => {
  const left = line(['first', 'aldery', 'left'], ['third', 'borrow', 'well']);
  const right = line(['first', 'aldery', 'right'], ['third', 'borrow', 'well']);

  it('is the first scene in which they do not do the same, with the first move of each', () => {
    const { parting } = compareLines(left, right);
    expect(parting?.visits.map(({ scene }) => scene)).toEqual(['first', 'first']);
    expect(parting?.first.map((step) => step?.move)).toMatchObject([{ option: 'left' }, { option: 'right' }]);
  });

  it('does not hide that they come together again', () => {
    expect(
      compareLines(left, right).scenes.map(({ visits, same }) => [visits.map((one) => one?.scene), same]),
    ).toEqual([
      [['first', 'first'], false],
      [['second', undefined], false],
      [['third', 'third'], true],
    ]);
  });
});

it('the ballots of one vote count the same in any order', () => {
  const flagship = games[1];
  const { steps } = playRecord(flagship);
  const first = steps.findIndex(({ move }) => move.type === 'vote.cast');
  const [one, next] = [steps[first], steps[first + 1]];
  if (!one || next?.move.type !== 'vote.cast') throw new Error('the record has no two ballots in a row');
  const swapped = [...steps.slice(0, first), next, one, ...steps.slice(first + 2)];
  expect(compareLines(steps, swapped).parting).toBeUndefined();
});
