import { describe, expect, it, vi } from 'vitest';
import { templates } from '../../../engine/machine/charts.ts';
import type { FindPart } from '../../../engine/scenario/parts.ts';
import {
  deviations,
  deviationsAtTheEnd,
  electionDeviations,
  rehearse,
  shipped,
  type VotingCase,
  votingCases,
} from './cases.ts';
import { type ElectionMutant, electionMutants, type Judge, type Measure } from './election-mutants.ts';
import { type Decide, type Mutant, mutants } from './mutants.ts';

const engine = vi.hoisted(() => ({
  mutant: undefined as ((right: Decide) => Decide) | undefined,
  elects: undefined as ((right: Judge) => Judge) | undefined,
  measures: undefined as ((right: Measure) => Measure) | undefined,
}));

vi.mock('../../../engine/procedures/vote/decide.ts', async (importActual) => {
  const actual = await importActual<typeof import('../../../engine/procedures/vote/decide.ts')>();
  const decide: Decide = (rule, count) =>
    engine.mutant ? engine.mutant(actual.decide)(rule, count) : actual.decide(rule, count);
  return { ...actual, decide };
});

vi.mock('../../../engine/procedures/election/judge.ts', async (importActual) => {
  const actual = await importActual<typeof import('../../../engine/procedures/election/judge.ts')>();
  const judge: Judge = (rule, count, stage) =>
    (engine.elects?.(actual.judge) ?? actual.judge)(rule, count, stage);
  const majorityOf: Measure = (rule, count) =>
    (engine.measures?.(actual.majorityOf) ?? actual.majorityOf)(rule, count);
  return { ...actual, judge, majorityOf };
});

const all = votingCases();
const elections = all.filter(({ election }) => election !== undefined);
const cases = all.filter(({ election }) => election === undefined);
const rehearsed = cases.map(rehearse);
/** The cases that write out their moves: only they can tell one course of a vote from another. */
const stepByStep = cases.filter(({ moves }) => moves !== undefined);
const failures = new Map([
  ...mutants.map((mutant) => [mutant.id, failedBy(mutant)] as const),
  ...electionMutants.map((mutant) => [mutant.id, failedElections(mutant)] as const),
]);

/** The cases that a wrong engine fails. */
function failedBy({ decide, without, chart }: Mutant): string[] {
  if (chart) {
    const charts = { ...templates, vote: chart(templates.vote) };
    return stepByStep.filter((one) => fallsOver(() => deviations(one, shipped, charts))).map(({ id }) => id);
  }
  if (without) return cases.filter((one) => deviations(one, lacking(without)).length > 0).map(({ id }) => id);
  engine.mutant = decide;
  try {
    return rehearsed.filter((one) => deviationsAtTheEnd(one).length > 0).map((one) => one.case.id);
  } finally {
    engine.mutant = undefined;
  }
}

/** Whether something happens in an election besides counting: only then one course can be told from another. */
function isRun({ ballots = [] }: VotingCase): boolean {
  return ballots.some(({ chair, withdraw, lot }) => chair ?? withdraw ?? lot);
}

/** The elections that a wrong engine fails. */
function failedElections({ judge, measure, chart }: ElectionMutant): string[] {
  engine.measures = measure;
  const charts = chart ? { ...templates, election: chart(templates.election) } : undefined;
  engine.elects = judge;
  try {
    return elections
      .filter((one) => !charts || one.moves !== undefined || isRun(one))
      .filter((one) => fallsOver(() => (charts ? deviations(one, shipped, charts) : electionDeviations(one))))
      .map(({ id }) => id);
  } finally {
    engine.elects = undefined;
    engine.measures = undefined;
  }
}

/** A wrong engine may come to another result or stop altogether; either way it is caught. */
function fallsOver(played: () => readonly string[]): boolean {
  try {
    return played().length > 0;
  } catch {
    return true;
  }
}

/** The rule sets that ship, without some lines. */
function lacking(lines: RegExp): FindPart {
  return (part, id) => shipped(part, id)?.replace(lines, '');
}

describe('wrong rule engines', () => {
  it('are at least ten', () => {
    expect(mutants.length).toBeGreaterThanOrEqual(10);
  });

  it.each([...mutants, ...electionMutants].map(({ id, does }) => [id, does]))(
    '%s (%s) fails some cases and at most a third',
    (id) => {
      const failed = failures.get(id) ?? [];
      expect(failed.length).toBeGreaterThan(0);
      expect(failed.length).toBeLessThanOrEqual(all.length / 3);
    },
  );

  it('are each caught by a case, and each case catches at least one', () => {
    const caught = new Set([...failures.values()].flat());
    expect(all.filter(({ id }) => !caught.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it('are not the right one', () => {
    expect(all.filter((one) => deviations(one).length > 0)).toEqual([]);
  });
});
