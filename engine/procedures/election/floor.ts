import type { Body } from '../../scenario/body.ts';
import type { ElectionRule } from '../../scenario/rules.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { SceneOf } from '../../scenario/scenes.ts';
import { named } from '../../world/named.ts';
import type { At } from '../procedure.ts';
import {
  BALLOT_KINDS,
  goOn,
  judge,
  type PaperCount,
  PURPOSES,
  rank,
  type Stage,
  type Verdict,
} from './judge.ts';

export type Election = SceneOf<'election'>;

/** What has become of a candidate. */
export const STANDINGS = ['eligible', 'elected', 'withdrawn'] as const;
/** A candidate’s part in the ballot that is on: none, on the paper or in the lot, or sure of what it is about. */
export const PARTS = ['none', 'on', 'sure'] as const;
/** What has become of an election. */
export const ELECTION_RESULT = ['none', 'filled', 'putOff'] as const;

export function bodyOf(scenario: Scenario, scene: Election): Body {
  const body = scenario.bodyOf[scene.body];
  if (!body) throw new Error(`there is no body ${scene.body}`);
  return body;
}

export function electionRuleOf(scenario: Scenario, scene: Election): ElectionRule {
  const rule = bodyOf(scenario, scene).elections[scene.matter];
  if (!rule) throw new Error(`${scene.body} does not elect by ${scene.matter}`);
  return rule;
}

export function candidatesOf(scene: Election): string[] {
  return Object.keys(scene.candidates);
}

export function standingOf(id: string, candidate: string, { story, world }: At): (typeof STANDINGS)[number] {
  return STANDINGS[story.read(world, named`elections.${id}.${candidate}.standing`)] ?? 'eligible';
}

export function partOf(id: string, candidate: string, { story, world }: At): (typeof PARTS)[number] {
  return PARTS[story.read(world, named`elections.${id}.${candidate}.part`)] ?? 'none';
}

/** Who may be voted for in the ballot that is on, or drawn in the lot that is to be drawn. */
export function onThePaper(id: string, scene: Election, at: At): string[] {
  return candidatesOf(scene).filter((candidate) => partOf(id, candidate, at) === 'on');
}

export function sureOf(id: string, scene: Election, at: At): string[] {
  return candidatesOf(scene).filter((candidate) => partOf(id, candidate, at) === 'sure');
}

export function eligible(id: string, scene: Election, at: At): string[] {
  return candidatesOf(scene).filter((candidate) => standingOf(id, candidate, at) === 'eligible');
}

export function elected(id: string, scene: Election, at: At): string[] {
  return candidatesOf(scene).filter((candidate) => standingOf(id, candidate, at) === 'elected');
}

export function placesLeft(id: string, scene: Election, at: At): number {
  return scene.places - elected(id, scene, at).length;
}

/** How many names a paper may carry: one for each place left, or for each that a special ballot is to choose. */
export function namesOnAPaper(id: string, scene: Election, at: At): number {
  const { story, world } = at;
  return kindOf(id, at) === 'special'
    ? story.read(world, named`elections.${id}.take`)
    : placesLeft(id, scene, at);
}

export function kindOf(id: string, { story, world }: At): (typeof BALLOT_KINDS)[number] {
  return BALLOT_KINDS[story.read(world, named`elections.${id}.kind`)] ?? 'open';
}

export function mostBallots(scene: Election, { scenario }: At['story']): number {
  return scene.most_ballots ?? electionRuleOf(scenario, scene).at_most;
}

export function stageOf(id: string, scene: Election, at: At): Stage {
  const { story, world } = at;
  return {
    places: scene.places,
    left: placesLeft(id, scene, at),
    kind: kindOf(id, at),
    series: story.read(world, named`elections.${id}.series`),
    opened: story.read(world, named`elections.${id}.opened`) === 1,
    ballots: story.read(world, named`elections.${id}.ballots`),
    most: mostBallots(scene, story),
    eligible: eligible(id, scene, at),
    take: story.read(world, named`elections.${id}.take`),
    purpose: PURPOSES[story.read(world, named`elections.${id}.purpose`)] ?? 'list',
    sure: sureOf(id, scene, at),
  };
}

/** The ballot that was counted last. Who has withdrawn since is left out; the papers that name it still count. */
export function countOf(id: string, scene: Election, at: At): PaperCount {
  const { story, world } = at;
  const size = Object.keys(bodyOf(story.scenario, scene).seats).length;
  const read = (what: string) => story.read(world, `elections.${id}.${what}`);
  const [abstain, invalid, notParticipating, absent] = [
    read('abstain'),
    read('invalid'),
    read('notParticipating'),
    read('absent'),
  ];
  return {
    votes: new Map(
      onThePaper(id, scene, at).map((candidate) => [candidate, votesFor(id, candidate, at)] as const),
    ),
    named: size - abstain - invalid - notParticipating - absent,
    abstain,
    invalid,
    notParticipating,
    absent,
  };
}

export function votesFor(id: string, candidate: string, { story, world }: At): number {
  return story.read(world, named`elections.${id}.${candidate}.votes`);
}

/** What follows from the ballot that was counted last, by the rule. */
export function byRule(id: string, scene: Election, at: At): Verdict {
  return judge(electionRuleOf(at.story.scenario, scene), countOf(id, scene, at), stageOf(id, scene, at));
}

/** Whom the chair has declared elected in place of what the rule gives. */
export function declaredByTheChair(id: string, scene: Election, { story, world }: At): string[] {
  if (!scene.chaired) return [];
  return candidatesOf(scene).filter(
    (candidate) => story.read(world, named`elections.${id}.${candidate}.chair`) === 1,
  );
}

/** What follows from the ballot that was counted last: by the rule, or by what the chair has put in its place. */
export function verdictOf(id: string, scene: Election, at: At): Verdict {
  const declared = declaredByTheChair(id, scene, at);
  if (declared.length === 0) return byRule(id, scene, at);
  const rule = electionRuleOf(at.story.scenario, scene);
  const stage = stageOf(id, scene, at);
  const ordinary = stage.kind === 'special' ? { ...stage, kind: 'open' as const } : stage;
  return goOn(rule, rank(countOf(id, scene, at).votes), ordinary, declared);
}

/** Who is to say whether it goes on or stands down after a ballot, in the order of the paper. */
export function toBeAsked(id: string, scene: Election, at: At): { candidate: string; party: string }[] {
  const { story, world } = at;
  if (verdictOf(id, scene, at).then === 'filled') return [];
  const now = verdictOf(id, scene, at).elected;
  return Object.entries(scene.candidates).flatMap(([candidate, { party, withdraw }]) => {
    if (!withdraw || party === undefined || now.includes(candidate)) return [];
    const isAsked = story.read(world, named`elections.${id}.${candidate}.asked`) === 1;
    if (isAsked || standingOf(id, candidate, at) !== 'eligible' || !story.holds(withdraw.when, world))
      return [];
    return [{ candidate, party }];
  });
}
