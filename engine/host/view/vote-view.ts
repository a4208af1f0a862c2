import type { OutcomeView, SeatBallot, TallyView, VoteView } from '../../contract/view/vote.ts';
import type { At } from '../../procedures/procedure.ts';
import { countBallots, type Tally } from '../../procedures/vote/count.ts';
import { type Outcome, votesNeeded } from '../../procedures/vote/decide.ts';
import {
  bodyOf,
  countOf,
  holderOf,
  namedBallots,
  negativeVetoes,
  outcomeOf,
  ruleOf,
  seatState,
  seatsToCome,
  type Vote,
} from '../../procedures/vote/floor.ts';
import { ballotBefore, corrections, overriddenTo } from '../../procedures/vote/review.ts';
import { hasPassed, stillToCall } from '../../procedures/vote/roll.ts';
import { type BallotBox, EMPTY_BOX, hasCast } from '../../procedures/vote/secret.ts';
import { reasonOf } from '../../procedures/vote/words.ts';
import type { Rule } from '../../scenario/rules.ts';
import { coversBallots } from './privacy.ts';
import type { Looker } from './told.ts';

/** No seat counted without a name. */
const NAMELESS = { yes: 0, no: 0, abstain: 0, 'not-participating': 0, absent: 0 } as const;

export type History = NonNullable<VoteView['inHistory']>;

/** Whether a vote has come to something. */
export function isDecided(id: string, { story, world }: At): boolean {
  return story.read(world, `votes.${id}.result`) > 0;
}

/** What a seat at the table sees of a vote. Of a secret ballot, and of one not to be seen yet, only who has voted. */
export function voteView(
  id: string,
  scene: Vote,
  step: string,
  at: At,
  looker: Pick<Looker, 'viewer' | 'amongOthers' | 'isYours'>,
  history: History | undefined,
  box: BallotBox = EMPTY_BOX,
): VoteView {
  const { scenario } = at.story;
  const body = bodyOf(scenario, scene);
  const rule = ruleOf(scenario, scene);
  const covered = coversBallots(looker, id, at);
  const isYours = (party: string | undefined) => party !== undefined && looker.isYours(party);
  const count = countOf(id, scene, at);
  const decided = isDecided(id, at);
  const complete = seatsToCome(id, scene, at).length === 0;
  return {
    body: body.id,
    bodyName: body.name,
    size: Object.keys(body.seats).length,
    rule: rule.name,
    ruleSource: rule.source,
    on: titleOf(scene, at),
    step: decided ? 'decided' : step === 'announced' ? 'announced' : complete ? 'complete' : 'open',
    needed: covered ? fixedNeed(rule) : votesNeeded(rule, count),
    canVeto: rule.stopped_by === 'veto',
    seats: Object.entries(body.seats).map(([code, seat]) => {
      const party = holderOf(scenario, code);
      const ballot = seatBallot(id, scene, code, at, box);
      return {
        code,
        name: seat.name,
        veto: seat.veto,
        presides: body.president === code,
        you: isYours(party),
        ballot: covered && !isYours(party) ? underCover(ballot) : ballot,
        ...(party ? { party } : {}),
      };
    }),
    tally: tallyView(covered ? ownTally(id, scene, at, isYours) : count.seats),
    ...(covered && !scene.secret ? { covered: true as const } : {}),
    ...(scene.secret ? { secret: true as const } : {}),
    ...courseOf(id, scene, step, at),
    ...(decided ? { outcome: outcomeView(id, scene, at) } : {}),
    ...(decided && history ? { inHistory: history } : {}),
  };
}

