import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { openArchive } from '../../src/archive/open-archive.ts';
import { contentFolder } from '../../src/archive/content-folder.ts';
import { searchable } from '../../src/search/searchable.ts';
import { some } from '../some.ts';
import { searchTables } from '../../src/client/search/search-tables.ts';
import { askedNumber } from '../../src/search/asked-number.ts';
import type { Directory, Manifest } from '../../src/search/archive-files.ts';
import { CellValues, fileOfValue, MOST_LISTED } from '../../src/search/cell-files.ts';
import { labelsWith } from '../../src/search/form-labels.ts';
import { LabelCounter } from '../../src/search/label-counts.ts';
import type { Report } from '../../src/schemas/report.ts';

const printed = (value: number) => ({ value, status: 'printed' });

/** A report with these values of 政府集中采购 and of 属于国家秘密. */
function report(agency: string, year: number, amount: number, secrets: number): Report {
  return {
    agency,
    year,
    holding: 'report',
    sections: [],
    tables: {
      proactive: { procurement: { items: printed(105), amount: printed(amount) } },
      requests: { 'refused.stateSecret': { total: printed(secrets) } },
    },
  } as unknown as Report;
}

const AGENCIES = ['洛阳市瀍河回族区人民政府', '延津县人民政府'].map((name, at) => ({
  id: `41000${at}-government`,
  name,
  level: 'county' as const,
  division: `41000${at}`,
}));

function search(query: string, reports: readonly Report[]) {
  const values = new CellValues();
  const labels = new LabelCounter();
  for (const one of reports) {
    values.add(
      AGENCIES.findIndex(({ id }) => id === one.agency),
      one,
    );
    labels.add(one);
  }
  const files = values.files();
  return searchTables(query, {
    manifest: { reports: reports.length, cells: files.length } as Manifest,
    directory: { agencies: AGENCIES } as unknown as Directory,
    cells: (path) => Promise.resolve(files[Number(/\d+/.exec(path)![0])]!),
    labels: () => Promise.resolve(labels.counts()),
    printed: () => Promise.resolve([]),
  });
}

const REPORTS = [
  report('410000-government', 2021, 2019.4359, 0),
  report('410001-government', 2021, 1058, 3),
  report('410001-government', 2020, 2019, 0),
];

describe('A number in the tables', () => {
  it.each([
    '2019.4359',
    '2,019.4359',
    '２０１９．４３５９',
    '20194359元',
    '2019.4359万元',
    '¥20194359',
    '0.20194359亿',
    '“2019.4359”',
  ])('is found in whatever spelling: %s', async (query) => {
    const { cells } = await search(query, REPORTS);
    expect(cells?.listed.map(({ agency, year, cell }) => [agency.name, year, cell.id])).toEqual([
      ['洛阳市瀍河回族区人民政府', 2021, 'proactive.procurement.amount'],
    ]);
  });

  it('is found as a whole: 105 is not in 1058', async () => {
    const { cells } = await search('105', REPORTS);
    expect(cells?.cells).toBe(3);
    expect(cells?.listed.every(({ cell }) => cell.column.key === 'items')).toBe(true);
  });

  it('is offered where pages round another one to it, and only there', async () => {
    for (const query of ['2019.44', '2,019.44万元']) {
      const { cells } = await search(query, REPORTS);
      expect(cells, query).toMatchObject({ cells: 0, listed: [], rounded: { cells: 1 } });
      expect(cells?.rounded.listed[0]?.year).toBe(2021);
    }
    expect((await search('2019.43', REPORTS)).cells?.rounded.cells).toBe(0);
    expect((await search('2019', REPORTS)).cells?.rounded.cells).toBe(0);
  });

  it('is one of money alone where it is typed as money', async () => {
    expect((await search('105万元', REPORTS)).cells).toMatchObject({
      cells: 0,
      isMoney: true,
      isNarrow: false,
    });
  });

  it('is narrowed by the words beside it, a year among them', async () => {
    expect((await search('延津 2020 105', REPORTS)).cells?.listed.map(({ year }) => year)).toEqual([2020]);
    expect((await search('延津 2019.4359', REPORTS)).cells).toMatchObject({ cells: 0, listed: [] });
  });

  it('is counted where it stands too often to be listed, and then no word narrows it to a no', async () => {
    const many = Array.from({ length: MOST_LISTED + 5 }, (_, at) =>
      report('410000-government', 2024 - (at % 5), at + 0.5, 0),
    );
    const { cells } = await search('105', many);
    expect(cells).toMatchObject({ cells: MOST_LISTED + 5, reports: MOST_LISTED + 5 });
    expect(cells?.listed).toHaveLength(MOST_LISTED);
    expect((await search('延津 105', many)).cells?.cells).toBeNull();
  });

  it('is asked for by a number alone, not by words with digits', () => {
    for (const query of ['国家秘密', '2021年', '5 6', '-5 瀍河', ''])
      expect(askedNumber(query), query).toBeNull();
    expect(askedNumber('0')?.value).toBe(0);
  });

  it('is in the file that its value leads to', () => {
    for (const value of ['0', '2019.4359', '105']) expect(fileOfValue(value, 7)).toBeLessThan(7);
  });
});

describe('Words of the form', () => {
  it('are found with what they count', async () => {
    const { labels, reports } = await search('国家秘密', REPORTS);
    expect(reports).toBe(3);
    expect(labels).toHaveLength(1);
    expect(labels[0]).toMatchObject({
      label: { kind: 'row', table: 'requests' },
      count: { reports: 3, agencies: 2, above: 1 },
    });
  });

  it('count a row whose total is blank by its parts', async () => {
    const blank = report('410001-government', 2020, 1, 0);
    Object.assign(blank.tables.requests['refused.stateSecret']!, {
      naturalPerson: printed(2),
      total: { value: null, status: 'blank' },
    });
    expect((await search('国家秘密', [blank])).labels[0]?.count?.above).toBe(1);
  });

  it.each([
    ['行政诉讼', 'table'],
    ['总体情况', 'section'],
    ['行政复议', 'row'],
    ['自然人', 'table'],
  ])('%s leads to a %s', (words, kind) => {
    expect(labelsWith(words)[0]?.kind).toBe(kind);
  });

  it('are none of a single letter or of a number', () => {
    expect(labelsWith('公')).toEqual([]);
    expect(labelsWith('2021')).toEqual([]);
  });
});

test('every field of a published text stands in its title, its prose or the words of its tables and headings', async () => {
  const archive = openArchive();
  const texts = (await archive.list()).filter(({ path }) => path.endsWith('.txt'));
  for (const { id, path } of some(texts)) {
    const { title, preamble, sections, words } = await archive.report(id);
    const blocks = [...preamble, ...sections.flatMap((section) => section.blocks)].map(({ text }) => text);
    const printed = [title, ...blocks, ...words].map(searchable).join('\n');
    const raw = await readFile(join(contentFolder(), path), 'utf8');
    const fields = raw.split(/[\t\n]/).map((field) => searchable(field.replace(/^(?:#+|-) |\*\*/g, '')));
    expect(fields.filter((field) => /\p{L}/u.test(field) && !printed.includes(field))).toEqual([]);
  }
});
