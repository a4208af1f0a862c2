import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reach, turningPoints } from '../../../engine/debrief/turning-points.ts';
import { recordedMoves } from '../../../engine/parties/record.ts';
import { playRecord } from '../../../engine/run/moves.ts';
import { atRandom } from '../support/playing.ts';
import { everyProcedureText, flagshipText, gameOf } from '../support/scenarios.ts';

const flagship = gameOf(flagshipText());
const record = recordedMoves(flagship.story.scenario);

describe('turning points', () => {
  it('history does not part from itself, and has some', () => {
    const points = turningPoints(playRecord(flagship).steps, record);
    expect(points.length).toBeGreaterThan(0);
    expect(points.filter(({ kind }) => kind === 'parting')).toEqual([]);
  });

  it('stand in the order of the line, each once, and one of them at most is the parting', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), (seed) => {
        const points = turningPoints(atRandom(flagship, seed).steps, record);
        const at = points.map((point) => point.at);
        expect(at).toEqual([...new Set(at)].sort((a, b) => a - b));
        expect(points.filter(({ kind }) => kind === 'parting').length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 20 },
    ));

  it('where none is more, no step that was left out moved the indicators further', () => {
    const { steps } = playRecord(flagship);
    const points = turningPoints(steps, record);
    const moved = points.filter(({ kind }) => kind === 'moved').map(({ at }) => reach(steps[at] ?? never()));
    const others = steps.filter((_, at) => !points.some((point) => point.at === at)).map(reach);
    expect(Math.min(...moved)).toBeGreaterThanOrEqual(Math.max(...others));
    expect(Math.min(...moved)).toBeGreaterThanOrEqual(5);
  });

  it('an alliance that changes its state is one, however little else moves', () => {
    const every = gameOf(everyProcedureText());
    for (let seed = 0; seed < 30; seed++) {
      const { steps } = atRandom(every, seed);
      const at = steps.findIndex(({ happened }) => happened.some(({ kind }) => kind === 'alliance'));
      if (at < 0) continue;
      expect(turningPoints(steps, undefined)).toContainEqual({ kind: 'alliance', at });
      return;
    }
    throw new Error('no alliance ever changes');
  });

  it('without a record nothing parts from it', () => {
    const { steps } = atRandom(flagship, 7);
    expect(turningPoints(steps, undefined).map(({ kind }) => kind)).not.toContain('parting');
  });
});

function never(): never {
  throw new Error('a turning point lies outside its line');
}
