import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BALLOTS, type Move } from '../../engine/contract/move.ts';
import type { Game } from '../../engine/machine/game.ts';
import type { Point } from '../../engine/machine/place.ts';
import { sameMove } from '../../engine/parties/record.ts';
import { replay } from '../../engine/run/line.ts';
import { changesReported, changesShown } from '../unit/support/diff.ts';
import { anyMove } from '../unit/support/garbage.ts';
import {
  everyProcedureText,
  flagshipText,
  gameOf,
  procedureTexts,
  smallestText,
} from '../unit/support/scenarios.ts';
import { frozen, walk } from '../unit/support/walks.ts';

const seeds = fc.nat(0xffff_ffff);
const games: [string, Game, { runs: number }][] = [
  ['the flagship', gameOf(flagshipText()), { runs: 6 }],
  ['the story of every procedure', gameOf(everyProcedureText()), { runs: 40 }],
  ['the smallest story', gameOf(smallestText()), { runs: 10 }],
  ...procedureTexts().map(([name, source]): [string, Game, { runs: number }] => [
    name,
    gameOf(source),
    { runs: 15 },
  ]),
];

/** Runs a property; a failure prints the seed that repeats it. */
const always = (runs: number, property: fc.IProperty<[number]>) => fc.assert(property, { numRuns: runs });

describe.each(games)('on walks through %s', (_, game, { runs }) => {
  const { story } = game;

  it('every legal move is taken, and leaves the point it was made at alone', () => {
    always(
      runs,
      fc.property(seeds, (seed) => {
        for (const { before } of walk(game, seed).filter((_step, at) => at % 3 === 0)) {
          const point = frozen(structuredClone(before));
          for (const { move } of game.legalMoves(point))
            expect(game.apply(point, move)).toMatchObject({ ok: true });
          expect(point).toEqual(before);
        }
      }),
    );
  });

  it('each walk ends at an ending, for there is always a way on', () => {
    always(
      runs,
      fc.property(seeds, (seed) => {
        const last = walk(game, seed).at(-1);
        expect(last && game.place(last.after).at).toBe('ending');
      }),
    );
  });

  it('replaying the moves gives every point again', () => {
    always(
      runs,
      fc.property(seeds, (seed) => {
        const steps = walk(game, seed);
        const line = replay(
          game,
          steps.map(({ move }) => move),
        );
        expect(line.stopped).toBeUndefined();
        expect(line.steps).toEqual(steps);
      }),
    );
  });

  it('a point that went through JSON is the same point', () => {
    always(
      runs,
      fc.property(seeds, (seed) => {
        for (const { before, after, happened, move } of walk(game, seed)) {
          const restored = JSON.parse(JSON.stringify(before)) as Point;
          expect(restored).toStrictEqual(before);
          expect(game.apply(restored, move)).toEqual({ ok: true, point: after, happened });
        }
      }),
    );
  });

  it('every number is whole and within its bounds', () => {
    always(
      runs,
      fc.property(seeds, (seed) => {
        for (const { after } of walk(game, seed)) {
          expect(after.world.length).toBe(story.slots.length);
          const wrong = story.slots.filter(({ min, max }, index) => {
            const value = after.world[index] ?? Number.NaN;
            return !Number.isInteger(value) || value < min || value > max;
          });
          expect(wrong).toEqual([]);
        }
      }),
    );
  });

  it('what a move says happened is what the worlds before and after show', () => {
    always(
      runs,
      fc.property(seeds, (seed) => {
        for (const step of walk(game, seed)) expect(changesReported(step)).toEqual(changesShown(story, step));
      }),
    );
  });

  it('any other move is refused with a reason, and changes nothing', () => {
    const points = Array.from({ length: 12 }, (_step, seed) =>
      walk(game, seed).map(({ before }) => before),
    ).flat();
    const somewhere = fc.nat(points.length - 1).map((at) => points[at] ?? game.begin());
    const nearBy = fc.boolean();
    fc.assert(
      fc.property(somewhere, anyMove(story.scenario), nearBy, (before, drawn, near) => {
        const point = frozen(structuredClone(before));
        const here = game.place(point);
        const move = near && here.at === 'scene' ? { ...drawn, scene: here.scene } : drawn;
        const applied = game.apply(point, move);
        expect(point).toEqual(before);
        if (applied.ok) expect(isListed(game, point, move)).toBe(true);
        else expect(applied.because).toMatch(/\.$/);
      }),
      { numRuns: runs * 60 },
    );
  });
});

/** Whether a move is among the legal ones, or fills a form that is. */
function isListed(game: Game, point: Point, move: Move): boolean {
  return game.legalMoves(point).some(({ move: legal, seats = [] }) => {
    if (legal.type !== move.type) return false;
    if (move.type === 'vote.castMany') {
      const named = BALLOTS.flatMap((ballot) => move[ballot] ?? []);
      return named.length > 0 && named.every((seat) => seats.includes(seat));
    }
    if (move.type === 'vote.countUnnamed') {
      return BALLOTS.reduce((sum, ballot) => sum + (move[ballot] ?? 0), 0) === seats.length;
    }
    if (move.type === 'vote.declare') {
      return (
        (move.yes ?? 0) + (move.no ?? 0) + (move.abstain ?? 0) <= seats.length && legal.party === move.party
      );
    }
    return sameMove(legal, move);
  });
}
