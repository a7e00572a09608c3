import { VFile } from 'vfile';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { printTables } from '../../scripts/synth/print-tables.ts';
import { observationCsv } from '../../src/downloads/observation-csv.ts';
import { comparability, EDITION_WORDS } from '#language/editions.ts';
import { parseReport } from '../../src/parse-report.ts';
import type { ReportSummary } from '../../src/schemas/report-summary.ts';
import { Report } from '../../src/schemas/report.ts';
import { packTables } from '../../src/schemas/packed-figures.ts';
import { agencyHistory } from '../../src/statistics/agency-history.ts';
import { BY_CODE } from '../../src/statistics/comparison-selection.ts';
import { compare } from '../../src/statistics/comparisons.ts';
import { editionRows } from '../../src/statistics/edition-rows.ts';
import { measureCard } from '../../src/statistics/measure-cards.ts';
import { comparable } from '../../src/statistics/measures.ts';
import { observe } from '../../src/statistics/observe.ts';
import { shownTable } from '../../src/statistics/report-table.ts';
import type { EditionDefinition } from '../../src/vocabulary/edition-definition.ts';
import type { Edition, KnownEdition } from '../../src/vocabulary/edition-keys.ts';
import { seriesOfRow } from '../../src/vocabulary/comparable.ts';
import { editionNamed } from '../../src/vocabulary/editions.ts';
import { columnsOfRow } from '../../src/vocabulary/form-rows.ts';
import { findRow, TABLE_KEYS, TABLES } from '../../src/vocabulary/tables.ts';
import { filingOf } from '../filing.ts';
import { measureOf } from './statistics-fixtures.ts';

/**
 * An edition that only this test knows, registered as a keeper would: an entry in the table of editions, a name for it,
 * and the labels and heads that it prints beside those that are known. Nothing else knows of it.
 *
 * Table 2: 行政许可 is renamed and counts as in 2021, 公共数据开放 is new, the documents have no column of those repealed and
 * count another thing. Table 3: two rows are renamed.
 */
const { MADE, LABELS } = vi.hoisted(() => ({
  MADE: '2027' as KnownEdition,
  LABELS: {
    licensing: '行政许可和备案',
    'otherDisposition.notClarifiedInTime': '申请人逾期未予补正',
    'otherDisposition.feeUnpaid': '申请人逾期未缴费',
  },
}));

vi.mock(import('../../src/vocabulary/edition-keys.ts'), async (original) => {
  const keys = await original();
  const decreed = [...keys.KNOWN_EDITIONS, '2027'];
  return {
    ...keys,
    KNOWN_EDITIONS: decreed as unknown as typeof keys.KNOWN_EDITIONS,
    EDITION_KEYS: [...decreed, keys.UNKNOWN_EDITION] as unknown as typeof keys.EDITION_KEYS,
  };
});

vi.mock(import('../../src/vocabulary/proactive.ts'), async (original) => {
  const { PROACTIVE } = await original();
  const heads: Record<string, string> = {
    issued: '本年印发件数',
    inForce: '年末有效件数',
    amount: '全年收费金额',
  };
  const made = {
    ...PROACTIVE,
    columns: PROACTIVE.columns.map((column) => ({
      ...column,
      aliases: [
        ...('aliases' in column ? column.aliases : []),
        ...(heads[column.key] ? [heads[column.key]!] : []),
      ],
    })),
    rows: [
      ...PROACTIVE.rows.map((row) =>
        row.key === 'licensing' ? { ...row, aliases: [...row.aliases, LABELS.licensing] } : row,
      ),
      {
        key: 'openData',
        label: '公共数据开放',
        english: 'Open public data',
        path: ['第二十条第（十）项'],
        ordinal: '',
        aliases: [],
      },
    ],
  };
  return { PROACTIVE: made as unknown as typeof PROACTIVE };
});

vi.mock(import('../../src/vocabulary/requests.ts'), async (original) => {
  const requests = await original();
  const rows = requests.REQUESTS.rows.map((row) => {
    const label = (LABELS as Partial<Record<string, string>>)[row.key];
    return label ? { ...row, aliases: [...row.aliases, label] } : row;
  });
  return { ...requests, REQUESTS: { ...requests.REQUESTS, rows } as unknown as typeof requests.REQUESTS };
});

