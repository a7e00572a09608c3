import { formKey } from '../../text/form-key.ts';
import { splitOrdinal } from '../../text/numerals.ts';
import { isPartOfRow } from '../../vocabulary/added-rows.ts';
import type { RowDefinition } from '../../vocabulary/table-definition.ts';
import { isEmpty, type LogicalRow } from '../logical-row.ts';

/**
 * Rows of which those are none of the form's whose label says nothing without what stands around it: 其他 without its
 * ordinal, where it does not stand between rows of the form in its order, or right behind a part that an office added to
 * one of them. It is then the rest of that part's row, and no part of （六）其他处理.
 */
export function withoutStrayOthers(
  rows: readonly LogicalRow[],
  form: readonly RowDefinition[],
): LogicalRow[] {
  return rows.map((row, at) => {
    if (row.row === null || isEmpty(row) || !isGeneric(row.label)) return row;
    const before = rows.slice(0, at).findLast((other) => other.row !== null)?.row;
    const behind = rows.slice(at + 1).find((other) => other.row !== null && other.row !== row.row)?.row;
    const own = form.indexOf(row.row);
    const isInOrder = (!before || form.indexOf(before) < own) && (!behind || form.indexOf(behind) > own);
    return isInOrder && !isPart(rows[at - 1]) ? row : { ...row, row: null };
  });
}

function isGeneric(label: string): boolean {
  const { ordinal, rest } = splitOrdinal(label);
  return ordinal === null && formKey(rest) === '其他';
}

/** Whether a row is one that an office added, counted among none of the form's. */
function isPart(row: LogicalRow | undefined): boolean {
  return (
    row?.row === null &&
    row.label !== '' &&
    (isPartOfRow(row.label) || splitOrdinal(row.label).ordinal === null)
  );
}
