import type { Count } from '../../src/schemas/count.ts';
import type { Report } from '../../src/schemas/report.ts';
import type { Tables } from '../../src/schemas/tables.ts';
import type { Edition } from '../../src/vocabulary/editions.ts';
import { isOutsideForm } from '../../src/vocabulary/form-rows.ts';
import { CELLS } from '../../src/vocabulary/tables.ts';

/** Values by cell id; a number is a printed one. Cells of the edition that are not named are printed zeros. */
export type MadeCells = Readonly<Record<string, number | Count>>;

/** The three tables of an edition with the given cells. */
export function madeTables(cells: MadeCells = {}, edition: Edition = '2021'): Tables {
  const tables: Tables = { proactive: {}, requests: {}, remedies: {} };
  for (const cell of CELLS) {
    const given = cells[cell.id];
    const inForm = !isOutsideForm(cell.row, cell.column.key, edition);
    const count: Count =
      typeof given === 'object'
        ? given
        : inForm
          ? { value: given ?? 0, status: 'printed', place: { line: 40, column: 20 } }
          : { value: null, status: 'not-in-form' };
    (tables[cell.table][cell.row.key] ??= {})[cell.column.key] = count;
  }
  return tables;
}

/** A report of an agency that does not exist. */
export function madeReport(cells: MadeCells = {}, edition: Edition = '2021'): Report {
  const year = edition === '2021' ? 2022 : 2020;
  return {
    id: `410300-made-bureau/${year}`,
    agency: '410300-made-bureau',
    year,
    holding: 'report',
    title: `样例局${year}年政府信息公开工作年度报告`,
    printedAgency: '样例局',
    printedYear: year,
    preamble: [],
    form: { proactive: edition, requests: edition },
    sections: [
      {
        key: 'overview',
        title: '一、总体情况',
        place: { line: 3, column: 1 },
        blocks: [
          {
            kind: 'paragraph',
            anchor: 'overview-p1',
            text: '本年度工作情况如下。',
            place: { line: 5, column: 1 },
          },
        ],
      },
    ],
    tables: madeTables(cells, edition),
    words: ['一、总体情况'],
    corrections: [],
    findings: [],
    source: { path: `reports/410300-made-bureau/${year}.txt`, sha256: '0'.repeat(64), bytes: 100 },
  };
}
