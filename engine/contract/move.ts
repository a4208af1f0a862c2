import { ballots, impersonals } from './choices.ts';
import { z } from './zod.ts';

/**
 * What an id looks like: never a position, never shown. `constructor` is none: everything in JavaScript has one, so
 * that it would be found where nobody wrote it.
 */
export const ID = /^(?!constructor$)[a-z][a-z0-9_]{0,47}$/;

const id = z.string().regex(ID);
const seat = z.string().regex(/^[A-Z]{3}$/);
const seats = z.array(seat).max(250);
const count = z.int().min(0).max(250);

export const ballot = z.enum(ballots);
export type Ballot = z.infer<typeof ballot>;
export const BALLOTS = ballot.options;

export const impersonal = z.enum(impersonals);
export type Impersonal = z.infer<typeof impersonal>;

/** Every move names its scene and who makes it. */
const by = { scene: id, party: id };
const byFacilitator = { scene: id, party: z.literal('facilitator') };

/**
 * A move: the only way anything changes. Amounts come from finite lists in the scenario; free text does not
 * occur. Bulk moves (`vote.castMany`, `vote.countUnnamed`) are one form with a domain.
 */
export const moveSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('story.continue'), ...byFacilitator }),
  z.strictObject({ type: z.literal('choose'), ...by, option: id }),
  z.strictObject({ type: z.literal('chance.draw'), scene: id, party: z.literal('chance'), outcome: id }),
  z.strictObject({ type: z.literal('clock.tick'), scene: id, party: z.literal('clock') }),
  z.strictObject({ type: z.literal('inject.release'), ...byFacilitator, inject: id }),
  z.strictObject({ type: z.literal('statement.make'), ...by, option: id }),
  z.strictObject({ type: z.literal('statement.react'), ...by, option: id }),
  z.strictObject({
    type: z.literal('call.place'),
    ...by,
    /** Said where the file leaves it to the caller whether the world is told of the call. */
    announced: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal('call.forgo'), ...by }),
  z.strictObject({ type: z.literal('call.unanswered'), scene: id, party: z.literal(['chance', 'clock']) }),
  z.strictObject({ type: z.literal('call.answer'), ...by, option: id }),
  z.strictObject({ type: z.literal('call.decline'), ...by, option: id }),
  z.strictObject({ type: z.literal('agenda.put'), ...by, item: id, terms: id }),
  z.strictObject({ type: z.literal('agenda.accept'), ...by }),
  z.strictObject({ type: z.literal('agenda.counter'), ...by, terms: id }),
  z.strictObject({ type: z.literal('agenda.refuse'), ...by }),
  z.strictObject({ type: z.literal('agenda.defer'), ...by }),
  z.strictObject({ type: z.literal('call.hold'), ...by }),
  z.strictObject({ type: z.literal('call.resume'), ...by }),
  z.strictObject({ type: z.literal('call.patchIn'), ...by, third: id }),
  z.strictObject({ type: z.literal('call.admit'), ...by }),
  z.strictObject({ type: z.literal('call.object'), ...by }),
  z.strictObject({ type: z.literal('call.breakOff'), ...by }),
  z.strictObject({ type: z.literal('call.end'), ...by }),
  z.strictObject({ type: z.literal('readout.give'), ...by, option: id }),
  z.strictObject({ type: z.literal('call.tell'), ...by, third: id }),
  z.strictObject({ type: z.literal('call.leaveOut'), ...by, third: id }),
  z.strictObject({ type: z.literal('draft.word'), ...by, provision: id, wording: id }),
  z.strictObject({ type: z.literal('draft.circulate'), ...by }),
  z.strictObject({ type: z.literal('draft.request'), ...by, provision: id, wording: id }),
  z.strictObject({ type: z.literal('draft.pass'), ...by }),
  z.strictObject({ type: z.literal('draft.agree'), ...by }),
  z.strictObject({ type: z.literal('draft.refuse'), ...by }),
  z.strictObject({ type: z.literal('draft.invite'), ...by }),
  z.strictObject({ type: z.literal('draft.cosponsor'), ...by }),
  z.strictObject({ type: z.literal('draft.decline'), ...by }),
  z.strictObject({ type: z.literal('draft.table'), ...by }),
  z.strictObject({ type: z.literal('draft.withdraw'), ...by }),
  z.strictObject({ type: z.literal('draft.keep'), ...by }),
  z.strictObject({ type: z.literal('amendment.table'), ...by, amendment: id }),
  z.strictObject({ type: z.literal('amendment.finish'), ...by }),
  z.strictObject({ type: z.literal('alliance.propose'), ...by }),
  z.strictObject({ type: z.literal('alliance.join'), ...by }),
  z.strictObject({ type: z.literal('alliance.decline'), ...by }),
  z.strictObject({ type: z.literal('alliance.leave'), ...by }),
  z.strictObject({ type: z.literal('alliance.invoke'), ...by }),
  z.strictObject({ type: z.literal('alliance.stand'), ...by }),
  z.strictObject({ type: z.literal('alliance.evade'), ...by }),
  z.strictObject({ type: z.literal('alliance.mend'), ...by, offer: id }),
  z.strictObject({ type: z.literal('alliance.accept'), ...by }),
  z.strictObject({ type: z.literal('alliance.refuse'), ...by }),
  z.strictObject({ type: z.literal('alliance.position'), ...by, position: id }),
  z.strictObject({ type: z.literal('alliance.agree'), ...by }),
  z.strictObject({ type: z.literal('alliance.dissent'), ...by }),
  z.strictObject({ type: z.literal('alliance.forgo'), ...by }),
  z.strictObject({ type: z.literal('vote.open'), ...byFacilitator }),
  z.strictObject({ type: z.literal('vote.cast'), ...by, seat, ballot }),
  z.strictObject({
    type: z.literal('vote.castMany'),
    scene: id,
    party: z.literal('chance'),
    yes: seats.optional(),
    no: seats.optional(),
    abstain: seats.optional(),
    'not-participating': seats.optional(),
    absent: seats.optional(),
  }),
  z.strictObject({
    type: z.literal('vote.countUnnamed'),
    ...byFacilitator,
    yes: count.optional(),
    no: count.optional(),
    abstain: count.optional(),
    'not-participating': count.optional(),
    absent: count.optional(),
  }),
  z.strictObject({
    type: z.literal('vote.declare'),
    ...byFacilitator,
    outcome: z.enum(['adopted', 'not-adopted']),
    yes: count.optional(),
    no: count.optional(),
    abstain: count.optional(),
  }),
  z.strictObject({ type: z.literal('vote.close'), ...byFacilitator }),
  /** The name that a roll call begins with. */
  z.strictObject({ type: z.literal('vote.draw'), scene: id, party: z.literal('chance'), seat }),
  z.strictObject({ type: z.literal('vote.pass'), ...by, seat }),
  z.strictObject({ type: z.literal('vote.change'), ...by, seat, ballot }),
  z.strictObject({ type: z.literal('vote.correct'), ...by, seat, ballot }),
  z.strictObject({ type: z.literal('vote.again'), ...byFacilitator }),
  z.strictObject({
    type: z.literal('vote.override'),
    ...byFacilitator,
    outcome: z.enum(['adopted', 'not-adopted']),
  }),
  z.strictObject({ type: z.literal('vote.settle'), ...byFacilitator }),
  z.strictObject({ type: z.literal('vote.explain'), ...by, option: id }),
  z.strictObject({ type: z.literal('election.open'), ...byFacilitator }),
  /** A ballot paper: it goes into the box and is never part of a run. Without a name it is blank. */
  z.strictObject({
    type: z.literal('election.cast'),
    ...by,
    seat,
    names: z.array(id).max(30),
    /** What is done in place of a valid paper. */
    instead: z.enum(['invalid', 'not-participating', 'absent']).optional(),
  }),
  /** What the papers of a ballot come to: how many name each candidate, and how the other seats were counted. */
  z.strictObject({
    type: z.literal('election.count'),
    ...byFacilitator,
    votes: z.record(id, count),
    abstain: count.optional(),
    invalid: count.optional(),
    'not-participating': count.optional(),
    absent: count.optional(),
  }),
  z.strictObject({ type: z.literal('election.withdraw'), ...by, candidate: id }),
  z.strictObject({ type: z.literal('election.remain'), ...by, candidate: id }),
  z.strictObject({ type: z.literal('election.override'), ...byFacilitator, candidate: id }),
  z.strictObject({ type: z.literal('election.close'), ...byFacilitator }),
  /** Whom the lot falls on. */
  z.strictObject({
    type: z.literal('election.draw'),
    scene: id,
    party: z.literal('chance'),
    candidate: id,
  }),
]);

export type Move = z.infer<typeof moveSchema>;
export type MoveType = Move['type'];
export type MoveOf<T extends MoveType> = Extract<Move, { type: T }>;

const COUNTS: readonly string[] = ['votes', 'invalid'];

/** A stable key for an option: the same as long as it stands for the same move. */
export function keyOf(move: Move): string {
  const rest = Object.entries(move).filter(([field]) => field !== 'scene' && field !== 'party');
  const ballots: readonly string[] = BALLOTS;
  return rest
    .map(([field, value]) => (ballots.includes(field) || COUNTS.includes(field) ? field : String(value)))
    .join('/');
}
