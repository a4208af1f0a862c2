import type { Ballot, Move } from '../../../engine/contract/move.ts';
import type { Game } from '../../../engine/machine/game.ts';
import type { Point } from '../../../engine/machine/place.ts';
import { nextAutomatic, type Players } from '../../../engine/parties/automatic.ts';
import type { Played } from '../../../engine/scenario/check/apart.ts';
import { must } from './walks.ts';

/**
 * Something that whoever plays wants to do: made as soon as a legal move says all of it, once, or as often as it can
 * be made where `always` stands. A ballot is cast as it is wished.
 */
export type Wish = {
  readonly type?: Move['type'];
  readonly scene?: string;
  readonly party?: string;
  readonly option?: string;
  readonly item?: string;
  readonly terms?: string;
  readonly provision?: string;
  readonly wording?: string;
  readonly seat?: string;
  readonly inject?: string;
  readonly ballot?: Ballot;
  readonly always?: true;
};

/** More moves than this, and the story goes round. */
const LONGEST = 600;

/** A road walked to its end: the scenes it came through, in order, and where it ended. */
export type Road = Played & { readonly scenes: readonly string[]; readonly ending: string | undefined };

/** The ending that a road of wishes comes to. */
export function endingOf(game: Game, wishes: readonly Wish[], seed = 1): string | undefined {
  return roadOf(game, wishes, seed).ending;
}

/** Walks a road of wishes; what nobody wishes is done as parties do without a person. */
export function roadOf(game: Game, wishes: readonly Wish[], seed = 1): Road {
  const players: Players = { isPerson: () => false, policyOf: () => 'history', seed };
  const made: Move[] = [];
  const points: Point[] = [];
  const granted = new Set<Wish>();
  const scenes: string[] = [];
  let point = game.begin();
  while (made.length < LONGEST) {
    const here = game.place(point);
    if (here.at === 'scene' && scenes.at(-1) !== here.scene) scenes.push(here.scene);
    const legal = game.legalMoves(point).map(({ move }) => move);
    const open = wishes.filter((wish) => wish.always || !granted.has(wish));
    const wish = open.find((one) => legal.some((move) => says(move, one)));
    const wished = wish && legal.find((move) => says(move, wish));
    const move = (wish && wished && filledIn(wished, wish)) ?? nextAutomatic(game, point, made, players);
    if (!move) break;
    if (wish) granted.add(wish);
    point = must(game, point, move).after;
    made.push(move);
    points.push(point);
  }
  const place = game.place(point);
  return { moves: made, points, scenes, ending: place.at === 'ending' ? place.ending : undefined };
}

function says(move: Move, { ballot, always, ...asked }: Wish): boolean {
  const fields = new Map<string, unknown>(Object.entries(move));
  return Object.entries(asked).every(([field, value]) => fields.get(field) === value);
}

function filledIn(move: Move, { ballot }: Wish): Move {
  return move.type === 'vote.cast' && ballot !== undefined ? { ...move, ballot } : move;
}
