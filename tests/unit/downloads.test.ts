import { csvParse } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvFile, csvRow } from '../../src/downloads/csv.ts';
import { dataTables, TABLE_NAMES } from '../../src/downloads/data-tables.ts';
import { fieldsOf, reportSchema } from '../../src/downloads/field-dictionary.ts';
import { figuresJson } from '../../src/downloads/figures-json.ts';
import { figuresCsv, type FiledReport } from '../../src/downloads/figures.ts';
import { Observation, OBSERVATION_COLUMNS } from '../../src/downloads/observation.ts';
import { observationColumns } from '../../src/downloads/observation-columns.ts';
import { observationCsv } from '../../src/downloads/observation-csv.ts';
import { wideReport, wideRow } from '../../src/downloads/wide-report.ts';
import { DATA_FIELDS, OTHER_FIELDS } from '#language/data-fields.ts';
import { columnMeaning } from '../../src/sentences/column-meaning.ts';
import { summarise } from '../../src/archive/summarise.ts';
import type { Count } from '../../src/schemas/count.ts';
import type { ReportSummary } from '../../src/schemas/report-summary.ts';
import { CELLS } from '../../src/vocabulary/tables.ts';
import { some } from '../some.ts';
import { madeReport, type MadeCells } from './made-report.ts';

const agency = { name: '样例局', division: '410300' };

/** The cells of a report, one record each. */
function observe(report: FiledReport['report'], { name, division }: typeof agency): Observation[] {
  const columns = observationColumns([{ report, agency: { name, division } }]);
  return columns.report.map(
    (_, at) =>
      Object.fromEntries(OBSERVATION_COLUMNS.map((key) => [key, columns[key][at]])) as unknown as Observation,
  );
}

/** The CSV of one report, with its heads. */
const figuresCsvOf = (report: ReportSummary): string =>
  csvRow(OBSERVATION_COLUMNS) + observationCsv(report, agency);

const made = madeReport({
  'requests.received.total': 11,
  'requests.carriedOver.total': { value: null, status: 'blank', place: { line: 42, column: 1 } },
  'requests.granted.total': { value: null, status: 'dash', raw: '--', place: { line: 44, column: 1 } },
  'proactive.administrativeFees.amount': 2019.4359,
});
const observations = observe(summarise(made), agency);
const at = (row: string, column: string): Observation =>
  observations.find((observation) => observation.row === row && observation.column === column)!;

describe('observations', () => {
  it('have one record for every cell of every edition, with the reason where there is no number', () => {
    expect(observations).toHaveLength(CELLS.length);
    expect(at('received', 'total')).toMatchObject({ value: 11, status: 'printed', unit: '件', line: 40 });
    expect(at('carriedOver', 'total')).toMatchObject({ value: null, status: 'blank' });
    expect(at('otherDisposition', 'total')).toMatchObject({ value: null, status: 'not-in-form', line: null });
  });

  it('never write a blank as 0, though it counts as 0 in sums', () => {
    const blank = { value: null, status: 'blank' } as const;
    const row = summarise(
      madeReport({
        'requests.received.naturalPerson': 26,
        'requests.received.business': blank,
        'requests.received.total': 26,
      }),
    );
    const [line] = csvParse(figuresCsvOf(row)).filter(
      (one) => one['row'] === 'received' && one['column'] === 'business',
    );
    expect(line).toMatchObject({ value: '', status: 'blank' });
    const filed = [
      { report: row, agency: { ...agency, level: 'prefecture', kind: 'department' } } satisfies FiledReport,
    ];
    const [json] = JSON.parse([...figuresJson(filed)].join('')) as { values: object; status: object }[];
    expect(json?.values).toHaveProperty(['requests.received.business'], null);
    expect(json?.status).toHaveProperty(['requests.received.business'], 'blank');
    const wide = wideRow('requests', filed[0]!);
    expect(wide.at(-2)).toBe('received.business=blank');
    expect(Object.keys(wideReport('requests').shape).map((key, at) => [key, wide[at]])).toContainEqual([
      'received.business',
      null,
    ]);
  });

  it('name the row with the groups above it and money with its unit', () => {
    expect(at('refused.stateSecret', 'total').rowLabel).toBe(
      '三、本年度办理结果 › （三）不予公开 › 属于国家秘密',
    );
    expect(at('administrativeFees', 'amount')).toMatchObject({
      columnLabel: '本年收费金额',
      unit: '万元',
      value: 2019.4359,
    });
  });

  it('are what their own schema says', () => {
    for (const observation of some(observations)) expect(() => Observation.parse(observation)).not.toThrow();
  });
});