vi.mock(import('../../src/vocabulary/decreed.ts'), async (original) => {
  const { DECREED } = await original();
  const last = DECREED.at(-1)!.tables;
  const documents = { columns: ['issued', 'inForce'] };
  const renamed = (key: keyof typeof LABELS) => ({
    [key]: { ...last.requests.rows[key]!, label: LABELS[key] },
  });
  const made: EditionDefinition<KnownEdition> = {
    key: MADE,
    decree: '国办公开办函〔2027〕1号',
    years: { first: 2027, last: null },
    tables: {
      proactive: {
        columns: {
          issued: { head: '本年印发件数', unit: '件' },
          inForce: { head: '年末有效件数', unit: '件' },
          decisions: { head: '本年处理决定数量', unit: '件' },
          amount: { head: '全年收费金额', unit: '万元' },
        },
        rows: {
          regulations: { ...documents, series: 'regulations.2027' },
          normativeDocuments: { ...documents, series: 'normativeDocuments.2027' },
          licensing: { ...last.proactive.rows['licensing']!, label: LABELS.licensing },
          penalties: last.proactive.rows['penalties']!,
          compulsoryMeasures: last.proactive.rows['compulsoryMeasures']!,
          administrativeFees: last.proactive.rows['administrativeFees']!,
          openData: { ...documents, series: 'openData' },
        },
        marks: { words: ['本年印发件数', '年末有效件数', '全年收费金额', '公共数据开放'], rows: [] },
      },
      requests: {
        ...last.requests,
        rows: {
          ...last.requests.rows,
          ...renamed('otherDisposition.notClarifiedInTime'),
          ...renamed('otherDisposition.feeUnpaid'),
        },
        marks: { words: ['逾期未予补正', '逾期未缴费'], rows: [] },
      },
      remedies: last.remedies,
    },
  };
  return { DECREED: [...DECREED, made] };
});

beforeAll(() => {
  Object.assign(EDITION_WORDS, { [MADE]: { name: '2027 年版', years: '2027 年度以来的报告' } });
});

const AGENCY = '410726-government-office';

/** A report in an edition, every cell of which has another number; the sums hold. */
function printed(edition: Edition, year: number): { text: string; values: Map<string, number> } {
  const values = new Map<string, number>();
  const numbers: Record<'proactive' | 'requests' | 'remedies', Map<string, number[]>> = {
    proactive: new Map(),
    requests: new Map(),
    remedies: new Map(),
  };
  let next = year % 100;
  for (const table of ['proactive', 'remedies'] as const) {
    for (const row of TABLES[table].rows) {
      const parts = columnsOfRow(row, edition).map(() => (next += 1));
      if (table === 'remedies') parts[4] = parts.slice(0, 4).reduce((sum, part) => sum + part, 0);
      numbers[table].set(row.key, parts);
      if (parts.length === 0) numbers[table].delete(row.key);
    }
  }
  const dispositions = TABLES.requests.rows.filter(
    (row) => row.path.length > 0 && row.key !== 'totalDisposed' && columnsOfRow(row, edition).length > 0,
  );
  const total = Array.from({ length: 7 }, () => 0);
  for (const row of dispositions) {
    const parts = Array.from({ length: 6 }, () => (next += 1) % 9);
    const line = [...parts, parts.reduce((sum, part) => sum + part, 0)];
    line.forEach((value, at) => (total[at]! += value));
    numbers.requests.set(row.key, line);
  }
  const none = total.map(() => 0);
  numbers.requests.set('received', total).set('carriedOver', none);
  numbers.requests.set('totalDisposed', total).set('carriedForward', none);
  for (const table of TABLE_KEYS) {
    for (const [row, line] of numbers[table]) {
      columnsOfRow({ key: row }, edition).forEach((column, at) =>
        values.set(`${table}.${row}.${column}`, line[at]!),
      );
    }
  }
  const tables = printTables({ edition, ...numbers });
  const text = [
    `延津县人民政府办公室${year}年政府信息公开工作年度报告`,
    '一、总体情况\n\n情况如下。',
    `二、主动公开政府信息情况\n\n${tables.proactive.join('\n')}`,
    `三、收到和处理政府信息公开申请情况\n\n${tables.requests.join('\n')}`,
    `四、政府信息公开行政复议、行政诉讼情况\n\n${tables.remedies.join('\n')}`,
    '五、存在的主要问题及改进情况\n\n无。',
    '六、其他需要报告的事项\n\n无。',
  ].join('\n\n');
  return { text, values };
}

async function read(edition: Edition, year: number, change = (text: string) => text) {
  const { text, values } = printed(edition, year);
  const report = await parseReport(new VFile({ value: change(text) }), filingOf(AGENCY, year));
  return { report, values };
}

const summaryOf = (report: Report): ReportSummary => ({
  ...report,
  headings: [],
  figures: packTables(report.tables),
});

