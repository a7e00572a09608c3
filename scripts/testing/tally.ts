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
  specs: { tests: { status: string; results: Try[] }[] }[];
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

/** The tests that failed at first and passed when they were tried again, though their browser was well. */
function unsteady(suite: PlaywrightSuite): number {
  const own = suite.specs
    .flatMap(({ tests }) => tests)
    .filter(({ status }) => status === 'flaky')
    .filter(({ results }) => results.some((each) => each.status !== 'passed' && !isVoid(each)));
  return (suite.suites ?? []).reduce((sum, inner) => sum + unsteady(inner), own.length);
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
 * Counts a Playwright JSON report; errors outside of any test count too. A test that passes at a second try has failed,
 * unless its browser had stopped to draw (docs/decisions/0139-a-browser-that-stops-drawing.md). Null without a report.
 */
export function playwrightTally(path: string): Tally | null {
  const report = read(path) as PlaywrightReport | null;
  if (!report) return null;
  const { expected, flaky, unexpected } = report.stats;
  const failedOnce = report.suites.reduce((sum, suite) => sum + unsteady(suite), 0);
  return { passed: expected + flaky - failedOnce, failed: unexpected + failedOnce + report.errors.length };
}
