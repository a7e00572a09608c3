import { existsSync, readFileSync } from 'node:fs';

/** How many tests of a runner passed and failed. */
export interface Tally {
  passed: number;
  failed: number;
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

interface Try {
  status: string;
  annotations: { type: string }[];
}

interface PlaywrightSuite {
  specs: { title: string; tests: { status: string; results: Try[] }[] }[];
  suites?: PlaywrightSuite[];
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
  errors: unknown[];
  suites: PlaywrightSuite[];
}

/** What a browser test notes at a try whose browser had stopped to draw. */
export const STOPPED_DRAWING = 'browser-stopped-drawing';

/** Whether a try told nothing of the page, for its browser had stopped to draw it. */
const isVoid = ({ annotations }: Try): boolean => annotations.some(({ type }) => type === STOPPED_DRAWING);

/**
 * How many tests of a run a busy machine may fail at first. What is wrong with the site or with its tests fails at every
 * try, or fails more of them.
 */
const UNSTEADY_AT_MOST = 2;

/** Titles of the tests that failed at first and passed when they were tried again, though their browser was well. */
function unsteady({ specs, suites = [] }: PlaywrightSuite): string[] {
  const own = specs.flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status === 'flaky')
      .filter(({ results }) => results.some((each) => each.status !== 'passed' && !isVoid(each)))
      .map(() => title),
  );
  return [...own, ...suites.flatMap(unsteady)];
}

const read = (path: string): unknown => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null);

/** Counts a vitest JSON report; a file that could not even be loaded counts as one failure. Null without a report. */
export function vitestTally(path: string): Tally | null {
  const report = read(path) as VitestReport | null;
  if (!report) return null;
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length };
}

/**
 * Counts a Playwright JSON report; errors outside of any test count too. Tests that pass at a second try are named, and
 * have failed where there are more than a busy machine explains
 * (docs/decisions/0146-a-test-that-fails-once.md). Null without a report.
 */
export function playwrightTally(path: string): (Tally & { unsteady: string[] }) | null {
  const report = read(path) as PlaywrightReport | null;
  if (!report) return null;
  const { expected, flaky, unexpected } = report.stats;
  const failedOnce = report.suites.flatMap(unsteady);
  const failed = failedOnce.length > UNSTEADY_AT_MOST ? failedOnce.length : 0;
  return {
    passed: expected + flaky - failed,
    failed: unexpected + failed + report.errors.length,
    unsteady: failedOnce,
  };
}
