import type { Move, MoveOf } from '../../contract/move.ts';
import {
  bodyOf,
  type Election,
  electionRuleOf,
  namesOnAPaper,
  onThePaper,
  stageOf,
} from '../../procedures/election/floor.ts';
import {
  goOn,
  judge,
  majorityOf,
  type PaperCount,
  rank,
  type Stage,
  type Verdict,
} from '../../procedures/election/judge.ts';
import { WITHOUT_NAMES, type WithoutNames } from '../../procedures/election/papers.ts';
import type { At } from '../../procedures/procedure.ts';
import type { ElectionRule } from '../../scenario/rules.ts';
import { type Bulk, partitions } from './bulk.ts';

/** More counts of one ballot are not gone through one by one. */
const MOST_WAYS = 60_000;

/** More ways in which candidates may stand down and the chair may declare others elected are not gone through either. */
const MOST_SEQUELS = 48;

/** Which numbers of an election something reads. */
type Read = { readonly votes: boolean; readonly abstain: boolean; readonly invalid: boolean };
const UNREAD: Read = { votes: false, abstain: false, invalid: false };

/** What counts are told apart by. */
type Ballot = {
  readonly rule: ElectionRule;
  readonly scene: Election;
  readonly stage: Stage;
  readonly on: readonly string[];
  readonly read: Read;
};

/**
 * One count of the papers for each thing that could follow from the ballot that is on and, where something reads
 * them, for each count. Who named whom matters to nothing, so that the numbers are all there is.
 */
export function everyPaperCount(id: string, scene: Election, at: At, read: Read = UNREAD): Bulk {
  const { scenario } = at.story;
  const rule = electionRuleOf(scenario, scene);
  const size = Object.keys(bodyOf(scenario, scene).seats).length;
  const barred = scene.without_credentials?.length ?? 0;
  const on = onThePaper(id, scene, at);
  const most = Math.min(namesOnAPaper(id, scene, at), on.length);
  const before = stageOf(id, scene, at);
  const stage: Stage = { ...before, ballots: before.ballots + (before.kind === 'special' ? 0 : 1) };
  const ballot: Ballot = { rule, scene, stage, on, read };
  const papers = size - barred;
  const found = new Map<string, Move>();
  const note = (count: PaperCount): void => {
    const key = keyOf(ballot, count);
    if (!found.has(key)) found.set(key, moveOf(id, on, count));
  };
  note(countOf(on, [], 0, { absent: size }));
  if (waysOf(papers, on.length, most) <= MOST_WAYS) {
    const ways = waysToNameNobody(ballot);
    let left = MOST_WAYS;
    for (const [votes, named] of everyName(on.length, range(papers), papers, most)) {
      for (const numbers of partitions(papers - named, ways.length)) {
        if (left-- === 0) return throughLevels();
        const rest = Object.fromEntries(ways.map((way, index) => [way, numbers[index] ?? 0]));
        note(countOf(on, votes, named, { ...rest, absent: (rest.absent ?? 0) + barred }));
      }
    }
    return { moves: [...found.values()], whole: true };
  }
  return throughLevels();

  /** Only counts around which something turns, and only blank papers for all that name nobody. */
  function throughLevels(): Bulk {
    for (const votes of everyVote(on.length, levelsOf(rule, papers, size))) {
      const sum = votes.reduce((total, one) => total + one, 0);
      const named = Math.min(papers, sum);
      if (named < fewestNaming(votes, most) || sum > named * most) continue;
      note(countOf(on, votes, named, { abstain: papers - named, absent: barred }));
    }
    return { moves: [...found.values()], whole: false };
  }
}

/** The ways to name nobody that anything tells apart: by what belongs to which whole, and by what is read. */
function waysToNameNobody({ rule, scene, read }: Ballot): WithoutNames[] {
  const whole = rule.needed.of;
  // Where only what follows matters, that too few are there comes to one thing, however they vote.
  const isQuorumTold =
    rule.quorum !== undefined && (scene.chaired || read.votes || read.abstain || read.invalid);
  const apart = new Map<string, WithoutNames>();
  for (const way of WITHOUT_NAMES) {
    const key = [
      whole === 'cast' && way === 'abstain',
      whole === 'present' && way !== 'absent',
      isQuorumTold && way !== 'absent',
      read.abstain && way === 'abstain',
      read.invalid && way === 'invalid',
    ].join();
    if (!apart.has(key)) apart.set(key, way);
  }
  return [...apart.values()];
}

/** Every number of votes for each candidate, with each number of papers that could carry them. */
function* everyName(
  candidates: number,
  levels: readonly number[],
  papers: number,
  most: number,
): Generator<readonly [votes: readonly number[], named: number]> {
  for (const votes of everyVote(candidates, levels)) {
    const sum = votes.reduce((total, one) => total + one, 0);
    for (const named of between(fewestNaming(votes, most), Math.min(papers, sum))) yield [votes, named];
  }
}

