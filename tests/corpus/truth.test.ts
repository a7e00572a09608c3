import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/parse-report.ts';
import type { Count } from '../../src/schemas/count.ts';
import { REMEDIES } from '../../src/vocabulary/remedies.ts';
import { REQUESTS } from '../../src/vocabulary/requests.ts';
import { lineOf } from '../line-of.ts';
import { CELLS, cellId, TABLE_KEYS } from '../../src/vocabulary/tables.ts';
import { some } from '../some.ts';

/** A truth file; see tests/truth/README.md. */
interface Truth {
  report: string;
  title: string;
  printedAgency: string;
  printedYear: number;
  form: { proactive: string; requests: string };
  sections: Record<string, number[]>;
  proactive: Record<string, { line: number } & Record<string, number>>;
  requests: Record<string, number[]>;
  remedies: Record<string, number[]>;
  reconstructed: string[];
}

const FOLDER = 'tests/truth';
const truths = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as Truth);

describe.each(some(truths))('$report', async (truth) => {
  const report = await parse(truth.report);

  it('is recognised by title, year and edition of its tables', () => {
    expect(report).toMatchObject({
      title: truth.title,
      printedAgency: truth.printedAgency,
      printedYear: truth.printedYear,
      form: truth.form,
    });
  });

  it('has its six sections, each at its heading', () => {
    const lines = Object.fromEntries(report.sections.map(({ key, place }) => [key, lineOf(place)]));
    expect(lines).toEqual(
      Object.fromEntries(Object.entries(truth.sections).map(([key, [first]]) => [key, first])),
    );
  });

  it('says of every heading printed twice that it is a duplicate', () => {
    const repeated = Object.values(truth.sections).flatMap((lines) => lines.slice(1));
    const findings = report.findings.filter(({ rule }) => rule === 'section-duplicate');
    expect(findings.map(({ place }) => lineOf(place))).toEqual(repeated);
  });

  it.each(TABLE_KEYS)('equals the printed table cell by cell: %s', (table) => {
    const expected = cellsOf(truth);
    const cells = CELLS.filter((cell) => cell.table === table);
    const read = cells.map(({ id, row, column }) => [
      id,
      summary(report.tables[table][row.key]?.[column.key]),
    ]);
    expect(Object.fromEntries(read)).toEqual(
      Object.fromEntries(
        cells.map(({ id }) => [id, expected.get(id) ?? { value: null, status: 'not-in-form' }]),
      ),
    );
  });
});

it('has a truth for cells of the vocabulary only', () => {
  const known = new Set(CELLS.map(({ id }) => id));
  for (const truth of some(truths))
    for (const id of cellsOf(truth).keys()) expect(known, truth.report).toContain(id);
});

function parse(id: string) {
  const path = `reports/${id}.txt`;
  const bytes = readFileSync(`content/${path}`);
  const [agency, year] = id.split('/') as [string, string];
  return parseReport(new VFile({ path, value: bytes }), {
    agency,
    year: Number(year),
    source: { path, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length },
    registered: null,
    corrections: [],
  });
}

type Summary = Pick<Count, 'value' | 'status'> & { line?: number };

function summary(count: Count | undefined): Summary | undefined {
  if (!count) return undefined;
  const { value, status, place } = count;
  const line = lineOf(place);
  return { value, status, ...(line === undefined ? {} : { line }) };
}

/** Every printed cell of a truth, by id. */
function cellsOf(truth: Truth): Map<string, Summary> {
  const cells = new Map<string, Summary>();
  const add = (
    table: 'proactive' | 'requests' | 'remedies',
    row: string,
    column: string,
    value: number,
    line: number,
  ) =>
    cells.set(cellId(table, row, column), {
      value,
      status: truth.reconstructed.includes(`${table}.${row}`) ? 'reconstructed' : 'printed',
      line,
    });
  for (const [row, { line, ...values }] of Object.entries(truth.proactive)) {
    for (const [column, value] of Object.entries(values)) add('proactive', row, column, value, line);
  }
  for (const [table, { columns }] of [
    ['requests', REQUESTS],
    ['remedies', REMEDIES],
  ] as const) {
    for (const [row, [line, ...values]] of Object.entries(truth[table])) {
      values.forEach((value, index) => add(table, row, columns[index]!.key, value, line!));
    }
  }
  return cells;
}
