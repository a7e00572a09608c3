import type { Field, PrintedRow } from '../recognise/tables.ts';
import { readField } from '../text/numbers.ts';
import type { RowDefinition } from '../vocabulary/table-definition.ts';
import type { LabelIndex } from './labels.ts';
import type { Alignment } from './readings.ts';

/** A printed row whose label was found. */
export interface LabelledRow {
  row: RowDefinition;
  line: number;
  label: Field;
  /** Index of the label among the printed fields. */
  labelIndex: number;
  /** The fields behind the label. */
  fields: Field[];
}

/** The rows of a printed table by label, and the rows with numbers that no label could be found for. */
export interface LabelledTable {
  rows: LabelledRow[];
  unlabelled: PrintedRow[];
}

/**
 * Finds the label of every printed row: the last one before its numbers. A label that is both a group and a row
 * (其他处理) is the row where numbers follow it.
 */
export function labelRows(printed: readonly PrintedRow[], labels: LabelIndex): LabelledTable {
  const table: LabelledTable = { rows: [], unlabelled: [] };
  for (const row of printed) {
    if (row.fields.some((field) => labels.isHead(field.text))) continue;
    let found: LabelledRow | null = null;
    for (const [labelIndex, label] of row.fields.entries()) {
      const definition = labels.find(label.text);
      const fields = row.fields.slice(labelIndex + 1);
      if (!definition || (labels.isGroup(label.text) && !startsWithNumber(fields))) continue;
      found = { row: definition, line: row.line, label, labelIndex, fields };
    }
    if (found) table.rows.push(found);
    else if (row.fields.some((field) => readField(field.text).kind === 'number')) table.unlabelled.push(row);
  }
  return table;
}

function startsWithNumber(fields: readonly Field[]): boolean {
  const first = fields.map((field) => readField(field.text)).find((reading) => reading.kind !== 'blank');
  return first?.kind === 'number' || first?.kind === 'dash';
}

/** Where the full rows with their label at the same index print their values; null where there is none. */
export function alignmentOf(
  rows: readonly LabelledRow[],
  labelIndex: number,
  columns: number,
): Alignment | null {
  const counts = new Map<string, { alignment: Alignment; rows: number }>();
  for (const row of rows) {
    const kinds = row.fields.map((field) => readField(field.text).kind);
    if (row.labelIndex !== labelIndex || kinds.filter((kind) => kind === 'number').length !== columns)
      continue;
    const alignment = { start: kinds.indexOf('number'), length: kinds.length };
    const key = `${alignment.start}/${alignment.length}`;
    counts.set(key, { alignment, rows: (counts.get(key)?.rows ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.rows - a.rows)[0]?.alignment ?? null;
}
