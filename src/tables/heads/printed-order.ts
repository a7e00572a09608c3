import type { TableDefinition } from '../../vocabulary/table-definition.ts';
import type { Head } from '../head.ts';

/**
 * The columns of a row in the order in which its head names them. Where the head names just some of them, the form's
 * order is taken if it agrees; where it does not, nobody can tell where the others stand.
 */
export function printedOrder(
  head: Head | null,
  form: readonly string[],
  table: TableDefinition,
): { order: readonly string[]; isLegible: boolean } {
  const named = head?.columns.map(({ key }) => key).filter((key) => form.includes(key)) ?? [];
  if (named.length === form.length) return { order: named, isLegible: true };
  const isInOrder = named.every((key, at) => at === 0 || form.indexOf(named[at - 1]!) < form.indexOf(key));
  // Heads that stand one below the other do not show by what stands before or behind them which column is first.
  const isFlat = table.key === 'proactive' && head !== null;
  return { order: form, isLegible: isInOrder && (!isFlat || standsWhereForm(head, form)) };
}

/** The head of a block of table 2 has fewer words; each row would be held against all of them. */
const MOST_HEADS = 60;

/**
 * Whether each column that a damaged head names has other heads before it and behind it where the form has columns
 * there: the order of the form is not that of a head whose last column stands first.
 */
function standsWhereForm({ fields, columns, others }: Head, form: readonly string[]): boolean {
  if (others.length === 0) return true;
  if (fields.length > MOST_HEADS) return false;
  const heads = fields.flatMap((field): (string | null)[] => {
    const key = columns.find((column) => column.field === field)?.key;
    return key && form.includes(key) ? [key] : others.includes(field) ? [null] : [];
  });
  return heads.every((key, at) => {
    if (key === null) return true;
    const index = form.indexOf(key);
    if (heads.length === form.length) return index === at;
    return index > 0 === at > 0 && index < form.length - 1 === at < heads.length - 1;
  });
}
