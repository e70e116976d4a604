/**
 * @typedef {object} Part one line of the summary
 * @property {string} name
 * @property {number} passed
 * @property {number} failed
 * @property {readonly string[]} skipped full names
 */

/**
 * Counts a vitest run. What kept tests from running is a failure too, although no test is to show
 * for it: a file that does not load, an error outside any test, a run that broke off, and a part
 * in which there is no test at all.
 *
 * @param {any} results vitest's JSON report; undefined where it left none
 * @param {number} status vitest's exit status
 * @returns {Omit<Part, 'name'>}
 */
export function countResults(results, status) {
  const files = results?.testResults ?? [];
  const tests = files.flatMap((file) => file.assertionResults);
  const passed = tests.filter((test) => test.status === 'passed').length;
  const failedTests = tests.filter((test) => test.status === 'failed').length;
  const failedFiles = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const skipped = tests
    .filter((test) => !['passed', 'failed'].includes(test.status))
    .map((test) => test.fullName);
  const failed = failedTests + failedFiles;
  const failedUnseen = failed === 0 && (status !== 0 || tests.length === 0);
  return { passed, failed: failedUnseen ? 1 : failed, skipped };
}

/** @param {readonly Part[]} parts @returns {string[]} a line for each part, and each skipped test by name */
export function summaryOf(parts) {
  const width = Math.max(...parts.map((part) => part.name.length));
  return parts.flatMap((part) => [
    `${part.name.padEnd(width)}  ${countsOf(part.passed, part.failed, part.skipped.length)}`,
    ...part.skipped.map((name) => `${' '.repeat(width)}  skipped: ${name}`),
  ]);
}

/** @param {readonly Part[]} parts */
export function lastLine(parts) {
  const sum = (count) => parts.reduce((total, part) => total + count(part), 0);
  return countsOf(
    sum((part) => part.passed),
    sum((part) => part.failed),
    sum((part) => part.skipped.length),
  );
}

const countsOf = (passed, failed, skipped) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
