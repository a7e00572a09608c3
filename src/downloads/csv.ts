import { csvFormatValue } from 'd3-dsv';
import { remember } from '../text/remember.ts';

type Value = string | number | null | undefined;

/** Excel takes a UTF-8 file for GBK unless it starts with this mark; pandas, readr and DuckDB skip it. */
const BYTE_ORDER_MARK = '\uFEFF';

/** What a spreadsheet would run as a formula, in half and full width. */
const FORMULA_START = /^[\s]*[=+\-@＝＋－＠\t\r]/u;
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

/**
 * One line of a CSV file, ending with a line feed. A text that a spreadsheet would run as a formula gets an apostrophe
 * in front; numbers, also signed ones, stay as they are.
 */
export function csvRow(values: readonly Value[]): string {
  return `${values.map(cell).join(',')}\n`;
}

/** A whole CSV file: byte order mark, heads, one line a record. */
export function csvFile<Key extends string>(
  columns: readonly Key[],
  records: Iterable<Readonly<Record<Key, Value>>>,
): string {
  let file = csvHead(columns);
  for (const record of records) file += csvRow(columns.map((column) => record[column]));
  return file;
}

/** The byte order mark and the line of heads. */
export function csvHead(columns: readonly string[]): string {
  return BYTE_ORDER_MARK + csvRow(columns);
}

function cell(value: Value): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'number' ? String(value) : textCell(value);
}

const textCell = remember((text) =>
  csvFormatValue(FORMULA_START.test(text) && !NUMBER.test(text) ? `'${text}` : text),
);
