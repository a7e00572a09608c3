import { createHash } from 'node:crypto';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { EDITION_WORDS, editionName } from '#language/editions.ts';
import { observationCsv } from '../../src/downloads/observation-csv.ts';
import { parseReport } from '../../src/parse-report.ts';
import { recogniseEdition } from '../../src/recognise/edition.ts';
import { packTables } from '../../src/schemas/packed-figures.ts';
import { Form } from '../../src/schemas/report.ts';
import { agencyHistory } from '../../src/statistics/agency-history.ts';
import { BY_CODE } from '../../src/statistics/comparison-selection.ts';
import { compare } from '../../src/statistics/comparisons.ts';
import { comparable, MEASURES } from '../../src/statistics/measures.ts';
import { observe } from '../../src/statistics/observe.ts';
import { shownTable } from '../../src/statistics/report-table.ts';
import { completeTables } from '../../src/tables/cells.ts';
import { matchKey } from '../../src/text/normalise.ts';
import { seriesOf } from '../../src/vocabulary/comparable.ts';
import { EDITION_KEYS, KNOWN_EDITIONS, type Edition } from '../../src/vocabulary/edition-keys.ts';
import {
  decreedEditions,
  editionOfTable,
  EDITIONS,
  isAlike,
  withUnknown,
} from '../../src/vocabulary/editions.ts';
import { columnsOfRow, columnsToRead, isOutsideForm, mostColumns } from '../../src/vocabulary/form-rows.ts';
import { columnLabel, rowLabel } from '../../src/vocabulary/row-labels.ts';
import type { TableDefinition } from '../../src/vocabulary/table-definition.ts';
import { CELLS, findColumn, findRow, TABLE_KEYS, TABLES } from '../../src/vocabulary/tables.ts';
import { filingOf } from '../filing.ts';
import { some } from '../some.ts';
import { madeTables } from './made-report.ts';
import { measureOf, reportOf } from './statistics-fixtures.ts';

const digest = (ids: readonly string[]): string => createHash('sha256').update(ids.join('\n')).digest('hex');
const row = (table: 'proactive' | 'requests' | 'remedies', key: string) => findRow(table, key)!;

