import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PublishedSite } from '../../scripts/mcp/published-site.ts';
import { siteTools } from '../../scripts/mcp/tools.ts';
import { agenciesOf } from '../../scripts/synth/agencies.ts';
import { figuresOf, type Figures } from '../../scripts/synth/figures.ts';
import { MARK, printReport } from '../../scripts/synth/print-report.ts';
import { refusal, writeArchive } from '../../scripts/synth/write-archive.ts';
import { openArchive } from '../../src/archive/open-archive.ts';
import { regionsOf } from '../../src/archive/divisions.ts';
import { readAgencies } from '../../src/archive/registry.ts';
import { summarise } from '../../src/archive/summarise.ts';
import { apiLists } from '../../src/downloads/api-lists.ts';
import { API_LIST_NAMES } from '../../src/schemas/api.ts';
import type { Report } from '../../src/schemas/report.ts';
import { findMeasure, isListed } from '../../src/statistics/measures.ts';
import { columnsOfRow } from '../../src/vocabulary/form-rows.ts';
import { findRow } from '../../src/vocabulary/tables.ts';
import { some } from '../some.ts';

const PROVINCE = '410000';
const REPORTS = 60;
const SEED = 3;
let folder = '';
let reports: Report[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'synthetic-'));
  await writeArchive(folder, { reports: REPORTS, seed: SEED, province: PROVINCE });
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
  for (const agency of agenciesOf(PROVINCE, REPORTS, SEED)) {
    for (const [year, figures] of figuresOf(agency, SEED)) {
      const { damage, misstated } = printReport(agency, year, figures, SEED);
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

describe('what language models are told of it', () => {
  /** A site of the archive without pages: the lists and the JSON that version 1 of the interface promises. */
  async function madeSite(): Promise<PublishedSite> {
    const agencies = [...(await readAgencies(folder)).values()];
    const source = {
      reports: reports.map(summarise),
      agencies,
      regions: regionsOf(agencies.map(({ division }) => division)),
    };
    const files = new Map<string, unknown>([
      ...API_LIST_NAMES.map((name) => [name, apiLists[name](source)] as const),
      ...reports.map((report) => [`/reports/${report.id}.json`, report] as const),
    ]);
    return {
      index: {
        lists: API_LIST_NAMES.map((name) => ({ name, json: name, schema: '' })),
        report: { template: '', schema: '/data/report.schema.json' },
      } as unknown as PublishedSite['index'],
      text: (address) => Promise.resolve(files.has(address) ? JSON.stringify(files.get(address)) : null),
      publicAddress: (address) => address,
    };
  }

  /** Two questions of each report whose layout is whole: of cells that are others in each. */
  function questions() {
    const whole = agenciesOf(PROVINCE, REPORTS, SEED).flatMap((agency) =>
      [...figuresOf(agency, SEED)].flatMap(([year, figures]) => {
        const { damage, misstated } = printReport(agency, year, figures, SEED);
        return damage || misstated ? [] : [{ agency: agency.id, year, figures }];
      }),
    );
    return whole.flatMap(({ agency, year, figures }, at) => {
      const every = (['requests', 'remedies', 'proactive'] as const).flatMap((table) =>
        [...figures[table]].flatMap(([row, numbers]) =>
          columnsOfRow(findRow(table, row)!, figures.edition).map((column, place) => ({
            measure: `${table}.${row}.${column}`,
            value: numbers[place],
          })),
        ),
      );
      const cells = every.filter(({ measure }) => isListed(findMeasure(measure)!));
      return [at * 37, at * 61 + 5].map((place) => ({
        ...{ agency, year, edition: figures.edition },
        ...cells[place % cells.length]!,
      }));
    });
  }

  test('is exact in fifty of fifty figures, each with the address of its cell and the digest of its source', async () => {
    const tools = siteTools(await madeSite());
    const asked = questions().slice(0, 50);
    expect(asked).toHaveLength(50);
    expect(new Set(asked.map(({ measure }) => measure)).size).toBeGreaterThan(30);
    for (const { agency, year, edition, measure, value } of asked) {
      const { figures } = await tools.get_figure({ agency, measure, years: [year] });
      const sha256 = reports.find(({ id }) => id === `${agency}/${year}`)!.source.sha256;
      expect(figures, `${agency} ${year} ${measure}`).toMatchObject([
        {
          year,
          value,
          status: 'printed',
          edition: measure.startsWith('remedies') ? 'same in all' : edition,
          address: `/reports/${agency}/${year}/#${measure}`,
          source: { sha256 },
        },
      ]);
    }
  });

  test('is the finding too where a number contradicts its sums, and of a year without a report no number', async () => {
    const tools = siteTools(await madeSite());
    const contradicted = reports.flatMap(({ agency, year, findings }) =>
      findings
        .filter(({ rule }) => rule === 'disposition-total' || rule === 'applicant-total')
        .map(({ rule, table, row, column }) => ({
          agency,
          year,
          rule,
          cell: [table, row, column ?? 'total'],
        })),
    );
    const { agency, year, rule, cell } = contradicted[0]!;
    const measure = cell.join('.');
    const told = await tools.get_figure({ agency, measure, years: [year, 2100] });
    expect(told.figures[0]).toMatchObject({
      findings: expect.arrayContaining([expect.objectContaining({ rule })]),
    });
    expect(told.figures[1]).toMatchObject({
      value: null,
      missing: expect.stringContaining('holds no report'),
    });
  });
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