/** How a vote runs that is called by name or has a person in the chair. */
function courseOf(
  id: string,
  scene: Vote,
  step: string,
  at: At,
): Pick<VoteView, 'chaired' | 'roll' | 'before' | 'corrections'> {
  const { seats } = bodyOf(at.story.scenario, scene);
  const name = (code: string) => seats[code]?.name ?? code;
  const waiting = scene.roll_call && step === 'open' ? stillToCall(id, scene, at) : [];
  const [called] = waiting;
  const passed = waiting.filter((seat) => hasPassed(id, seat, at)).map(name);
  const corrected = corrections(id, scene, at);
  const before = ballotBefore(id, scene, at);
  return {
    ...(scene.chaired ? { chaired: true } : {}),
    ...(called === undefined ? {} : { roll: { called: name(called), passed } }),
    ...(before ? { before } : {}),
    ...(corrected.length > 0
      ? { corrections: corrected.map(({ seat, ballot }) => ({ name: name(seat), ballot })) }
      : {}),
  };
}

/** That a seat has voted, not how. */
function underCover(ballot: SeatBallot): SeatBallot {
  return ballot === 'not-called' ? ballot : 'sealed';
}

/** The votes needed where that number does not hang on what is cast. */
function fixedNeed({ needed: [first] }: Rule): number | null {
  return first !== undefined && 'votes' in first ? first.votes : null;
}

/** The ballots that a seat has cast itself. */
function ownTally(id: string, scene: Vote, at: At, isYours: (party: string | undefined) => boolean): Tally {
  const { scenario } = at.story;
  const own = [...namedBallots(id, scene, at)].filter(([code]) => isYours(holderOf(scenario, code)));
  return countBallots(bodyOf(scenario, scene), new Map(own), NAMELESS).seats;
}

/** How a seat was counted; of a secret ballot only that it has voted. */
function seatBallot(id: string, scene: Vote, code: string, at: At, box: BallotBox): SeatBallot {
  const state = seatState(id, code, at);
  if (!scene.secret) return state;
  if (state === 'unnamed') return 'secret';
  return state === 'not-called' && hasCast(box, code) ? 'sealed' : state;
}

/** The outcome of a vote as it stands, with its reason in words. */
export function outcomeView(id: string, scene: Vote, at: At): OutcomeView {
  const overridden = overriddenTo(id, scene, at);
  return {
    ...viewOfOutcome(outcomeOf(id, scene, at), negativeVetoes(id, scene, at)),
    ...(overridden ? { overridden } : {}),
  };
}

/**
 * An outcome as a screen shows it.
 *
 * @param negative the seats with a veto that voted no, veto or not
 */
export function viewOfOutcome(outcome: Outcome, negative: readonly string[]): OutcomeView {
  return {
    outcome: outcome.outcome,
    needed: outcome.needed,
    vetoes: [...outcome.vetoes],
    tally: tallyView(outcome.tally),
    reason: reasonOf(outcome, negative),
    ...(outcome.because ? { because: outcome.because } : {}),
    ...(outcome.castingVote ? { castingVote: outcome.castingVote } : {}),
    ...missedOf(outcome),
  };
}

function missedOf({ outcome, because, criteria }: Outcome): Pick<OutcomeView, 'missed'> {
  const missed = criteria.find(({ reached }) => reached === false);
  if (outcome === 'adopted' || because !== 'insufficient-votes' || !missed || missed.by === 'seats')
    return {};
  const { by, inFavour, needed } = missed;
  return inFavour === null || needed === null ? {} : { missed: { by, inFavour, needed } };
}

function tallyView(tally: Tally): TallyView {
  const { yes, no, abstain, absent } = tally;
  return { yes, no, abstain, notParticipating: tally['not-participating'], absent };
}

/** What is voted on, by its title. */
export function titleOf({ on }: Vote, { story }: At): string {
  if (!('draft' in on)) return on.motion;
  const draft = story.scenario.drafts?.[on.draft];
  if ('provision' in on) return draft?.provisions[on.provision]?.title ?? on.provision;
  if ('amendment' in on) return draft?.amendments?.[on.amendment]?.title ?? on.amendment;
  return draft?.title ?? on.draft;
}