describe('the table of editions', () => {
  it('has an entry for each name that an edition has, in the same order', () => {
    expect(EDITIONS.map(({ key }) => key)).toEqual(EDITION_KEYS);
    expect(decreedEditions().map(({ key }) => key)).toEqual(KNOWN_EDITIONS);
    expect(Object.keys(EDITION_WORDS).toSorted()).toEqual([...EDITION_KEYS].toSorted());
  });

  describe.each(some(decreedEditions()))('of $key', ({ key, tables, decree, years }) => {
    it('says who decreed it, and for which years, and has its name from the first of them', () => {
      expect(years?.first).toBe(Number(key));
      expect(decree).toMatch(/^国办公开办函〔\d{4}〕\d+号$/);
      expect(years?.first).toBeGreaterThanOrEqual(2019);
    });

    it.each(TABLE_KEYS)('has only rows and columns of table %s, in its order', (key) => {
      const table: TableDefinition = TABLES[key];
      const { rows, columns } = tables[key];
      for (const [name, { columns: own }] of some(Object.entries(rows))) {
        expect(findRow(key, name), name).toBeDefined();
        const inOrder = table.columns.map((column) => column.key).filter((column) => own.includes(column));
        expect(own, name).toEqual(inOrder);
        for (const column of own) expect(Object.keys(columns), name).toContain(column);
      }
    });

    it.each(TABLE_KEYS)(
      'prints labels and heads by which table %s is read, and asks for its units',
      (key) => {
        for (const [name, { label }] of some(Object.entries(tables[key].rows))) {
          const { label: known, aliases } = findRow(key, name)!;
          if (label !== undefined) expect([known, ...aliases].map(matchKey)).toContain(matchKey(label));
        }
        for (const [name, { head, unit }] of some(Object.entries(tables[key].columns))) {
          const column = findColumn(key, name)!;
          expect([column.label, ...(column.aliases ?? [])]).toContain(head);
          expect(unit, name).toBe(column.unit);
        }
      },
    );
  });

  it('gives every row a key of its own, whichever the table', () => {
    const keys = TABLE_KEYS.flatMap((table) => TABLES[table].rows.map(({ key }) => key));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('leaves no cell of the tables to no edition', () => {
    const of = ({ rows }: TableDefinition) =>
      rows.filter((one) => mostColumns(one) === 0).map(({ key }) => key);
    expect(TABLE_KEYS.flatMap((table) => of(TABLES[table]))).toEqual([]);
  });

  it('keeps what is published: the cells in their order, and the measures', () => {
    expect([CELLS.length, digest(CELLS.map(({ id }) => id))]).toEqual([
      226,
      '171f21ee3c07b37080f020bd5e0af456175967aa93b3ef7750333f9367c313c0',
    ]);
    expect([MEASURES.length, digest(MEASURES.map(({ id }) => id))]).toEqual([
      238,
      '0acd341146a6e257fe78243c74c82804c61b38d8a826faf47289fd41528cb895',
    ]);
  });
});

describe('an edition', () => {
  it('says which columns a row has, and what it prints for it', () => {
    expect(columnsOfRow(row('proactive', 'licensing'), '2021')).toEqual(['decisions']);
    expect(columnsOfRow(row('proactive', 'procurement'), '2021')).toEqual([]);
    expect(columnsOfRow(row('requests', 'otherDisposition'), '2019')).toHaveLength(7);
    expect(rowLabel(row('proactive', 'normativeDocuments'), '2019')).toBe('规范性文件');
    const amount = findColumn('proactive', 'amount')!;
    expect(columnLabel(row('proactive', 'procurement'), amount)).toBe('采购总金额');
    expect(columnLabel(row('proactive', 'administrativeFees'), amount, '2021')).toBe('本年收费金额');
    const decisions = findColumn('proactive', 'decisions')!;
    expect(columnLabel(row('proactive', 'licensing'), decisions, '2019')).toBe('处理决定数量');
    expect(columnLabel(row('proactive', 'licensing'), decisions)).toBe('本年处理决定数量');
  });

  it('of table 4 is the same whatever it is, and no report has to say it', () => {
    expect(isAlike('remedies')).toBe(true);
    expect(isAlike('requests')).toBe(false);
    const edition = editionOfTable({ proactive: '2021', requests: null }, 'remedies');
    expect(edition).toBe('unknown');
    for (const one of some(TABLES.remedies.rows)) {
      for (const key of EDITION_KEYS) expect(columnsOfRow(one, key)).toEqual(columnsOfRow(one, edition!));
    }
    expect(editionOfTable({ proactive: '2021', requests: null }, 'requests')).toBeNull();
    expect(() => editionOfTable({ proactive: '2021' }, 'requests')).toThrow(/edition of table requests/);
  });
});

describe('the unknown edition', () => {
  it('has the rows and columns that all editions share', () => {
    expect(columnsOfRow(row('requests', 'received'), 'unknown')).toHaveLength(7);
    expect(columnsOfRow(row('requests', 'otherDisposition'), 'unknown')).toEqual([]);
    expect(columnsOfRow(row('requests', 'otherDisposition.other'), 'unknown')).toEqual([]);
    expect(columnsOfRow(row('proactive', 'licensing'), 'unknown')).toEqual(['decisions']);
    expect(columnsOfRow(row('proactive', 'regulations'), 'unknown')).toEqual([]);
  });

  it('has no cell that is known not to be in the form', () => {
    for (const cell of CELLS) expect(isOutsideForm(cell.row, cell.column.key, 'unknown')).toBe(false);
    expect(isOutsideForm({ key: 'licensing' }, 'amount', 'unknown')).toBe(true);
    expect(isOutsideForm(row('proactive', 'procurement'), 'amount', '2021')).toBe(true);
    expect(isOutsideForm(row('proactive', 'procurement'), 'amount', null)).toBe(false);
  });

  it('reads a row by the columns on which the editions that have it agree', () => {
    expect(columnsToRead(row('requests', 'otherDisposition'), 'unknown')).toHaveLength(7);
    expect(columnsToRead(row('proactive', 'procurement'), 'unknown')).toEqual(['items', 'amount']);
    expect(columnsToRead(row('proactive', 'licensing'), 'unknown')).toEqual([]);
    expect(columnsToRead(row('proactive', 'licensing'), '2021')).toEqual(['decisions']);
  });

  it('claims of a cell that is not found neither that it is missing from the page nor that it is not in the form', () => {
    const tables = completeTables(new Map(), { proactive: '2021', requests: 'unknown' });
    expect(tables.requests['otherDisposition']?.['total']?.status).toBe('absent');
    const [block] = shownTable('requests', tables.requests, 'unknown');
    expect(block?.rows).toHaveLength(22);
    const found = {
      ...tables.requests,
      otherDisposition: madeTables({}, '2019').requests['otherDisposition']!,
    };
    expect(shownTable('requests', found, 'unknown')[0]?.rows).toHaveLength(23);
  });

  it('is a form that the schema knows', () => {
    expect(Form.safeParse({ proactive: 'unknown', requests: 'unknown' }).success).toBe(true);
    expect(Form.safeParse({ proactive: '2020', requests: null }).success).toBe(false);
  });
});

describe('a printed table', () => {
  const edition = (table: 'proactive' | 'requests' | 'remedies', words: string, rows: string[] = []) =>
    recogniseEdition(table, matchKey(words), new Set(rows));

  it('shows the edition of which it bears a mark', () => {
    expect(edition('proactive', '信息内容 本年制发件数 本年废止件数 现行有效件数')).toBe('2021');
    expect(edition('proactive', '信息内容 上一年项目数量 本年增/减 处理决定数量')).toBe('2019');
    expect(edition('requests', '1. 申请人无正当理由逾期不补正、行政机关不再处理')).toBe('2021');
  });

  it('shows the form of 2019 by 其他处理 with numbers and without the three rows of 2021', () => {
    expect(edition('requests', '（六）其他处理', ['otherDisposition', 'totalDisposed'])).toBe('2019');
    expect(edition('requests', '', ['otherDisposition', 'otherDisposition.other'])).toBe('unknown');
  });

  it('shows the form of 2019 by 其他处理 right before the total, where the cells are blank or elsewhere', () => {
    expect(edition('requests', '（五）不予处理 （六）其他处理 | | | （七）总计')).toBe('2019');
    expect(edition('requests', '(六) 其他处理 0 0 0 0 0 0 0 (七) 总计 3 0')).toBe('2019');
  });

  it('shows none where it is cut before what the editions print differently', () => {
    expect(edition('requests', '一、本年新收政府信息公开申请数量 8 3 0 0 0 0 11', ['received'])).toBe(
      'unknown',
    );
    expect(edition('proactive', '行政许可 1 行政处罚 2')).toBe('unknown');
  });

  it('shows none where it bears marks of several', () => {
    expect(edition('proactive', '本年制发件数 现行有效件数 行政许可 上一年项目数量')).toBe('unknown');
  });

  it('of table 4 shows none', () => {
    expect(edition('remedies', '结果维持 结果纠正 其他结果 尚未审结 总计')).toBe('unknown');
  });
});

describe('an edition without an entry', () => {
  const strange = '2030' as Edition;
  const report = { ...reportOf('410300-a', 2030), form: { proactive: strange, requests: strange } };
  const message = /Unexpected edition 2030, expected one of/;

  it.each([
    ['a cell', () => completeTables(new Map(), { proactive: '2021', requests: strange })],
    ['a row', () => columnsOfRow(row('requests', 'received'), strange)],
    ['a table', () => shownTable('requests', madeTables().requests, strange)],
    ['a comparison of editions', () => comparable('requests.received.total', '2021', strange)],
    ['a chart', () => agencyHistory([reportOf('410300-a', 2029), report])],
    ['a download', () => observationCsv(report, { name: '甲局', division: '410300' })],
    ['a name', () => editionName(strange)],
    [
      'a comparison',
      () =>
        compare(
          { agencies: ['410300-a'], years: [2030], sort: BY_CODE },
          [observe(report, measureOf('requests.received.total'))],
          measureOf('requests.received.total').series,
        ),
    ],
  ])('is an error of %s', (_, ask) => {
    expect(ask).toThrow(message);
  });
});

describe('numbers under two editions', () => {
  it('are comparable where the rows name one series', () => {
    expect(comparable('requests.received.total', '2019', '2021')).toBe(true);
    expect(comparable('rate.disclosed', '2019', '2021')).toBe(true);
    expect(comparable('sum.litigation', '2019', '2021')).toBe(true);
    expect(comparable('proactive.licensing.decisions', '2019', '2021')).toBe(false);
    expect(comparable('proactive.licensing.decisions', '2021', '2021')).toBe(true);
    expect(comparable('requests.otherDisposition.total', '2019', '2021')).toBe(false);
    expect(comparable('requests.otherDisposition.other.total', '2019', '2019')).toBe(false);
  });

  it('of which one is unknown are comparable where all editions count the same', () => {
    expect(comparable('requests.received.total', 'unknown', '2021')).toBe(true);
    expect(comparable('requests.received.total', 'unknown', 'unknown')).toBe(true);
    expect(comparable('proactive.licensing.decisions', 'unknown', '2021')).toBe(false);
    expect(comparable('proactive.licensing.decisions', 'unknown', 'unknown')).toBe(false);
  });

  it('fall into series that have every decreed edition once', () => {
    expect(seriesOf(['requests.received.total'])).toEqual([['2019', '2021', 'unknown']]);
    expect(seriesOf(['proactive.licensing.decisions'])).toEqual([['2019'], ['2021']]);
    for (const { series } of MEASURES) {
      expect(
        series
          .flat()
          .filter((edition) => edition !== 'unknown')
          .toSorted(),
      ).toEqual(KNOWN_EDITIONS);
    }
  });

  it('of a measure or cell that there is not are an error', () => {
    expect(() => comparable('requests.shyness.total', '2019', '2021')).toThrow(RangeError);
    expect(() => seriesOf(['requests.shyness.total'])).toThrow(/requests\.shyness\.total/);
  });

  it('count the same in a form of one edition alone, whose unknown is that edition', () => {
    const alone = withUnknown(decreedEditions().slice(1));
    expect(seriesOf(['proactive.licensing.decisions'], alone)).toEqual([['2021', 'unknown']]);
  });
});

it('packs and unpacks what an unknown edition leaves open', () => {
  const tables = completeTables(new Map(), { proactive: 'unknown', requests: 'unknown' });
  expect(new Set(packTables(tables).statuses)).toEqual(new Set('3'));
});

describe('a table of unknown edition', () => {
  const read = async (head: string) => {
    const value = `二、主动公开政府信息情况\n\n信息内容\t${head}\n行政许可\t7\n规章\t1\t2\t3\n政府集中采购\t4\t5.5`;
    const report = await parseReport(new VFile({ value }), filingOf('410726-government-office', 2023));
    expect(report.form.proactive).toBe('unknown');
    const { procurement, licensing } = report.tables.proactive;
    expect([procurement?.['items']?.value, procurement?.['amount']?.value]).toEqual([4, 5.5]);
    const left = report.findings.filter(({ rule }) => rule === 'row-unrecognised');
    return { decisions: licensing?.['decisions'], left: left.map(({ actual }) => actual) };
  };

  it('leaves no number out in silence', async () => {
    const { decisions, left } = await read('数量');
    expect(decisions?.status).toBe('absent');
    expect(left).toEqual(['行政许可 7', '规章 1 2 3']);
  });

  it('gives the numbers of a row whose head names what they count, and leaves no other out in silence', async () => {
    const { decisions, left } = await read('处理决定数量');
    expect(decisions).toMatchObject({ value: 7, status: 'printed' });
    expect(left).toEqual(['规章 1 2 3']);
  });
});
