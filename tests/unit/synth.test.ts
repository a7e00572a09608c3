import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { agenciesOf } from '../../scripts/synth/agencies.ts';
import { figuresOf, type Figures } from '../../scripts/synth/figures.ts';
import { MARK, printReport } from '../../scripts/synth/print-report.ts';
import { refusal, writeArchive } from '../../scripts/synth/write-archive.ts';
import { openArchive } from '../../src/archive/archive.ts';
import type { Report } from '../../src/schemas/report.ts';
import { some } from '../some.ts';

const PROVINCE = '410000';
const REPORTS = 60;
let folder = '';
let reports: Report[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'synthetic-'));
  await writeArchive(folder, { reports: REPORTS, seed: 3, province: PROVINCE });
  const archive = openArchive({ folder });
  reports = await Promise.all((await archive.list()).map(({ id }) => archive.report(id)));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const columnsIn = (report: Report, table: 'proactive' | 'requests' | 'remedies', row: string): number[] =>
  Object.values(report.tables[table][row] ?? {}).flatMap(({ value, status }) =>
    status === 'not-in-form' ? [] : [value ?? Number.NaN],
  );

test('the archive has as many reports as were asked for, and each says that it is synthetic', () => {
  expect(reports).toHaveLength(REPORTS);
  for (const report of some(reports)) expect(report.preamble.map(({ text }) => text)).toContain(MARK);
});

test('reports whose layout is left whole are read as the figures they were printed from', () => {
  const printed = new Map<string, Figures>();
  for (const agency of agenciesOf(PROVINCE, REPORTS, 3)) {
    for (const [year, figures] of figuresOf(agency, 3)) {
      const { damage, misstated } = printReport(agency, year, figures, 3);
      if (!damage && !misstated) printed.set(`${agency.id}/${year}`, figures);
    }
  }
  expect(printed.size).toBeGreaterThan(REPORTS / 2);
  for (const report of some(reports)) {
    const figures = printed.get(report.id);
    if (!figures) continue;
    for (const table of ['proactive', 'requests', 'remedies'] as const) {
      const read = [...figures[table].keys()].map((row) => [row, columnsIn(report, table, row)]);
      expect(Object.fromEntries(read), report.id).toEqual(Object.fromEntries(figures[table]));
    }
    const failed = report.findings.filter(({ severity }) => severity === 'error');
    expect(failed, report.id).toEqual([]);
  }
});

test('the same seed writes the same bytes and another seed other ones', async () => {
  const write = async (seed: number): Promise<string> => {
    const other = await mkdtemp(join(tmpdir(), 'synthetic-'));
    await writeArchive(other, { reports: 12, seed, province: PROVINCE });
    const names = (await readdir(join(other, 'reports'), { recursive: true })).filter((name) =>
      /\.\w+$/.test(name),
    );
    const texts = await Promise.all(
      names.sort().map((name) => readFile(join(other, 'reports', name), 'utf8')),
    );
    await rm(other, { recursive: true });
    return texts.join('\f');
  };
  const [first, again, different] = [await write(7), await write(7), await write(8)];
  expect(again).toBe(first);
  expect(different).not.toBe(first);
});

test('an archive of fewer reports is the beginning of a larger one', () => {
  const ids = (reports: number) => agenciesOf(PROVINCE, reports, 1).map(({ id }) => id);
  expect(ids(300).slice(0, ids(100).length)).toEqual(ids(100));
});

test('neither the published content nor a folder with other files is written over', async () => {
  expect(await refusal('content')).toContain('published content');
  expect(await refusal('content/reports')).toContain('published content');
  const other = await mkdtemp(join(tmpdir(), 'not-synthetic-'));
  await writeFile(join(other, 'letter.txt'), 'kept');
  expect(await refusal(other)).toContain('no synthetic archive');
  expect(await refusal(folder)).toBeNull();
  await rm(other, { recursive: true });
});
