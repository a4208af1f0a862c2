import type { Move, MoveOf } from '../../contract/move.ts';
import {
  bodyOf,
  type Election,
  electionRuleOf,
  namesOnAPaper,
  onThePaper,
  stageOf,
} from '../../procedures/election/floor.ts';
import { judge, majorityOf, type PaperCount, type Stage } from '../../procedures/election/judge.ts';
import type { At } from '../../procedures/procedure.ts';
import type { ElectionRule } from '../../scenario/rules.ts';
import type { Bulk } from './bulk.ts';

/** More counts of one ballot are not gone through one by one. */
const MOST_WAYS = 60_000;

/**
 * One count of the papers for each thing that could follow from the ballot that is on and, where something reads
 * them, for each count. Who named whom matters to nothing, so that the numbers are all there is.
 */
export function everyPaperCount(id: string, scene: Election, at: At, countsAreRead: boolean): Bulk {
  const { scenario } = at.story;
  const rule = electionRuleOf(scenario, scene);
  const size = Object.keys(bodyOf(scenario, scene).seats).length;
  const barred = scene.without_credentials?.length ?? 0;
  const on = onThePaper(id, scene, at);
  const most = Math.min(namesOnAPaper(id, scene, at), on.length);
  const before = stageOf(id, scene, at);
  const stage: Stage = { ...before, ballots: before.ballots + (before.kind === 'special' ? 0 : 1) };
  const found = new Map<string, Move>();
  const note = (votes: readonly number[], named: number, absent: number): void => {
    const count = countOf(on, votes, named, size, absent);
    const key = countsAreRead ? JSON.stringify([votes, named, absent]) : classOf(rule, count, stage);
    if (!found.has(key)) found.set(key, moveOf(id, on, votes, count));
  };
  note(
    on.map(() => 0),
    0,
    size,
  );
  const papers = size - barred;
  const isWhole = waysOf(papers, on.length, most) <= MOST_WAYS && hangsOnNamed(rule);
  const levels = isWhole ? range(papers) : levelsOf(rule, papers, size);
  for (const votes of everyVote(on.length, levels)) {
    const sum = votes.reduce((total, one) => total + one, 0);
    const fewest = Math.max(...votes, Math.ceil(sum / most), sum === 0 ? 0 : 1);
    for (const named of isWhole ? between(fewest, Math.min(papers, sum)) : [Math.min(papers, sum)]) {
      if (named >= fewest && sum <= named * most) note(votes, named, barred);
    }
  }
  return { moves: [...found.values()], whole: isWhole };
}

/** Whether blank papers stand for whatever else names nobody: then the numbers of names say all. */
function hangsOnNamed({ needed }: ElectionRule): boolean {
  return needed.of === 'voting' || needed.of === 'members';
}

function waysOf(papers: number, candidates: number, most: number): number {
  return (papers + 1) ** candidates * (most > 1 ? papers : 1);
}

/** Numbers of votes around which something turns: none, few, the majority, all. */
function levelsOf(rule: ElectionRule, papers: number, size: number): number[] {
  const whole = countOf([], [], papers, size, size - papers);
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
  size: number,
  absent: number,
): PaperCount {
  return {
    votes: new Map(on.map((candidate, index) => [candidate, votes[index] ?? 0])),
    named,
    abstain: size - absent - named,
    invalid: 0,
    notParticipating: 0,
    absent,
  };
}

function classOf(rule: ElectionRule, count: PaperCount, stage: Stage): string {
  const { elected, ...rest } = judge(rule, count, stage);
  return JSON.stringify([[...elected].sort(), ...Object.entries(rest).flat().map(sorted)]);
}

function sorted(value: unknown): unknown {
  return Array.isArray(value) ? [...value].sort() : value;
}

function moveOf(
  scene: string,
  on: readonly string[],
  votes: readonly number[],
  { abstain, absent }: PaperCount,
): MoveOf<'election.count'> {
  const named = on.map((candidate, index) => [candidate, votes[index] ?? 0] as const);
  return {
    type: 'election.count',
    scene,
    party: 'facilitator',
    votes: Object.fromEntries(named.filter(([, number]) => number > 0)),
    ...(abstain > 0 ? { abstain } : {}),
    ...(absent > 0 ? { absent } : {}),
  };
}
