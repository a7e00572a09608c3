import { csvParse } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvFile, csvRow } from '../../src/downloads/csv.ts';
import { datapackage } from '../../src/downloads/datapackage.ts';
import { observationFields, reportSchema } from '../../src/downloads/field-dictionary.ts';
import { figureFiles, figuresCsv, figuresJson, isInOneFile } from '../../src/downloads/figures.ts';
import { observe, Observation, OBSERVATION_COLUMNS } from '../../src/downloads/observation.ts';
import { DATA_FIELDS } from '../../src/language/zh-CN/data.ts';
import { CELLS } from '../../src/vocabulary/tables.ts';
import { madeReport } from './made-report.ts';

const agency = { name: '样例局', division: '410300' };
const observations = observe(
  madeReport({
    'requests.received.total': 11,
    'requests.carriedOver.total': { value: null, status: 'blank', line: 42 },
    'requests.granted.total': { value: null, status: 'dash', raw: '--', line: 44 },
    'proactive.administrativeFees.amount': 2019.4359,
  }),
  agency,
);
const at = (row: string, column: string): Observation =>
  observations.find((observation) => observation.row === row && observation.column === column)!;

describe('observations', () => {
  it('have one record for every cell of every edition, with the reason where there is no number', () => {
    expect(observations).toHaveLength(CELLS.length);
    expect(at('received', 'total')).toMatchObject({ value: 11, status: 'printed', unit: '件', line: 40 });
    expect(at('carriedOver', 'total')).toMatchObject({ value: null, status: 'blank' });
    expect(at('otherDisposition', 'total')).toMatchObject({ value: null, status: 'not-in-form', line: null });
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
    for (const observation of observations) expect(() => Observation.parse(observation)).not.toThrow();
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

describe('all figures', () => {
  it('are the same records in CSV and in JSON', () => {
    const records = csvParse([...figuresCsv([observations, observations])].join('').slice(1));
    const parsed = JSON.parse([...figuresJson([observations, observations])].join('')) as Observation[];
    expect(parsed).toEqual([...observations, ...observations]);
    expect(records).toHaveLength(parsed.length);
    records.forEach((record, index) => {
      const { value, status, row, raw } = parsed[index]!;
      expect(record).toMatchObject({ row, status, value: value === null ? '' : String(value) });
      expect(record['raw']?.replace(/^'/, '')).toBe(raw ?? '');
    });
  });

  it('of an archive without reports are empty, not broken', () => {
    expect(JSON.parse([...figuresJson([])].join(''))).toEqual([]);
    expect(csvParse([...figuresCsv([])].join(''))).toHaveLength(0);
  });
});

describe('the field dictionary', () => {
  it('explains every column in Chinese and no other', () => {
    expect(observationFields().map((field) => field.key)).toEqual(OBSERVATION_COLUMNS);
    expect(Object.keys(DATA_FIELDS)).toEqual(OBSERVATION_COLUMNS);
  });

  it('knows types and whether a field may be empty', () => {
    const fields = new Map(observationFields().map((field) => [field.key, field]));
    expect(fields.get('value')).toMatchObject({ type: 'number', nullable: true });
    expect(fields.get('year')).toMatchObject({ type: 'integer', nullable: false });
    expect(fields.get('status')?.values).toContain('reconstructed');
  });

  it('describes the CSV to programs column by column', () => {
    const { resources } = datapackage(DATA_FIELDS, ['figures']) as {
      resources: { schema: { fields: { name: string; type: string; constraints: object }[] } }[];
    };
    const { fields } = resources[0]!.schema;
    expect(fields.map((field) => field.name)).toEqual(OBSERVATION_COLUMNS);
    expect(fields.find((field) => field.name === 'value')).toMatchObject({
      type: 'number',
      constraints: { required: false },
    });
  });

  it('keeps the JSON Schema of a report small by naming what repeats', () => {
    expect(Object.keys((reportSchema() as { $defs: object }).$defs)).toContain('Count');
    expect(JSON.stringify(reportSchema()).length).toBeLessThan(60_000);
  });
});

describe('the files of all figures', () => {
  const reports = (count: number) => Array.from({ length: count }, (_, at) => ({ year: 2020 + (at % 3) }));

  it('are one CSV and one JSON while the archive is small', () => {
    expect(isInOneFile(reports(20))).toBe(true);
    expect(figureFiles(reports(20)).map(({ name, reports }) => [name, reports.length])).toEqual([
      ['figures', 20],
    ]);
  });

  it('are a CSV for each year of a large archive, the newest first', () => {
    const files = figureFiles(reports(3000));
    expect(isInOneFile(reports(3000))).toBe(false);
    expect(files.map(({ name }) => name)).toEqual(['figures-2022', 'figures-2021', 'figures-2020']);
    expect(files.map(({ reports }) => reports.length)).toEqual([1000, 1000, 1000]);
  });
});
