/**
 * How many tests did what. A step that fails without naming a test counts as one failed test.
 * @typedef {{ passed: number, failed: number, skipped: number }} Total
 */

/**
 * The total of one check that passes or fails as a whole.
 * @param {boolean} passed
 * @returns {Total}
 */
export const oneCheck = (passed) => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });

/**
 * @param {readonly Total[]} totals
 * @returns {Total}
 */
export const sum = (totals) => ({
  passed: totals.reduce((count, { passed }) => count + passed, 0),
  failed: totals.reduce((count, { failed }) => count + failed, 0),
  skipped: totals.reduce((count, { skipped }) => count + skipped, 0),
});

/** @param {Total} total */
export const totalLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/**
 * A suite that found nothing, or ended badly although no test of it failed, has failed.
 * @param {Total} total
 * @param {number} exitCode
 * @returns {Total}
 */
export const honest = (total, exitCode) =>
  total.failed === 0 && (exitCode !== 0 || total.passed === 0) ? { ...total, failed: 1 } : total;

/**
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: { status: string, assertionResults: unknown[] }[] }} report Vitest's JSON report
 * @returns {Total}
 */
export const vitestTotal = (report) => {
  // A file that could not even be loaded has no tests to count.
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded,
    skipped: report.numPendingTests + report.numTodoTests,
  };
};

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] }} report
 *   Playwright's JSON report; its errors are those outside any test
 * @returns {Total}
 */
export const playwrightTotal = ({ stats, errors }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky + errors.length,
  skipped: stats.skipped,
});
