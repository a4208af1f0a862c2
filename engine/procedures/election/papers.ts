import type { MoveOf } from '../../contract/move.ts';
import { type At, notYours, type WhyNot } from '../procedure.ts';
import { type BallotBox, hasCast } from '../vote/secret.ts';
import { bodyOf, type Election, namesOnAPaper, onThePaper } from './floor.ts';

/**
 * The papers of an election. Like those of a secret vote they lie in a box and are never a move: only their count is.
 * What a paper says is kept as one word: the ways to be counted without naming anybody, or a plus before each name.
 */
export const BY_PAPER = 'Elections are by secret ballot: no move says whom a seat names.';

/** The ways to be counted that name nobody. */
export const WITHOUT_NAMES = ['abstain', 'invalid', 'not-participating', 'absent'] as const;
export type WithoutNames = (typeof WITHOUT_NAMES)[number];

/** What a paper says: whom it names, or how its seat is counted instead. */
export type Paper = readonly string[] | WithoutNames;

/** A paper as one word, the same in whatever order the names are written. */
export function written(paper: Paper): string {
  return typeof paper === 'string'
    ? paper
    : [...paper]
        .sort()
        .map((name) => `+${name}`)
        .join('');
}

/** What the paper of a move says; a valid one without a name is an abstention. */
export function paperOf({ names, instead }: MoveOf<'election.cast'>): Paper {
  return instead ?? (names.length === 0 ? 'abstain' : names);
}

/** Why a paper does not go into the box. Whether papers are being put in is for the machine to say. */
export function whyNotInTheBox(
  scene: Election,
  move: MoveOf<'election.cast'>,
  at: At,
  box: BallotBox,
): WhyNot {
  const { scene: id, seat, party, names, instead } = move;
  if (!Object.hasOwn(bodyOf(at.story.scenario, scene).seats, seat))
    return `${seat} has no seat in this body.`;
  if (hasCast(box, seat)) return `${seat} has voted already.`;
  if (at.story.scenario.parties[party]?.seat !== seat) return notYours(party);
  if (scene.without_credentials?.includes(seat))
    return `The credentials of ${seat} have not been accepted; it gets no paper.`;
  if (instead !== undefined)
    return names.length === 0 ? null : 'A paper either carries names or it does not.';
  const most = namesOnAPaper(id, scene, at);
  if (names.length > most)
    return `This paper would be invalid: it may carry ${most === 1 ? 'one name' : `${most} names`}, and has ${names.length}.`;
  if (new Set(names).size < names.length) return 'This paper would be invalid: it names somebody twice.';
  const on = onThePaper(id, scene, at);
  const stranger = names.find((name) => !on.includes(name));
  return stranger === undefined
    ? null
    : `This paper would be invalid: ${stranger} cannot be voted for in this ballot.`;
}

/** The count of papers: those in the box, and those of seats that put none in. */
export function countOfPapers(
  id: string,
  { papers }: Pick<BallotBox, 'papers'>,
  others: readonly Paper[],
): MoveOf<'election.count'> {
  const all = new Map(Object.entries(papers).map(([word, number]) => [word, number ?? 0]));
  for (const paper of others) all.set(written(paper), (all.get(written(paper)) ?? 0) + 1);
  const votes: Record<string, number> = {};
  const ways: Partial<Record<WithoutNames, number>> = {};
  for (const [word, number] of all) {
    const way = WITHOUT_NAMES.find((one) => one === word);
    if (way !== undefined) ways[way] = number;
    else for (const name of word.split('+').slice(1)) votes[name] = (votes[name] ?? 0) + number;
  }
  const counted = Object.fromEntries(Object.entries(ways).filter(([, number]) => number > 0));
  return {
    type: 'election.count',
    scene: id,
    party: 'facilitator',
    votes: Object.fromEntries(Object.entries(votes).sort(([one], [other]) => (one < other ? -1 : 1))),
    ...counted,
  };
}
