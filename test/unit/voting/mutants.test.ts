import { describe, expect, it, vi } from 'vitest';
import { templates } from '../../../engine/machine/charts.ts';
import type { FindPart } from '../../../engine/scenario/read.ts';
import { deviations, deviationsAtTheEnd, rehearse, shipped, votingCases } from './cases.ts';
import { type Decide, type Mutant, mutants } from './mutants.ts';

const engine = vi.hoisted(() => ({ mutant: undefined as ((right: Decide) => Decide) | undefined }));

vi.mock('../../../engine/procedures/vote/decide.ts', async (importActual) => {
  const actual = await importActual<typeof import('../../../engine/procedures/vote/decide.ts')>();
  const decide: Decide = (rule, count) =>
    engine.mutant ? engine.mutant(actual.decide)(rule, count) : actual.decide(rule, count);
  return { ...actual, decide };
});

const cases = votingCases();
const rehearsed = cases.map(rehearse);
/** The cases that write out their moves: only they can tell one course of a vote from another. */
const stepByStep = cases.filter(({ moves }) => moves !== undefined);
const failures = new Map(mutants.map((mutant) => [mutant.id, failedBy(mutant)]));

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

  it.each(mutants.map(({ id, does }) => [id, does]))('%s (%s) fails some cases and at most a third', (id) => {
    const failed = failures.get(id) ?? [];
    expect(failed.length).toBeGreaterThan(0);
    expect(failed.length).toBeLessThanOrEqual(cases.length / 3);
  });

  it('are each caught by a case, and each case catches at least one', () => {
    const caught = new Set([...failures.values()].flat());
    expect(cases.filter(({ id }) => !caught.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it('are not the right one', () => {
    expect(cases.filter((one) => deviations(one).length > 0)).toEqual([]);
  });
});
