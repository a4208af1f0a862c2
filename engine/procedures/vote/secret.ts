import { BALLOTS, type Ballot, type MoveOf } from '../../contract/move.ts';
import { type At, notYours, type WhyNot } from '../procedure.ts';
import { bodyOf, holderOf, ruleOf, seatsToCome, type Vote } from './floor.ts';
import { whyNoBallot, whyNotThisWay } from './ways.ts';

/**
 * A secret ballot. A seat's paper never becomes a move: it lies in a box until every seat has voted, and what goes
 * into the line is one move with the counts. Until then the box knows who has voted, and how many papers say what;
 * nothing joins the two.
 */
export type BallotBox = {
  /** Who has put a paper in, each with the id of the request that brought it, so that one sent twice counts once. */
  readonly cast: readonly { readonly seat: string; readonly id: string }[];
  readonly papers: Readonly<Record<string, number>>;
};

export const EMPTY_BOX: BallotBox = { cast: [], papers: {} };

export const BY_PAPER = 'The ballot is secret: no move says how a seat votes.';

export function hasCast({ cast }: BallotBox, seat: string): boolean {
  return cast.some((one) => one.seat === seat);
}

/** A box with one more paper in it. */
export function withPaper(box: BallotBox, seat: string, id: string, says: string): BallotBox {
  const papers = { ...box.papers, [says]: (box.papers[says] ?? 0) + 1 };
  return { cast: [...box.cast, { seat, id }], papers };
}

/** The papers that a party may still put into the box, one for each way it may vote. */
export function papersOpenTo(
  id: string,
  scene: Vote,
  party: string,
  at: At,
  box: BallotBox,
): MoveOf<'vote.cast'>[] {
  const rule = ruleOf(at.story.scenario, scene);
  return seatsToCome(id, scene, at)
    .filter((seat) => holderOf(at.story.scenario, seat) === party && !hasCast(box, seat))
    .flatMap((seat) =>
      BALLOTS.filter((ballot) => whyNotThisWay(scene, seat, ballot, rule) === null).map((ballot) => ({
        type: 'vote.cast' as const,
        scene: id,
        party,
        seat,
        ballot,
      })),
    );
}

/** Why a paper does not go into the box. Whether the vote is open is for the machine to say. */
export function whyNotSealed(
  scene: Vote,
  { scene: id, seat, party, ballot }: MoveOf<'vote.cast'>,
  at: At,
  box: BallotBox,
): WhyNot {
  if (Object.hasOwn(bodyOf(at.story.scenario, scene).seats, seat) && hasCast(box, seat))
    return `${seat} has voted already.`;
  if (holderOf(at.story.scenario, seat) !== party) return notYours(party);
  return whyNoBallot(scene, id, seat, ballot, at);
}

/** The one move that a secret ballot leaves: the papers in the box, and those of seats that put none in. */
export function countOfBox(
  id: string,
  { papers }: BallotBox,
  others: readonly Ballot[],
): MoveOf<'vote.countUnnamed'> {
  const counts = BALLOTS.map(
    (ballot) => [ballot, (papers[ballot] ?? 0) + others.filter((one) => one === ballot).length] as const,
  ).filter(([, count]) => count > 0);
  return { type: 'vote.countUnnamed', scene: id, party: 'facilitator', ...Object.fromEntries(counts) };
}
