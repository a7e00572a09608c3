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

/** Whether words are one whole label or head of the form, whatever number stands before it or note behind. */
export function isFormLabel(text: string): boolean {
  const { rest } = splitOrdinal(text);
  return labels.has(formKey(rest)) || labels.has(formKey(rest.replace(/[（(][^（()）]*[)）]?\s*$/u, '')));
}
