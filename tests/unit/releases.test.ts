import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changesSince, hasChanges } from '../../src/archive/release-changes.ts';
import { readReleased, readReleases, writeRelease } from '../../src/archive/releases.ts';
import { packTables } from '../../src/schemas/packed-figures.ts';
import type { Count } from '../../src/schemas/count.ts';
import type { ReportSummary } from '../../src/schemas/report-summary.ts';

type Released = Pick<ReportSummary, 'id' | 'source' | 'figures'>;

const report = (id: string, received: Count, raw = 'a'): Released => ({
  id,
  source: { sha256: raw } as ReportSummary['source'],
  figures: packTables({ proactive: {}, requests: { received: { total: received } }, remedies: {} }),
});
const printed = (value: number): Count => ({ value, status: 'printed' });

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'releases-'))));
afterEach(() => rmSync(folder, { recursive: true }));

describe('A release of the data set', () => {
  it('lists what was added, replaced, corrected, read anew and withdrawn, and each cell that changed', async () => {
    const first = ['1/2020', '2/2020', '3/2020', '4/2020', '5/2020'].map((id) => report(id, printed(11)));
    expect(await writeRelease(folder, first, '2026-01-02')).toMatchObject({
      release: 1,
      reports: 5,
      added: first.map(({ id }) => id),
      cells: [],
    });
    const second = [
      report('1/2020', printed(11)),
      report('2/2020', printed(12), 'b'),
      report('3/2020', { value: 13, status: 'corrected' }),
      report('4/2020', { value: null, status: 'unreadable' }),
      report('6/2020', printed(0), 'f'),
    ];
    await writeRelease(folder, second, '2026-02-03');
    const [, release] = await readReleases(folder);
    expect(release).toEqual({
      release: 2,
      on: '2026-02-03',
      reports: 5,
      added: ['6/2020'],
      withdrawn: ['5/2020'],
      moved: [],
      replaced: ['2/2020'],
      corrected: ['3/2020'],
      reread: ['4/2020'],
      cells: [
        [2, printed(12)],
        [3, { value: 13, status: 'corrected' }],
        [4, { value: null, status: 'unreadable' }],
      ].map(([agency, after]) => ({
        report: `${agency as number}/2020`,
        cell: 'requests.received.total',
        before: printed(11),
        after,
      })),
    });
    expect(hasChanges(changesSince(await readReleased(folder), second))).toBe(false);
  });

  it('calls a report moved that has another id and the same raw file, and neither added nor withdrawn', async () => {
    await writeRelease(
      folder,
      [report('1/2020', printed(1), 'a'), report('2/2020', printed(2), 'b')],
      '2026-01-02',
    );
    const changes = changesSince(await readReleased(folder), [
      report('1/2020', printed(1), 'a'),
      report('3/2020', printed(2), 'b'),
      report('4/2020', printed(2), 'b'),
    ]);
    expect(changes).toMatchObject({
      moved: [{ from: '2/2020', to: '3/2020' }],
      added: ['4/2020'],
      withdrawn: [],
      cells: [],
    });
  });

  it('calls a report corrected whose correction was taken back, and not read anew', async () => {
    await writeRelease(folder, [report('1/2020', { value: 4, status: 'corrected' })], '2026-01-02');
    expect(changesSince(await readReleased(folder), [report('1/2020', printed(3))])).toMatchObject({
      corrected: ['1/2020'],
      reread: [],
    });
  });

  it('is not made where nothing has changed, whatever the order of reports', async () => {
    const reports = [report('1/2020', printed(1)), report('2/2020', printed(2))];
    await writeRelease(folder, reports, '2026-01-02');
    expect(await writeRelease(folder, reports.toReversed(), '2026-01-03')).toBeNull();
    expect(await readReleases(folder)).toHaveLength(1);
  });

  it('tells a cell whose raw file is another one and whose value is the same from one that changed', async () => {
    await writeRelease(folder, [report('1/2020', printed(1))], '2026-01-02');
    expect(changesSince(await readReleased(folder), [report('1/2020', printed(1), 'b')])).toMatchObject({
      replaced: ['1/2020'],
      cells: [],
    });
  });
});
