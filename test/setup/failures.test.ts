import { expect, it } from 'vitest';
import { failureLines, playwrightFailures, vitestFailures } from '../../setup/steps/failures.mjs';

it("names Vitest's failed tests with the reason, and files that could not be loaded", () => {
  const report = {
    testResults: [
      {
        name: 'a.test.ts',
        status: 'failed',
        assertionResults: [
          { fullName: 'sums add up', status: 'failed', failureMessages: ['\u001b[31mexpected 4\u001b[39m'] },
          { fullName: 'sums commute', status: 'passed', failureMessages: [] },
        ],
      },
      { name: 'b.test.ts', status: 'failed', message: 'no such file', assertionResults: [] },
    ],
  };
  expect(vitestFailures(report)).toEqual([
    { name: 'a.test.ts > sums add up', why: 'expected 4' },
    { name: 'b.test.ts', why: 'no such file' },
  ]);
});

it("names Playwright's failed tests at any depth, and errors outside any test", () => {
  const failed = {
    title: 'a window opens',
    file: 'open.test.ts',
    line: 12,
    ok: false,
    tests: [{ results: [{ errors: [{ message: 'Timeout' }] }] }],
  };
  const report = {
    suites: [{ title: 'open.test.ts', suites: [{ title: 'on Linux', specs: [failed] }] }],
    errors: [{ message: 'no display' }],
  };
  expect(playwrightFailures(report)).toEqual([
    { name: 'open.test.ts:12 > a window opens', why: 'Timeout' },
    { name: 'outside any test', why: 'no display' },
  ]);
});

it('says a reason in its first lines only, under its name', () => {
  const many = Array.from({ length: 40 }, (_, line) => `line ${line}`).join('\n');
  const [failure] = playwrightFailures({ errors: [{ message: many }] });
  const said = failureLines(failure === undefined ? [] : [failure]);
  expect(said.split('\n')[0]).toBe('FAILED outside any test');
  expect(said).toContain('\n  line 0\n');
  expect(said).not.toContain('line 39');
});
