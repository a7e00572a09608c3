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
  const specs = tests.map((results, index) => ({ tests: [{ status: statuses[index], results }] }));
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
  it('counts a second try for a browser that had stopped to draw, and for nothing else', () => {
    expect(tallyOf([PASSED], [VOID, PASSED])).toEqual({ passed: 2, failed: 0 });
    expect(tallyOf([PASSED], [FAILED, PASSED])).toEqual({ passed: 1, failed: 1 });
    expect(tallyOf([VOID, FAILED, PASSED])).toEqual({ passed: 0, failed: 1 });
  });

  it('counts a test as failed whose browser never drew again', () => {
    expect(tallyOf([VOID, VOID, VOID], [FAILED, FAILED, FAILED])).toEqual({ passed: 0, failed: 2 });
  });
});
