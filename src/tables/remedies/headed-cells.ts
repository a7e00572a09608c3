import type { Field } from '../../recognise/field.ts';
import { formKey } from '../../text/form-key.ts';
import type { RemedyColumn, RemedyRow } from '../../vocabulary/remedies.ts';
import { isSpread } from '../field-spans.ts';
import { turnsOf } from './remedy-orders.ts';
import { columnOf, COLUMNS, isRemedyHead, remedyRow, ROWS } from './remedy-words.ts';

/** One of the fifteen cells of table 4. */
export interface RemedyCell {
  row: RemedyRow;
  column: RemedyColumn;
}

/** A cell of table 4 with the field that heads it. */
export interface HeadedCell {
  cell: RemedyCell;
  field: Field;
}

/** An outcome with the field that heads it in every part. */
export interface HeadedOutcome {
  column: RemedyColumn;
  field: Field;
}

/**
 * The outcomes of all parts in lines of text, whose words may be torn over several lines: what stands one below the
 * other is one head, and each part has five of them in turn. Empty where that does not give fifteen.
 */
export function stackedCells(fields: readonly Field[], rows: readonly RemedyRow[]): HeadedCell[] {
  if (!isSpread(fields) || rows.length !== ROWS.length) return [];
  const leaves = fields.filter(({ text }) => !/复议|诉讼|起诉/.test(text) && isRemedyHead({ text }));
  const stacks: { field: Field; words: string }[] = [];
  for (const field of leaves) {
    const above = stacks.find((stack) => stack.field.from < field.to && field.from < stack.field.to);
    if (above) {
      above.words += formKey(field.text);
      above.field = above.field.spanning(
        Math.min(above.field.from, field.from),
        Math.max(above.field.to, field.to),
      );
    } else {
      stacks.push({ field, words: formKey(field.text) });
    }
  }
  const columns = stacks
    .sort((a, b) => a.field.from - b.field.from)
    .flatMap(({ field, words }) => {
      const column = columnOf(words);
      return column ? [{ field, column }] : [];
    });
  if (turnsOf(columns.map(({ column }) => column)).length !== ROWS.length) return [];
  return columns.map(({ field, column }, at) => ({
    cell: { row: rows[Math.floor(at / COLUMNS.length)]!, column },
    field,
  }));
}

/** The five outcomes where each is named once, beside each other; empty where one is torn, missing or named again. */
export function sharedOutcomes(fields: readonly Field[]): HeadedOutcome[] {
  const named = fields.flatMap((field) => {
    const column = columnOf(formKey(field.text));
    return column ? [{ column, field }] : [];
  });
  const isApart = named.every(({ field }, at) => at === 0 || named[at - 1]!.field.to <= field.from);
  const isWhole =
    named.length === COLUMNS.length && new Set(named.map(({ column }) => column)).size === named.length;
  return isWhole && isApart ? named : [];
}

/**
 * Every outcome under the part that stands above it; empty where a head is torn or several claim one place. Five outcomes
 * below none are those of the part whose name alone is missing.
 */
export function cellsOf(fields: readonly Field[]): HeadedCell[] {
  const groups = fields.flatMap((field) => {
    const row = remedyRow(field.text);
    return row && formKey(field.text).length <= 10 ? [{ row, field }] : [];
  });
  const leaves = fields.flatMap((field) => {
    const column = columnOf(formKey(field.text));
    return column ? [{ column, field }] : [];
  });
  const named = new Set(groups.map(({ row }) => row));
  const [nameless, ...others] = ROWS.filter((row) => !named.has(row));
  const bare: HeadedCell[] = [];
  const cells = leaves.flatMap(({ column, field }): HeadedCell[] => {
    const above = groups.filter((group) => group.field.from < field.to && field.from < group.field.to);
    const rows = new Set(above.map(({ row }) => row));
    if (rows.size === 0 && nameless && others.length === 0)
      bare.push({ cell: { row: nameless, column }, field });
    return rows.size === 1 ? [{ cell: { row: above[0]!.row, column }, field }] : [];
  });
  if (bare.length === COLUMNS.length) cells.push(...bare);
  const distinct = [
    ...new Map(
      cells.map((entry) => [`${entry.cell.row}.${entry.cell.column}.${entry.field.from}`, entry]),
    ).values(),
  ].sort((a, b) => a.field.from - b.field.from);
  const ids = new Set(distinct.map(({ cell }) => `${cell.row}.${cell.column}`));
  const isApart = distinct.every(({ field }, at) => at === 0 || distinct[at - 1]!.field.to <= field.from);
  return ids.size === distinct.length && isApart && distinct.length % COLUMNS.length === 0 ? distinct : [];
}
