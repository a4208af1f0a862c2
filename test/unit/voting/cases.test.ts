import { describe, expect, it } from 'vitest';
import { deviations, votingCases } from './cases.ts';

const cases = votingCases();

describe('the published voting cases', () => {
  it('have ids of their own, of the section that their file is named for', () => {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
    for (const { id, file } of cases) {
      expect(id).toMatch(/^VC-[A-L]-\d{3}$/);
      expect(file.slice(0, 1)).toBe(id.slice(3, 4));
    }
  });

  it('say where they come from and why they come out so', () => {
    const bare = cases.filter(
      ({ source, certainty, why, since }) =>
        !source || !certainty || !why || !since || JSON.stringify(source).includes('general knowledge'),
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  it.each(cases.map((one) => [one.id, one] as const))('%s comes out as it says', (_, one) => {
    expect(deviations(one)).toEqual([]);
  });
});
