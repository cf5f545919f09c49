// Counts tests over several vitest runs from vitest's own JSON reports.
import fs from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/** @param {Tally} a @param {Tally} b @returns {Tally} */
export const add = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** @type {Tally} */
export const nothing = { passed: 0, failed: 0, skipped: 0 };

/** @type {Tally} a step that failed as a whole: a check, a build, a crashed run */
export const oneFailure = { passed: 0, failed: 1, skipped: 0 };

/** A file whose import or hooks failed has no failed test to its name. @param {any} file */
const brokenFile = (file) =>
  file.status === 'failed' && !file.assertionResults.some((/** @type {any} */ test) => test.status === 'failed');

/**
 * @param {string} report the JSON report's path
 * @param {number} code vitest's exit code
 * @returns {Tally} a run that left no report, or failed outside its tests, counts as one failure
 */
export function readTally(report, code) {
  let json;
  try {
    json = JSON.parse(fs.readFileSync(report, 'utf8'));
  } catch {
    return oneFailure;
  }
  const tally = {
    passed: json.numPassedTests,
    failed: json.numFailedTests + json.testResults.filter(brokenFile).length,
    skipped: json.numPendingTests + json.numTodoTests,
  };
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

/** @param {Tally} tally @returns {string} the last line of `npm test` */
export function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
