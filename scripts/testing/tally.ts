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

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
  errors: unknown[];
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

/** Counts a Playwright JSON report; errors outside of any test count too. Null without a report. */
export function playwrightTally(path: string): Tally | null {
  const report = read(path) as PlaywrightReport | null;
  if (!report) return null;
  const { expected, flaky, unexpected } = report.stats;
  return { passed: expected + flaky, failed: unexpected + report.errors.length };
}
