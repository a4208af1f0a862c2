import type { ElectionView, PastElectionView, RoundView } from '../../contract/view/election.ts';
import { seatsToFillIn } from '../../parties/papers.ts';
import {
  bodyOf,
  byRule,
  candidatesOf,
  countOf,
  declaredByTheChair,
  ELECTION_RESULT,
  type Election,
  elected,
  electionRuleOf,
  kindOf,
  mostBallots,
  namesOnAPaper,
  onThePaper,
  partOf,
  placesLeft,
  standingOf,
  verdictOf,
} from '../../procedures/election/floor.ts';
import { majorityOf, PURPOSES, rank } from '../../procedures/election/judge.ts';
import type { At } from '../../procedures/procedure.ts';
import { type BallotBox, EMPTY_BOX } from '../../procedures/vote/secret.ts';
import type { Step } from '../../run/line.ts';
import type { Story } from '../../world/story.ts';
import { type Sight, WATCHING } from './privacy.ts';
import { leftAsSeen } from './told.ts';

/** What the steps of a chart are called on a screen. */
const STEPS: Readonly<Record<string, ElectionView['step']>> = {
  announced: 'announced',
  openBallot: 'open',
  restrictedBallot: 'restricted',
  specialBallot: 'special',
  counted: 'counted',
  equal: 'equal',
  elected: 'elected',
  putOff: 'putOff',
};

/**
 * What a seat sees of an election: every ballot as it was read out, and of the one that is on no more than how many
 * papers are in the box.
 */
export function electionView(
  id: string,
  scene: Election,
  step: string,
  at: At,
  isYours: (party: string) => boolean,
  steps: readonly Step[],
  box: BallotBox = EMPTY_BOX,
): ElectionView {
  const { scenario } = at.story;
  const body = bodyOf(scenario, scene);
  const rule = electionRuleOf(scenario, scene);
  const rounds = roundsOf(id, scene, at.story, steps);
  const now = STEPS[step] ?? 'elected';
  const isOn = ['open', 'restricted', 'special'].includes(now);
  const nameOf = (candidate: string) => scene.candidates[candidate]?.name ?? candidate;
  return {
    body: body.id,
    bodyName: body.name,
    rule: rule.name,
    ruleSource: rule.source,
    places: scene.places,
    left: placesLeft(id, scene, at),
    most: mostBallots(scene, at.story),
    step: now,
    ballot: rounds.length + (isOn ? 1 : 0),
    candidates: candidatesOf(scene).map((candidate) => {
      const index = rounds.findIndex((one) => one.elected.includes(nameOf(candidate)));
      return {
        id: candidate,
        name: nameOf(candidate),
        standing: standingOf(id, candidate, at),
        on: now !== 'announced' && partOf(id, candidate, at) === 'on',
        ...(index < 0 ? {} : { ballot: index + 1 }),
      };
    }),
    rounds,
    ...(isOn ? papersView(id, scene, at, isYours, box) : {}),
    ...(now === 'counted' ? { follows: followsView(id, scene, at) } : {}),
    ...(now === 'special' || now === 'equal'
      ? {
          deciding: {
            take: at.story.read(at.world, `elections.${id}.take`),
            purpose: PURPOSES[at.story.read(at.world, `elections.${id}.purpose`)] ?? 'list',
          },
        }
      : {}),
    setAside: scene.chaired
      ? candidatesOf(scene)
          .filter((candidate) => at.story.read(at.world, `elections.${id}.${candidate}.setAside`) === 1)
          .map(nameOf)
      : [],
    ...(scene.chaired ? { chaired: true as const } : {}),
  };
}

function papersView(
  id: string,
  scene: Election,
  at: At,
  isYours: (party: string) => boolean,
  box: BallotBox,
): Pick<ElectionView, 'papers' | 'paper' | 'sealed'> {
  const { scenario } = at.story;
  const size = Object.keys(bodyOf(scenario, scene).seats).length;
  const yours = Object.keys(scenario.parties).filter(isYours);
  const party = yours.find((one) => seatsToFillIn(scene, one, at, box).length > 0);
  const [seat] = party === undefined ? [] : seatsToFillIn(scene, party, at, box);
  const isSealed = yours.some((one) =>
    box.cast.some(({ seat: code }) => code === scenario.parties[one]?.seat),
  );
  return {
    papers: { in: box.cast.length, of: size - (scene.without_credentials?.length ?? 0) },
    ...(party === undefined || seat === undefined
      ? {}
      : {
          paper: {
            seat,
            party,
            most: namesOnAPaper(id, scene, at),
            names: onThePaper(id, scene, at).map((candidate) => ({
              id: candidate,
              name: scene.candidates[candidate]?.name ?? candidate,
            })),
          },
        }),
    ...(isSealed ? { sealed: true as const } : {}),
  };
}

