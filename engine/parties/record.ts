import type { Move } from '../contract/move.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { isAutomatic } from './chair.ts';

/** The moves that history made, as far as a source has them. */
export function recordedMoves(scenario: Scenario): readonly Move[] {
  return scenario.record?.moves.map(({ move }) => move) ?? [];
}

/** What a recorded move rested on, where its file says so: the move itself, not one like it. */
export function restedOn({ record }: Scenario, recorded: Move): string | undefined {
  return record?.moves.find(({ move }) => move === recorded)?.when;
}

/**
 * What is left of the record after a line, if the line has made recorded moves and no others; undefined once it
 * has parted from history. Moves that follow by themselves do not count; the ballots of one vote may be cast in
 * any order.
 */
export function leftOfRecord(record: readonly Move[], made: readonly Move[]): readonly Move[] | undefined {
  const left = [...record];
  for (const move of made) {
    if (isAutomatic(move)) continue;
    const at = left.findIndex((recorded) => sameMove(recorded, move));
    const passedOver = left.slice(0, Math.max(0, at));
    const outOfOrder = passedOver.some(
      ({ scene, type }) => scene !== move.scene || !type.startsWith('vote.'),
    );
    if (at < 0 || outOfOrder) return undefined;
    left.splice(at, 1);
  }
  return left;
}

export function sameMove(one: Move, other: Move): boolean {
  return canonical(one) === canonical(other);
}

const texts = new WeakMap<Move, string>();

/** A move as text, its fields and its lists of seats in one order. Written once for each move that is compared. */
function canonical(move: Move): string {
  const known = texts.get(move);
  if (known !== undefined) return known;
  const text = writeCanonically(move);
  texts.set(move, text);
  return text;
}

function writeCanonically(move: Move): string {
  const fields = Object.entries(move)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => [key, Array.isArray(value) ? [...value].sort() : value] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(fields);
}
