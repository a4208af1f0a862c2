import { describe, expect, it } from 'vitest';
import { honest, oneCheck, playwrightTotal, sum, totalLine, vitestTotal } from '../../setup/steps/total.mjs';

describe('the total line', () => {
  it('names skipped tests only when there are some', () => {
    expect(totalLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
    expect(totalLine({ passed: 12, failed: 3, skipped: 2 })).toBe('12 passed, 3 failed, 2 skipped');
  });

  it('adds up over all suites', () => {
    const totals = [oneCheck(true), oneCheck(false), { passed: 40, failed: 1, skipped: 5 }];
    expect(sum(totals)).toEqual({ passed: 41, failed: 2, skipped: 5 });
  });
});

describe('a suite', () => {
  const allPassed = { passed: 4, failed: 0, skipped: 0 };

  it('that ended well and failed nothing has passed', () => {
    expect(honest(allPassed, 0)).toEqual(allPassed);
  });

  it('that ended badly has failed, although none of its tests did', () => {
    expect(honest(allPassed, 1)).toEqual({ passed: 4, failed: 1, skipped: 0 });
  });

  it('that found no test has failed', () => {
    expect(honest({ passed: 0, failed: 0, skipped: 7 }, 0).failed).toBe(1);
  });
});

describe('reports', () => {
  it("counts Vitest's tests, and a file that could not be loaded as one failure", () => {
    const report = {
      numPassedTests: 10,
      numFailedTests: 2,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [
        { status: 'passed', assertionResults: [{}, {}] },
        { status: 'failed', assertionResults: [{}] },
        { status: 'failed', assertionResults: [] },
      ],
    };
    expect(vitestTotal(report)).toEqual({ passed: 10, failed: 3, skipped: 2 });
  });

  it("counts Playwright's tests, and errors outside any test as failures", () => {
    const report = { stats: { expected: 8, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] };
    expect(playwrightTotal(report)).toEqual({ passed: 8, failed: 3, skipped: 2 });
  });
});
