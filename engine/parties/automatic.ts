import { draw, pick } from '../chance/draw.ts';
import type { Move } from '../contract/move.ts';
import type { Policy } from '../contract/requests.ts';
import type { Game, Point } from '../machine/game.ts';
import type { At, Candidate } from '../procedures/procedure.ts';
import { asInHistory } from './as-in-history.ts';
import { chairsMove } from './chair.ts';
import { drawBallot, drawSeats, type Luck } from './leanings.ts';
import { leftOfRecord, recordedMoves } from './record.ts';

/** Who plays, and what they draw from. */
export type Players = {
  /** Whether a person decides for this party. */
  readonly isPerson: (party: string) => boolean;
  readonly policyOf: (party: string) => Policy;
  readonly seed: number;
};

/**
 * The next move that no person makes, or undefined where a person must act or nothing is left to do.
 *
 * While a line has made exactly the moves of history, history goes on; once it has parted from it, each party
 * still does what history has it do where it meets what it met then, and otherwise draws among its legal moves;
 * seats that no party holds are then drawn from their leanings. A person who can act acts first.
 */
export function nextAutomatic(
  game: Game,
  point: Point,
  made: readonly Move[],
  players: Players,
): Move | undefined {
  const here = game.place(point);
  if (here.at === 'ending') return undefined;
  const legal = game.legalMoves(point);
  if (legal.some(({ move }) => players.isPerson(move.party))) return undefined;

  const record = recordedMoves(game.story.scenario);
  const follows = (party: string) => players.policyOf(party) === 'history';
  const isLegal = (move: Move) => game.apply(point, move).ok;
  const next = leftOfRecord(record, made)?.[0];
  if (next?.scene === here.scene && follows(next.party) && isLegal(next)) return next;
  const chair = chairsMove(legal);
  if (chair) return chair;

  const luck: Luck = { seed: players.seed, turn: made.length };
  const at: At = { story: game.story, world: point.world };
  const party = legal.map(({ move }) => move.party).find((one) => one !== 'chance' && one !== 'facilitator');
  if (party !== undefined) {
    const historical = follows(party) ? asInHistory(game, point, made, here.scene, party) : undefined;
    if (historical && isLegal(historical)) return historical;
    const own = legal.filter(({ move }) => move.party === party);
    return drawMove(here.scene, own, at, luck);
  }
  const scene = game.story.scene(here.scene);
  return scene.kind === 'vote' ? drawSeats(here.scene, scene, at, luck) : undefined;
}

/** A move drawn among a party's legal ones: a ballot by its leaning, anything else all alike. */
function drawMove(id: string, legal: readonly Candidate[], at: At, luck: Luck): Move | undefined {
  const [first] = legal;
  const scene = at.story.scene(id);
  if (first?.move.type === 'vote.cast' && scene.kind === 'vote') {
    return { ...first.move, ballot: drawBallot(id, scene, first.move.seat, at, luck) };
  }
  if (!first) return undefined;
  const chance = draw({ seed: luck.seed, run: 0, party: first.move.party, turn: luck.turn, purpose: 'move' });
  return pick(
    legal.map(({ move }) => [move, 1] as const),
    chance,
  );
}
