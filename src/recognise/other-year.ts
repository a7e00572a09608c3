import type { Point } from 'unist';
import { fold, isBlank } from '../text/normalise.ts';
import { readYear } from '../text/numerals.ts';
import type { PrintedRow } from './printed.ts';

const YEARS = /((?:19|20)\d{2}|二[〇○零一二三四五六七八九]{3})\s*年/g;

/**
 * The one year that the heading or caption of a table names: 附：2021年收到和处理政府信息公开申请情况. Null where it names
 * none or several, or is no heading of a table.
 */
export function namedYear(heading: string): number | null {
  const text = fold(heading);
  if (!/表|情况|数据|附|年度?\s*$|年度?\)?$/.test(text)) return null;
  const years = new Set([...text.matchAll(YEARS)].map(([, year]) => readYear(year!)));
  const [year] = years;
  return years.size === 1 ? (year ?? null) : null;
}

/** What the row of a year is called where a table has one for each. */
const YEAR = /^((?:19|20)\d{2}|二[〇○零一二三四五六七八九]{3})\s*年度?$/;
const YEAR_BEFORE = /^(?:上一?年度?|去年)(?:同期)?[数量]?$/;
const THIS_YEAR = /^(?:本年度?|今年)[数量]?$/;

/** The rows of a table that are the report's own, and those of other years. */
interface RowsByYear {
  own: PrintedRow[];
  others: { year: number; place: Point }[];
}

/**
 * Takes the rows of other years out of a table that has one for each: a row that begins with the name of another year, with
 * numbers behind it. The name of the report's own stays out of its row beside them, for it is no label of the form.
 */
export function rowsByYear(rows: readonly PrintedRow[], year: number | null): RowsByYear {
  const years = rows.map((row) => (year === null ? null : yearOfRow(row, year)));
  const isOther = (row: PrintedRow, at: number): boolean =>
    years[at] !== null && years[at] !== year && row.fields.some(({ reading }) => reading.kind === 'number');
  if (!rows.some(isOther)) return { own: [...rows], others: [] };
  return {
    own: rows.flatMap((row, at) => (isOther(row, at) ? [] : [years[at] === year ? withoutLabel(row) : row])),
    others: rows.flatMap((row, at) =>
      isOther(row, at) ? [{ year: years[at]!, place: row.fields[0]!.place }] : [],
    ),
  };
}

function yearOfRow({ fields }: PrintedRow, year: number): number | null {
  const label = fields.find(({ text }) => !isBlank(text));
  const text = label ? fold(label.text).trim() : '';
  if (THIS_YEAR.test(text)) return year;
  return YEAR_BEFORE.test(text) ? year - 1 : readYear(YEAR.exec(text)?.[1] ?? '');
}

function withoutLabel(row: PrintedRow): PrintedRow {
  const label = row.fields.findIndex(({ text }) => !isBlank(text));
  return { ...row, fields: row.fields.toSpliced(label, 1) };
}
