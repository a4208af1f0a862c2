import { stripVTControlCharacters } from 'node:util';

/**
 * A test that failed: where it stands, and the first lines of why. A log is often cut to its last lines, and a name
 * alone helps nobody who cannot repeat the run.
 * @typedef {{ name: string, why: string }} Failure
 */

/** The most lines of a reason that are said again at the end. */
const LINES = 12;

/** @param {string | undefined} message */
const firstLines = (message = 'No reason was given.') =>
  stripVTControlCharacters(message).trim().split('\n').slice(0, LINES).join('\n');

/**
 * @param {{ testResults: { name: string, status: string, message?: string,
 *   assertionResults: { fullName: string, status: string, failureMessages?: string[] | null }[] }[] }} report Vitest's JSON report
 * @returns {Failure[]}
 */
export const vitestFailures = ({ testResults }) =>
  testResults.flatMap(({ name, status, message, assertionResults }) =>
    status === 'failed' && assertionResults.length === 0
      ? [{ name, why: firstLines(message) }]
      : assertionResults
          .filter((test) => test.status === 'failed')
          .map((test) => ({
            name: `${name} > ${test.fullName}`,
            why: firstLines(test.failureMessages?.[0]),
          })),
  );

/**
 * @typedef {{ title: string, suites?: PlaywrightSuite[], specs?: { title: string, file: string, line: number, ok: boolean,
 *   tests: { results: { errors: { message?: string }[] }[] }[] }[] }} PlaywrightSuite
 */

/**
 * @param {{ suites?: PlaywrightSuite[], errors: { message?: string }[] }} report Playwright's JSON report
 * @returns {Failure[]}
 */
export const playwrightFailures = ({ suites = [], errors }) => {
  /** @type {(suite: PlaywrightSuite) => Failure[]} */
  const within = (suite) => [
    ...(suite.suites ?? []).flatMap(within),
    ...(suite.specs ?? [])
      .filter(({ ok }) => !ok)
      .map(({ title, file, line, tests }) => {
        const found = tests.flatMap(({ results }) => results.flatMap((result) => result.errors));
        return { name: `${file}:${line} > ${title}`, why: firstLines(found[0]?.message) };
      }),
  ];
  return [
    ...suites.flatMap(within),
    ...errors.map(({ message }) => ({ name: 'outside any test', why: firstLines(message) })),
  ];
};

/** @param {readonly Failure[]} failures */
export const failureLines = (failures) =>
  failures.map(({ name, why }) => `FAILED ${name}\n${why.replace(/^/gm, '  ')}\n`).join('');
