import type { Move, MoveOf } from '../../contract/move.ts';
import { type Counted, number, type Reading, type Slot, slot, truth } from '../../world/names.ts';
import {
  type At,
  type Candidate,
  entryOf,
  notYours,
  type Procedure,
  type WhyNot,
  whyClosed,
} from '../procedure.ts';
import {
  bodyOf,
  candidatesOf,
  declaredByTheChair,
  ELECTION_RESULT,
  type Election,
  namesOnAPaper,
  onThePaper,
  partOf,
  placesLeft,
  STANDINGS,
  standingOf,
  toBeAsked,
} from './floor.ts';
import { BY_PAPER } from './papers.ts';

/** No body is larger, no scene asks for more ballots. */
const MOST_SEATS = 250;
const MOST_BALLOTS = 200;

/**
 * An election among several candidates, by secret ballot: papers are put into a box, their count is read out, and
 * what follows is another ballot, open or restricted, a special one between those who are equal, the lot, or that
 * everybody is elected. General Assembly, rules 92 to 94; other bodies by the same words with other numbers.
 */
export const election: Procedure<'election'> = {
  kind: 'election',
  count: countElection,
  candidates: electionCandidates,
  whyNot: whyNotInElection,
};

function countElection(id: string, scene: Election): Counted {
  const at = `elections.${id}`;
  const slots: Slot[] = [
    slot(`${at}.result`, ELECTION_RESULT.length - 1),
    slot(`${at}.kind`, 2),
    slot(`${at}.series`, MOST_BALLOTS),
    slot(`${at}.opened`, 1),
    slot(`${at}.ballots`, MOST_BALLOTS),
    slot(`${at}.take`, scene.places * 10),
    slot(`${at}.purpose`, 1),
    slot(`${at}.lots`, 1),
    ...['abstain', 'invalid', 'notParticipating', 'absent'].map((way) => slot(`${at}.${way}`, MOST_SEATS)),
  ];
  const readings: Reading[] = [
    truth(`${at}.filled`, `${at}.result`, [1]),
    truth(`${at}.put_off`, `${at}.result`, [2]),
    truth(`${at}.by_lot`, `${at}.lots`),
    number(`${at}.ballots`),
    number(`${at}.abstain`),
    number(`${at}.invalid`),
  ];
  for (const [candidate, { withdraw }] of Object.entries(scene.candidates)) {
    const own = `${at}.${candidate}`;
    slots.push(slot(`${own}.standing`, STANDINGS.length - 1), slot(`${own}.part`, 2));
    slots.push(slot(`${own}.votes`, MOST_SEATS));
    if (withdraw) slots.push(slot(`${own}.asked`, 1));
    if (scene.chaired) slots.push(slot(`${own}.chair`, 1), slot(`${own}.setAside`, 1));
    readings.push(
      truth(`${own}.elected`, `${own}.standing`, [STANDINGS.indexOf('elected')]),
      truth(`${own}.withdrawn`, `${own}.standing`, [STANDINGS.indexOf('withdrawn')]),
      number(`${own}.votes`),
    );
    if (scene.chaired) readings.push(truth(`${own}.set_aside`, `${own}.setAside`));
  }
  return { slots, readings };
}

function electionCandidates(id: string, scene: Election, at: At): Candidate[] {
  const seats = Object.keys(bodyOf(at.story.scenario, scene).seats);
  const facilitator = { scene: id, party: 'facilitator' } as const;
  const barred = scene.without_credentials?.length ?? 0;
  const all = candidatesOf(scene);
  return [
    { move: { type: 'election.open', ...facilitator } },
    {
      // One form for every count there could be: that all papers are blank stands for it.
      move: {
        type: 'election.count',
        ...facilitator,
        votes: {},
        abstain: seats.length - barred,
        ...(barred > 0 ? { absent: barred } : {}),
      },
      seats,
    },
    ...Object.entries(scene.candidates).flatMap(([candidate, { party, withdraw }]): Candidate[] =>
      withdraw && party !== undefined
        ? [
            { move: { type: 'election.withdraw', scene: id, party, candidate } },
            { move: { type: 'election.remain', scene: id, party, candidate } },
          ]
        : [],
    ),
    ...(scene.chaired
      ? all.map(
          (candidate): Candidate => ({ move: { type: 'election.override', ...facilitator, candidate } }),
        )
      : []),
    { move: { type: 'election.close', ...facilitator } },
    ...all.map(
      (candidate): Candidate => ({
        move: { type: 'election.draw', scene: id, party: 'chance', candidate },
      }),
    ),
    { move: { type: 'story.continue', ...facilitator } },
  ];
}

