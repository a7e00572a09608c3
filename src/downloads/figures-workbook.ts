import { TABLE_KEYS, TABLES, type TableKey } from '../vocabulary/tables.ts';
import { filedReports } from './figures.ts';
import type { Archive } from './data-tables.ts';
import type { Sheet, SheetCell } from './worksheet.ts';
import { wideCells, wideKey, wideLabel, wideReport, wideRow } from './wide-report.ts';
import { fieldsOf } from './field-dictionary.ts';

/** What the workbook says in words. */
export interface WorkbookWords {
  cover: string;
  /** Lines of the cover: a term and what is said of it. */
  lines: readonly (readonly [string, string])[];
  /** Head of a column that is no cell of the form. */
  column: (key: string) => string;
}

/** One row of `SheetCell`s above the keys says in Chinese what each column is. */
const HEADS = 2;
/** Agency and year stay in sight. */
const FIXED = 3;
const WIDTHS: Readonly<Record<string, number>> = {
  report: 28,
  agency: 24,
  agencyName: 36,
  kind: 20,
  notPrinted: 40,
  contradiction: 40,
};

/** A cover and one sheet for each statutory table, one report a row. */
export function figuresWorkbook(
  archive: Pick<Archive, 'reports' | 'agencies'>,
  words: WorkbookWords,
): Sheet[] {
  const filed = filedReports(archive.reports, archive.agencies);
  return [
    { name: words.cover, widths: [14, 76], heads: 0, fixed: 0, prose: true, rows: words.lines },
    ...TABLE_KEYS.map((table): Sheet => {
      const keys = fieldsOf(wideReport(table)).map(({ key }) => key);
      const labels = new Map(
        wideCells(table).map((cell) => [
          wideKey(cell),
          [...cell.row.path, cell.row.label, wideLabel(cell)].join(' › '),
        ]),
      );
      return {
        name: TABLES[table].label,
        widths: keys.map((key) => WIDTHS[key] ?? 14),
        heads: HEADS,
        fixed: FIXED,
        rows: sheetRows(
          table,
          keys.map((key) => labels.get(key) ?? words.column(key)),
          keys,
          filed,
        ),
      };
    }),
  ];
}

function* sheetRows(
  table: TableKey,
  labels: readonly string[],
  keys: readonly string[],
  filed: ReturnType<typeof filedReports>,
): Generator<readonly SheetCell[]> {
  yield labels;
  yield keys;
  for (const one of filed) yield wideRow(table, one);
}
