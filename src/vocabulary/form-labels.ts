import { formKey } from '../text/form-key.ts';
import { splitOrdinal } from '../text/numerals.ts';
import type { TableDefinition } from './table-definition.ts';
import { TABLES } from './tables.ts';

/** Every word of the form's tables as it is compared: heads, columns, rows and groups, in all their spellings. */
export const FORM_LABELS: readonly string[] = Object.values(TABLES).flatMap((table: TableDefinition) => [
  ...table.heads.map(formKey),
  ...table.columns.flatMap((column) => [column.label, ...(column.aliases ?? [])].map(formKey)),
  ...table.rows.flatMap((row) => [
    ...[row.label, ...row.aliases].map(formKey),
    ...row.path.map((label) => formKey(splitOrdinal(label).rest)),
  ]),
]);

const labels = new Set(FORM_LABELS);
const rowLabels = new Set(
  Object.values(TABLES).flatMap((table: TableDefinition) =>
    table.rows.flatMap((row) =>
      [row.label, ...row.aliases, ...row.path].map((label) => formKey(splitOrdinal(label).rest)),
    ),
  ),
);

/** Whether words are one whole label or head of the form, whatever number stands before it or note behind. */
export function isFormLabel(text: string): boolean {
  return isAmong(labels, text);
}

/** The same of labels of rows, and of groups of them. */
export function isRowLabel(text: string): boolean {
  return isAmong(rowLabels, text);
}

function isAmong(keys: ReadonlySet<string>, text: string): boolean {
  const { rest } = splitOrdinal(text);
  return keys.has(formKey(rest)) || keys.has(formKey(rest.replace(/[（(][^（()）]*[)）]?\s*$/u, '')));
}
