import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ReadWhere, scenesAround } from '../../../engine/analysis/verify/read-where.ts';
import { philox } from '../../../engine/chance/philox.ts';
import { compile, type Game } from '../../../engine/machine/game.ts';
import { lowered } from '../../../engine/machine/lowered/game.ts';
import { Lowered } from '../../../engine/machine/lowered/lowered.ts';
import { playOut } from '../../../engine/run/playout.ts';
import { everyProcedureText, gameOf, procedureTexts, scenarioOf } from '../support/scenarios.ts';

const folder = 'scenarios';
const shipped = readdirSync(folder)
  .filter((file) => file.endsWith('.scenario.yaml'))
  .map((file) => [file, readFileSync(`${folder}/${file}`, 'utf8')] as const);

/** A number drawn for each slot, somewhere between its bounds. */
const drawn = (seed: number, turn: number, slot: number): number =>
  philox([seed, turn, slot, 0], [0, 0])[0] / 0x1_0000_0000;

/**
 * Plays a line twice: as it is, and with every number that is said to be read no more exchanged for another before
 * each move. Nothing may come of that: neither for what is legal, nor for the numbers that are read.
 */
function playBesideIt(game: Game, seed: number): number {
  const { story } = game;
  const itself = new Lowered(game);
  const other = new Lowered(game);
  const reads = new ReadWhere(itself);
  const { steps } = playOut(lowered(game), { isPerson: () => false, policyOf: () => 'random', seed });
  let exchanged = 0;
  for (const [turn, { move }] of steps.entries()) {
    const cells = [...itself.here.subarray(story.slots.length)];
    const live = new Set(reads.slots(cells.flatMap((cell) => scenesAround(itself.tables.states[cell]))));
    for (const [slot, { min, max }] of story.slots.entries()) {
      if (live.has(slot)) {
        if (other.here[slot] !== itself.here[slot])
          throw new Error(`${story.slots[slot]?.name} differs at move ${turn + 1}, ${JSON.stringify(move)}`);
      } else {
        other.here[slot] = min + Math.floor(drawn(seed, turn, slot) * (max - min + 1));
        exchanged++;
      }
    }
    const legal = (machine: Lowered) => machine.legalMoves().map((one) => JSON.stringify(one));
    expect(legal(other)).toEqual(legal(itself));
    expect([itself.apply(move), other.apply(move)]).toEqual([true, true]);
    expect(other.here.subarray(story.slots.length)).toEqual(itself.here.subarray(story.slots.length));
  }
  return exchanged;
}

describe('numbers that are said to be read no more change nothing', () => {
  it.each([['every procedure', everyProcedureText()], ...procedureTexts()])('in %s', (_, text) => {
    const game = gameOf(text);
    for (let seed = 0; seed < 8; seed++) playBesideIt(game, seed);
  });

  it.each(shipped)('in %s', (_, text) => {
    const game = compile(scenarioOf(text));
    expect(playBesideIt(game, 1)).toBeGreaterThan(0);
    expect(playBesideIt(game, 2)).toBeGreaterThan(0);
  });
});