describe('CSV', () => {
  it('starts with the byte order mark and the columns of the schema', () => {
    expect(csvFile(OBSERVATION_COLUMNS, []).startsWith(`\uFEFF${OBSERVATION_COLUMNS.join(',')}\n`)).toBe(
      true,
    );
  });

  it('leaves numbers as they are, also negative ones and those with a sign', () => {
    expect(csvRow([-57, '+2', '−57', 0, 2926.8311])).toBe('-57,+2,−57,0,2926.8311\n');
  });

  it.each(['=1+1', '+cmd', '-', '--', '@SUM(A1)', '\t=1', '＝1+1', ' =1'])('disarms %j', (text) => {
    expect(csvParse(`a\n${csvRow([text])}`)[0]?.['a']).toBe(`'${text}`);
  });

  it('gives back every text that is no formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const [record] = csvParse(`a,b\n${csvRow([text, 'end'])}`);
        const read = record?.['a'] ?? '';
        expect(read === text || read === `'${text}`).toBe(true);
        expect(record?.['b']).toBe('end');
      }),
    );
  });
});

const archive = { reports: [], agencies: [], glossary: [] };

describe('all figures', () => {
  it('are the same in CSV, where a text is no formula', () => {
    const { report, agency } = filedReport(
      {},
      { value: -57, status: 'corrected', raw: '=减57,"', place: { line: 9, column: 1 } },
    );
    const lines = observe(report, agency).map((one) => csvRow(OBSERVATION_COLUMNS.map((key) => one[key])));
    expect(observationCsv(report, agency)).toBe(lines.join(''));
    expect(lines[0]).toMatch(/,-57,corrected,"'=减57,""",9,\n$/);
    const csv = lines.join('');
    expect(
      [
        ...figuresCsv([
          { report, agency },
          { report, agency },
        ]),
      ].slice(1),
    ).toEqual([csv, csv]);
  });

  it('of an archive without reports are empty, not broken', () => {
    expect(JSON.parse([...figuresJson([])].join(''))).toEqual([]);
    expect(csvParse([...figuresCsv([])].join(''))).toHaveLength(0);
    for (const { csv, rows } of some(dataTables(archive)))
      expect(csvParse([...csv()].join('').slice(1))).toHaveLength(rows);
  });
});

describe('a wide table', () => {
  const filed = filedReport({
    'requests.received.total': 11,
    'requests.carriedOver.total': { value: null, status: 'blank', place: { line: 42, column: 1 } },
    'requests.granted.total': { value: 9, status: 'reconstructed', place: { line: 44, column: 1 } },
  });
  const keys = fieldsOf(wideReport('requests')).map(({ key }) => key);
  const row = Object.fromEntries(wideRow('requests', filed).map((value, at) => [keys[at]!, value]));

  it('has a value for each of its columns', () => {
    for (const table of ['proactive', 'requests', 'remedies'] as const)
      expect(wideRow(table, filed)).toHaveLength(fieldsOf(wideReport(table)).length);
    expect(row).toMatchObject({ report: filed.report.id, kind: 'department', 'received.total': 11 });
    expect(() => wideReport('requests').parse(row)).not.toThrow();
  });

  it('names every cell that is not simply printed, with the reason', () => {
    expect(row).toMatchObject({ 'carriedOver.total': null, 'granted.total': 9 });
    expect(String(row['notPrinted']).split(' ')).toEqual(
      expect.arrayContaining(['carriedOver.total=blank', 'granted.total=reconstructed']),
    );
    expect(row['notPrinted']).not.toContain('not-in-form');
  });

  it('says in one word that the report lacks the whole table', () => {
    const without = filedReport({}, { value: null, status: 'absent' });
    expect(wideRow('remedies', without).at(-2)).toBe('*=absent');
  });
});

describe('the dictionary', () => {
  const tables = dataTables(archive);

  it('lists the tables in their order', () => {
    expect(tables.map(({ name }) => name)).toEqual(TABLE_NAMES);
  });

  it('explains every column of every table in Chinese, and no column that is not there', () => {
    const used = new Set(tables.flatMap(({ fields }) => fields.map(({ key }) => key)));
    expect(Object.keys(DATA_FIELDS)).toEqual(OBSERVATION_COLUMNS);
    expect(Object.keys(OTHER_FIELDS).filter((key) => !used.has(key))).toEqual([]);
    for (const { name, fields } of some(tables))
      for (const { key } of fields)
        expect(columnMeaning(name, key), `${name}.${key}`).toMatch(/\p{Script=Han}/u);
  });

  it('knows types and whether a field may be empty', () => {
    const fields = new Map(fieldsOf(Observation).map((field) => [field.key, field]));
    expect(fields.get('value')).toMatchObject({ type: 'number', nullable: true });
    expect(fields.get('year')).toMatchObject({ type: 'integer', nullable: false });
    expect(fields.get('status')?.values).toContain('reconstructed');
  });

  it('keeps the JSON Schema of a report small by naming what repeats', () => {
    expect(Object.keys((reportSchema() as { $defs: object }).$defs)).toContain('Count');
    expect(JSON.stringify(reportSchema()).length).toBeLessThan(60_000);
  });
});

/** A report with the given cells, or with every cell the same, and its agency. */
function filedReport(cells: MadeCells, every?: Count): FiledReport {
  const all = every && Object.fromEntries(CELLS.map(({ id }) => [id, every]));
  const report = madeReport(all ?? cells);
  return {
    report: summarise(report),
    agency: { ...agency, level: 'prefecture', kind: 'department' },
  };
}