function followsView(id: string, scene: Election, at: At): NonNullable<ElectionView['follows']> {
  const verdict = verdictOf(id, scene, at);
  const names = (all: readonly string[]) =>
    all.map((candidate) => scene.candidates[candidate]?.name ?? candidate);
  const declared = declaredByTheChair(id, scene, at);
  const isOtherwise = declared.length > 0 && declared.join() !== [...byRule(id, scene, at).elected].join();
  const then =
    verdict.then === 'ballot'
      ? verdict.kind
      : verdict.then === 'put-off'
        ? ('putOff' as const)
        : verdict.then;
  return {
    then,
    elected: names(verdict.elected),
    among: names(verdict.then === 'ballot' ? verdict.on : 'among' in verdict ? verdict.among : []),
    byTheChair: isOtherwise,
  };
}

/** The ballots that have been counted since the election was opened, each with who was elected in it. */
export function roundsOf(id: string, scene: Election, story: Story, steps: readonly Step[]): RoundView[] {
  const opened = steps.findLastIndex(({ move }) => move.type === 'election.open' && move.scene === id);
  const rounds: RoundView[] = [];
  for (const { move, before, after } of opened < 0 ? [] : steps.slice(opened)) {
    if (move.scene !== id) continue;
    const last = rounds.at(-1);
    if (move.type === 'election.count') rounds.push(roundView(id, scene, { story, world: after.world }));
    else if (last && (move.type === 'election.close' || move.type === 'election.draw')) {
      const were = elected(id, scene, { story, world: before.world });
      const chosen = elected(id, scene, { story, world: after.world })
        .filter((candidate) => !were.includes(candidate))
        .map((candidate) => scene.candidates[candidate]?.name ?? candidate);
      rounds[rounds.length - 1] = {
        ...last,
        elected: [...last.elected, ...chosen],
        byLot: last.byLot || move.type === 'election.draw',
        votes: last.votes.map((one) => ({ ...one, elected: one.elected || chosen.includes(one.name) })),
      };
    }
  }
  return rounds;
}

function roundView(id: string, scene: Election, at: At): RoundView {
  const count = countOf(id, scene, at);
  const { votes, named, abstain, invalid, notParticipating, absent } = count;
  return {
    kind: kindOf(id, at),
    votes: rank(votes).map(([candidate, number]) => ({
      id: candidate,
      name: scene.candidates[candidate]?.name ?? candidate,
      votes: number,
      elected: false,
    })),
    abstain,
    invalid,
    notParticipating,
    absent,
    named,
    ...majorityOf(electionRuleOf(at.story.scenario, scene), count),
    elected: [],
    byLot: false,
  };
}

/** The elections that have come to an end on a line, in their order. */
export function pastElections(
  steps: readonly Step[],
  story: Story,
  sight: Sight = WATCHING,
): PastElectionView[] {
  const now: At = { story, world: steps.at(-1)?.after.world ?? [] };
  return steps.flatMap(({ move, before, after }, index) => {
    const scene = story.scene(move.scene);
    if (scene.kind !== 'election') return [];
    const result = (world: readonly number[]) => story.read(world, `elections.${move.scene}.result`);
    if (result(after.world) === 0 || result(before.world) === result(after.world)) return [];
    const along = steps.slice(0, index + 1);
    const at = { story, world: after.world };
    return [
      {
        scene: move.scene,
        title: scene.title,
        body: bodyOf(story.scenario, scene).name,
        outcome:
          ELECTION_RESULT[result(after.world)] === 'filled' ? ('elected' as const) : ('putOff' as const),
        elected: elected(move.scene, scene, at).map(
          (candidate) => scene.candidates[candidate]?.name ?? candidate,
        ),
        ballots: roundsOf(move.scene, scene, story, along).length,
        byLot: story.read(after.world, `elections.${move.scene}.lots`) === 1,
        simulated: leftAsSeen(story, sight, along, now) === undefined,
      },
    ];
  });
}
