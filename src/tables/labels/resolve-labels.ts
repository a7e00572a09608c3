import { formKey } from '../../text/form-key.ts';
import type { RowDefinition } from '../../vocabulary/table-definition.ts';
import { attachBelow, attachInOrder } from './attached-labels.ts';
import { withoutStrayOthers } from './generic-labels.ts';
import { labelKey } from '../label-keys.ts';
import { hasValues, isEmpty, type LogicalRow, type ResolvedRow } from '../logical-row.ts';
import { isOrdinalAlone } from './ordinal-alone.ts';
import { bySimilarity, rowsBetween } from './similar-labels.ts';

/** Rows with their labels as far as they can be told, and the rows for which they cannot. */
export interface ResolvedRows {
  rows: ResolvedRow[];
  unresolved: LogicalRow[];
}

/**
 * Finds rows for numbers whose label is misprinted, lost or printed elsewhere: by similarity, among the rows that the
 * form has between the known neighbours; a bare row right below its label; then by the order of the form, where as
 * many rows are without a label as the form has between the neighbours. A label that can be read and is not in the
 * form names a row of its own: it is never placed.
 */
export function resolveLabels(printed: readonly LogicalRow[], form: readonly RowDefinition[]): ResolvedRows {
  // A row of another edition is the label of a group in this one.
  const rows = printed.filter((row) => row.row === null || form.includes(row.row));
  const foreign = printed.filter((row) => row.row !== null && !form.includes(row.row) && !isEmpty(row));
  const known = withoutGroups(withoutStrayOthers(bySimilarity(rows, form), form));
  const valued = attachInOrder(known) ?? attachBelow(known);
  const orphans = new Set(valued.filter((row) => row.row && !hasValues(row)).map((row) => row.row!));
  // While numbers stand without labels, the numbers of a label without any may be among them.
  const hasBare = valued.some((row) => row.isBare && row.row === null);
  const resolved = valued.filter((row) => hasValues(row) || row.row === null || !hasBare);
  const taken = new Set(resolved.map((row) => row.row));
  for (let at = 0; at < resolved.length; at++) {
    if (resolved[at]!.row) continue;
    let end = at;
    while (resolved[end] && resolved[end]!.row === null) end++;
    const lost = Array.from({ length: end - at }, (_, index) => at + index).filter(
      (index) => resolved[index]!.label !== '' || !isEmpty(resolved[index]!),
    );
    const possible = rowsBetween(resolved[at - 1], resolved[end], form).filter((row) => !taken.has(row));
    if (
      lost.length === possible.length &&
      lost.every((index, nth) => mayBe(resolved[index]!, possible[nth]!))
    ) {
      lost.forEach((index, nth) => {
        resolved[index] = { ...resolved[index]!, row: possible[nth]!, by: 'place' };
        taken.add(possible[nth]!);
      });
    }
    at = end;
  }
  // A label whose numbers were not found beside or below it has been printed all the same.
  const kept = new Set(resolved);
  const empty = valued.filter(
    (row) => row.row && !hasValues(row) && orphans.has(row.row) && !taken.has(row.row) && !kept.has(row),
  );
  return {
    rows: [...resolved, ...empty].filter((row): row is ResolvedRow => row.row !== null),
    unresolved: [...resolved.filter((row) => row.row === null), ...foreign],
  };
}

/**
 * Where rows of a group are printed, the label that names the group, and a row in another edition, names no row: numbers beside
 * it are a sum that the office added, or those of the first row of the group, whose label was lost.
 */
function withoutGroups(rows: readonly LogicalRow[]): LogicalRow[] {
  const keys = rows.flatMap(({ row }) => row?.key ?? []);
  const isGroup = ({ key }: RowDefinition) => keys.some((other) => other.startsWith(`${key}.`));
  return rows.map((row) => (row.row && isGroup(row.row) && hasValues(row) ? { ...row, row: null } : row));
}

/** Whether a row without a known label may be one of the form: nothing is printed as its label but its ordinal, or a piece of that row's own. */
function mayBe(row: LogicalRow, possible: RowDefinition): boolean {
  if (row.label === '' || isOrdinalAlone(row.label)) return true;
  const key = labelKey(row.label);
  return (
    /[\uFFFD□■囗]/.test(row.label) ||
    (key.length >= 2 && [possible.label, ...possible.aliases].some((label) => formKey(label).includes(key)))
  );
}