/** How few papers can carry these votes. */
function fewestNaming(votes: readonly number[], most: number): number {
  const sum = votes.reduce((total, one) => total + one, 0);
  return Math.max(0, ...votes, Math.ceil(sum / Math.max(1, most)));
}

function waysOf(papers: number, candidates: number, most: number): number {
  return (papers + 1) ** candidates * (most > 1 ? papers : 1);
}

/** Numbers of votes around which something turns: none, few, the majority, all. */
function levelsOf(rule: ElectionRule, papers: number, size: number): number[] {
  const whole = countOf([], [], papers, { absent: size - papers });
  const { needed } = majorityOf(rule, whole);
  const around = [0, 1, Math.floor(papers / 3), Math.floor(papers / 2), needed - 1, needed, papers];
  return [...new Set(around.filter((one) => one >= 0 && one <= papers))];
}

function* everyVote(candidates: number, levels: readonly number[]): Generator<number[]> {
  if (candidates === 0) {
    yield [];
    return;
  }
  for (const first of levels) for (const rest of everyVote(candidates - 1, levels)) yield [first, ...rest];
}

function range(most: number): number[] {
  return between(0, most);
}

function between(least: number, most: number): number[] {
  return Array.from({ length: Math.max(0, most - least + 1) }, (_, index) => least + index);
}

function countOf(
  on: readonly string[],
  votes: readonly number[],
  named: number,
  { abstain = 0, invalid = 0, absent = 0, ...aside }: Partial<Record<WithoutNames, number>>,
): PaperCount {
  return {
    votes: new Map(on.map((candidate, index) => [candidate, votes[index] ?? 0])),
    named,
    abstain,
    invalid,
    notParticipating: aside['not-participating'] ?? 0,
    absent,
  };
}

/** What tells a count from others: what could follow from it, and what of it something reads. */
function keyOf(ballot: Ballot, count: PaperCount): string {
  const { read } = ballot;
  const { votes, named, abstain, invalid } = count;
  const sequels = read.votes ? undefined : sequelsOf(ballot, count);
  return JSON.stringify([
    sequels ?? [[...votes.values()], named, judgedOf(ballot, count)],
    read.abstain && abstain,
    read.invalid && invalid,
  ]);
}

/** With the votes, all that decides: who is elected by them, and whether there are enough to elect anybody. */
function judgedOf({ rule, stage }: Ballot, count: PaperCount): unknown[] {
  return [majorityOf(rule, count).needed, judge(rule, count, stage).then];
}

/**
 * What could follow, whoever stands down now that the count is known and whomever the chair declares elected; undefined
 * where that is too much to go through.
 */
function sequelsOf({ rule, scene, stage, on }: Ballot, count: PaperCount): unknown[] | undefined {
  const may = stage.eligible.filter((one) => scene.candidates[one]?.withdraw !== undefined);
  const sequels: unknown[] = [];
  for (const gone of subsets(may, may.length)) {
    const stays = (one: string) => !gone.includes(one);
    const eligible = stage.eligible.filter(stays);
    const votes = new Map([...count.votes].filter(([one]) => on.includes(one) && stays(one)));
    const then = { ...stage, eligible };
    sequels.push(plain(judge(rule, { ...count, votes }, then)));
    const ordinary = then.kind === 'special' ? { ...then, kind: 'open' as const } : then;
    for (const chosen of scene.chaired ? subsets(eligible, stage.left) : []) {
      if (chosen.length > 0) sequels.push(plain(goOn(rule, rank(votes), ordinary, chosen)));
      if (sequels.length > MOST_SEQUELS) return undefined;
    }
  }
  return sequels.length > MOST_SEQUELS ? undefined : sequels;
}

function* subsets(of: readonly string[], most: number): Generator<string[]> {
  const [first, ...rest] = of;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const one of subsets(rest, most)) {
    yield one;
    if (one.length < most) yield [first, ...one];
  }
}

/** A verdict in which the order of candidates says nothing. */
function plain({ elected, ...rest }: Verdict): unknown[] {
  return [[...elected].sort(), ...Object.entries(rest).flat().map(sorted)];
}

function sorted(value: unknown): unknown {
  return Array.isArray(value) ? [...value].sort() : value;
}

function moveOf(
  scene: string,
  on: readonly string[],
  { votes, abstain, invalid, notParticipating, absent }: PaperCount,
): MoveOf<'election.count'> {
  const named = on.map((candidate) => [candidate, votes.get(candidate) ?? 0] as const);
  return {
    type: 'election.count',
    scene,
    party: 'facilitator',
    votes: Object.fromEntries(named.filter(([, number]) => number > 0)),
    ...(abstain > 0 ? { abstain } : {}),
    ...(invalid > 0 ? { invalid } : {}),
    ...(notParticipating > 0 ? { 'not-participating': notParticipating } : {}),
    ...(absent > 0 ? { absent } : {}),
  };
}