describe('A report in an edition that a test has registered', async () => {
  const { report, values } = await read(MADE, 2027);

  it('is read: its editions, and every number where it stands', () => {
    expect(report.form).toEqual({ proactive: MADE, requests: MADE });
    expect(report.findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
    for (const [id, value] of values) {
      const [table, ...rest] = id.split('.');
      const count = report.tables[table as 'proactive'][rest.slice(0, -1).join('.')]?.[rest.at(-1)!];
      expect([id, count?.value, count?.status]).toEqual([id, value, 'printed']);
    }
    expect(report.tables.proactive['regulations']?.['repealed']?.status).toBe('not-in-form');
    expect(report.tables.proactive['procurement']?.['amount']?.status).toBe('not-in-form');
    expect(Report.safeParse(report).error).toBeUndefined();
  });

  it('is shown with its own labels, heads, rows and columns', () => {
    const blocks = shownTable('proactive', report.tables.proactive, MADE);
    const rows = blocks.flatMap((block) =>
      block.rows.map((row) => [row.label, ...block.columns.map(({ label }) => label)]),
    );
    expect(rows[0]).toEqual(['规章', '本年印发件数', '年末有效件数']);
    expect(rows).toContainEqual(['行政许可和备案', '本年处理决定数量']);
    expect(rows.at(-1)).toEqual(['公共数据开放', '本年印发件数', '年末有效件数']);
    const csv = observationCsv(summaryOf(report), { name: '甲局', division: '410726' });
    expect(csv).toContain(',2027,2027,proactive,licensing,第二十条第（五）项 › 行政许可和备案,decisions,');
  });

  it('is not read as another edition where its marks are mixed with theirs', async () => {
    const mixed = await read(MADE, 2027, (text) => text.replace('本年印发件数', '本年制发件数'));
    expect(mixed.report.form).toEqual({ proactive: 'unknown', requests: MADE });
  });
});

describe('Reports of four years in three editions', async () => {
  const years: [Edition, number][] = [
    ['2019', 2020],
    ['2021', 2026],
    [MADE, 2027],
    [MADE, 2028],
  ];
  const reports = await Promise.all(
    years.map(async ([edition, year]) => summaryOf((await read(edition, year)).report)),
  );
  const columnsOf = (measure: string) =>
    compare(
      { agencies: [AGENCY], years: years.map(([, year]) => year), sort: BY_CODE },
      reports.map((report) => observe(report, measureOf(measure))),
      measureOf(measure).series,
    ).columns.map(({ year, series, breaks }) => [year, series, breaks]);

  it('are one series where the editions count the same, with a mark at each change', () => {
    expect(reports.map(({ form }) => form.requests)).toEqual(years.map(([edition]) => edition));
    expect(columnsOf('requests.received.total')).toEqual([
      [2020, 0, false],
      [2026, 0, true],
      [2027, 0, true],
      [2028, 0, false],
    ]);
    expect(agencyHistory(reports).flatMap(({ year, breaks }) => (breaks ? [[year, breaks]] : []))).toEqual([
      [2021, 'form'],
      [2027, 'form'],
    ]);
  });

  it('are compared with those that count the same, and kept apart from the others', () => {
    expect(columnsOf('proactive.licensing.decisions')).toEqual([
      [2020, 0, false],
      [2026, 1, true],
      [2027, 1, true],
      [2028, 1, false],
    ]);
    expect(columnsOf('proactive.regulations.inForce').map(([, series]) => series)).toEqual([0, 1, 2, 2]);
    expect(comparable('proactive.regulations.inForce', MADE, MADE)).toBe(true);
    expect(comparable('proactive.regulations.inForce', '2021', MADE)).toBe(false);
    expect(comparable('proactive.openData.issued', MADE, MADE)).toBe(true);
  });

  it('are told apart in words', () => {
    const sentence = comparability(seriesOfRow(findRow('proactive', 'licensing')!));
    expect(sentence).toBe('2019 年版与 2021 年版、2027 年版统计的不是同一件事，不相接，也不相加。');
    expect(measureCard(measureOf('proactive.licensing.decisions'), () => undefined).comparability).toBe(
      sentence,
    );
    expect(measureCard(measureOf('proactive.openData.issued'), () => undefined).edition).toBe(
      '只见于 2027 年版格式（2027 年度以来的报告）',
    );
    const licensing = editionRows(TABLES.proactive).find(({ label }) => label === '行政许可／行政许可和备案');
    expect([licensing?.standing, licensing?.heads.get(MADE)]).toEqual(['apart', ['本年处理决定数量']]);
  });

  it('leave an unknown edition only what all three share', () => {
    expect(columnsOfRow({ key: 'licensing' }, 'unknown')).toEqual(['decisions']);
    expect(columnsOfRow({ key: 'openData' }, 'unknown')).toEqual([]);
    expect(() => editionNamed('2028' as Edition)).toThrow(/2019, 2021, 2027, unknown/);
  });
});
