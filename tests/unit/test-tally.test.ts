import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { playwrightTally, STOPPED_DRAWING } from '../../scripts/testing/tally.ts';

const folder = mkdtempSync(join(tmpdir(), 'tally-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Try {
  status: string;
  annotations: { type: string }[];
}

const VOID: Try = { status: 'failed', annotations: [{ type: STOPPED_DRAWING }] };
const FAILED: Try = { status: 'failed', annotations: [] };
const PASSED: Try = { status: 'passed', annotations: [] };

/** The tally of a report on tests, given as their tries. */
function tallyOf(...tests: Try[][]) {
  const statuses = tests.map((tries) => {
    if (tries.at(-1)?.status !== 'passed') return 'unexpected';
    return tries.length > 1 ? 'flaky' : 'expected';
  });
  const count = (status: string) => statuses.filter((each) => each === status).length;
  const specs = tests.map((results, index) => ({
    title: `test ${index}`,
    tests: [{ status: statuses[index], results }],
  }));
  const path = join(folder, 'report.json');
  writeFileSync(
    path,
    JSON.stringify({
      stats: { expected: count('expected'), unexpected: count('unexpected'), flaky: count('flaky') },
      errors: [],
      suites: [{ specs: [], suites: [{ specs }] }],
    }),
  );
  return playwrightTally(path);
}

describe('the tally of browser tests', () => {
  it('names a test that failed once and passed again, and counts it as passed', () => {
    expect(tallyOf([PASSED], [FAILED, PASSED])).toEqual({ passed: 2, failed: 0, unsteady: ['test 1'] });
    expect(tallyOf([VOID, FAILED, PASSED])).toEqual({ passed: 1, failed: 0, unsteady: ['test 0'] });
  });

  it('counts tests that failed once as failed where a busy machine does not explain so many', () => {
    const once = [FAILED, PASSED];
    expect(tallyOf(once, [PASSED], once)).toMatchObject({ passed: 3, failed: 0 });
    expect(tallyOf(once, [PASSED], once, once)).toMatchObject({ passed: 1, failed: 3 });
  });

  it('counts a test as failed that passed at no try', () => {
    expect(tallyOf([FAILED, FAILED, FAILED], [PASSED])).toMatchObject({ passed: 1, failed: 1 });
  });

  it('does not hold a browser that had stopped to draw against a test, however often it does', () => {
    const stopped = [VOID, PASSED];
    expect(tallyOf(stopped, stopped, stopped, [PASSED])).toEqual({ passed: 4, failed: 0, unsteady: [] });
    expect(tallyOf([VOID, VOID, VOID])).toMatchObject({ passed: 0, failed: 1 });
  });
});