function whyNotInElection(scene: Election, move: Move, at: At): WhyNot {
  switch (move.type) {
    case 'election.cast':
      return BY_PAPER;
    case 'election.count':
      return whyNotCounted(scene, move, at);
    case 'election.withdraw':
    case 'election.remain':
      return whyNotAsked(scene, move, at);
    case 'election.override':
      return whyNotDeclared(scene, move, at);
    case 'election.close': {
      const [next] = toBeAsked(move.scene, scene, at);
      return next ? `${next.party} has yet to say whether its candidate goes on.` : null;
    }
    case 'election.draw':
      return Object.hasOwn(scene.candidates, move.candidate) &&
        partOf(move.scene, move.candidate, at) === 'on'
        ? null
        : `No lot is to be drawn for ${move.candidate}.`;
    default:
      return null;
  }
}

/** Papers that cannot be: more than there are seats, or with more names than a paper may carry. */
function whyNotCounted(scene: Election, move: MoveOf<'election.count'>, at: At): WhyNot {
  const size = Object.keys(bodyOf(at.story.scenario, scene).seats).length;
  const barred = scene.without_credentials?.length ?? 0;
  const { abstain = 0, invalid = 0, absent = 0, 'not-participating': aside = 0 } = move;
  const papers = size - abstain - invalid - absent - aside;
  if (papers < 0) return `${size} seats are to be counted; these are ${size - papers}.`;
  if (absent < barred) return `${barred} seats have no credentials and are counted as absent.`;
  const on = onThePaper(move.scene, scene, at);
  const votes = Object.entries(move.votes);
  const stranger = votes.find(([candidate]) => !on.includes(candidate))?.[0];
  if (stranger !== undefined) return `${stranger} cannot be voted for in this ballot.`;
  const most = Math.min(namesOnAPaper(move.scene, scene, at), on.length);
  const names = votes.reduce((sum, [, number]) => sum + number, 0);
  if (votes.some(([, number]) => number > papers))
    return `${papers} papers name somebody; a candidate cannot have more votes.`;
  if (names < papers) return `${papers} papers name somebody, but there are only ${names} names.`;
  return names > papers * most
    ? `A paper may carry ${most === 1 ? 'one name' : `${most} names`}; ${papers} papers cannot carry ${names}.`
    : null;
}

function whyNotAsked(
  scene: Election,
  { scene: id, party, candidate, type }: MoveOf<'election.withdraw'> | MoveOf<'election.remain'>,
  at: At,
): WhyNot {
  const file = entryOf(scene.candidates, candidate);
  if (file?.party !== party) return notYours(party);
  if (!file.withdraw) return `${candidate} stands for certain.`;
  if (standingOf(id, candidate, at) !== 'eligible') return `${candidate} stands no longer.`;
  if (!toBeAsked(id, scene, at).some((one) => one.candidate === candidate)) {
    return whyClosed(at.story, at.world, file.withdraw) ?? `${candidate} has been asked.`;
  }
  return type === 'election.remain' ? null : whyClosed(at.story, at.world, file.withdraw);
}

function whyNotDeclared(
  scene: Election,
  { scene: id, candidate }: MoveOf<'election.override'>,
  at: At,
): WhyNot {
  if (!scene.chaired) return 'Nobody is in the chair to declare another result.';
  if (!Object.hasOwn(scene.candidates, candidate)) return 'The scenario knows no such candidate.';
  if (standingOf(id, candidate, at) !== 'eligible') return `${candidate} cannot be elected any more.`;
  const declared = declaredByTheChair(id, scene, at);
  if (declared.includes(candidate)) return `${candidate} has been declared elected.`;
  return declared.length < placesLeft(id, scene, at) ? null : 'Every place has been declared filled.';
}
