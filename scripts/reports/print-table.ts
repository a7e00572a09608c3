import type { Count } from '../../src/schemas/count.ts';
import type { TableCounts } from '../../src/schemas/tables.ts';
import type { Edition } from '../../src/vocabulary/editions.ts';
import { columnsShown } from '../../src/statistics/report-table.ts';
import { columnLabel, rowLabel } from '../../src/vocabulary/row-labels.ts';
import type { RowDefinition, TableDefinition } from '../../src/vocabulary/table-definition.ts';

/** How a cell is printed where it is more, or other, than a number as printed in the source. */
export const MARKS: readonly [mark: string, meaning: string][] = [
  ['*', 'reconstructed by arithmetic'],
  ['†', 'corrected by a keeper'],
  ['空', 'blank'],
  ['—', 'dash'],
  ['缺', 'absent'],
  ['?', 'unreadable'],
  ['·', 'not in this form'],
];

/** A cell as text. */
export function cellText(count: Count | undefined): string {
  switch (count?.status) {
    case 'printed':
      return String(count.value);
    case 'reconstructed':
      return `${count.value}*`;
    case 'corrected':
      return `${count.value}†`;
    case 'blank':
      return '空';
    case 'dash':
      return '—';
    case 'unreadable':
      return '?';
    case 'not-in-form':
      return '·';
    case 'absent':
    case undefined:
      return '缺';
  }
}

/** Columns of a terminal that a text takes: a Chinese character takes two. */
export function textWidth(text: string): number {
  return [...text].reduce(
    (width, character) =>
      width +
      (/[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/.test(
        character,
      )
        ? 2
        : 1),
    0,
  );
}

const padEnd = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - textWidth(text)));
const padStart = (text: string, width: number): string =>
  ' '.repeat(Math.max(0, width - textWidth(text))) + text;

/** A statutory table as aligned lines; rows that have the same columns share a head. */
export function printTable(definition: TableDefinition, counts: TableCounts, edition: Edition): string[] {
  const columnsOf = (row: RowDefinition) => columnsShown(definition.key, row, counts, edition);
  const rows = definition.rows.filter((row) => columnsOf(row).length > 0);
  const label = (row: RowDefinition): string =>
    `${row.ordinal}${row.ordinal ? ' ' : ''}${rowLabel(row, edition)}`;
  const labelWidth = Math.max(0, ...rows.map((row) => textWidth(label(row))));
  const lines: string[] = [];
  let head = '';
  for (const row of rows) {
    const columns = columnsOf(row);
    const heads = columns.map((column) => columnLabel(row, column, edition));
    const widths = columns.map((column, index) =>
      Math.max(
        textWidth(heads[index] ?? ''),
        ...rows.map((other) => textWidth(cellText(counts[other.key]?.[column.key]))),
      ),
    );
    const line = (first: string, cells: string[]): string =>
      [padEnd(first, labelWidth), ...cells.map((cell, index) => padStart(cell, widths[index] ?? 0))]
        .join('  ')
        .trimEnd();
    if (heads.join() !== head) lines.push(line('', heads));
    head = heads.join();
    lines.push(
      line(
        label(row),
        columns.map((column) => cellText(counts[row.key]?.[column.key])),
      ),
    );
  }
  return lines;
}
