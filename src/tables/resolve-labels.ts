import { distance } from 'fastest-levenshtein';
import { matchKey } from '../text/normalise.ts';
import type { RowDefinition } from '../vocabulary/table-definition.ts';
import { labelKey } from './labels.ts';
import type { LogicalRow } from './logical-rows.ts';

/** A label may differ from the form's in one letter of four; shorter ones in one. */
const LETTERS_A_FAULT = 4;

/** Rows with their labels as far as they can be told, and the rows for which they cannot. */
export interface ResolvedRows {
  rows: (LogicalRow & { row: RowDefinition })[];
  unresolved: LogicalRow[];
}

/**
 * Finds rows for labels that are misprinted or lost: first by similarity, among the rows that the form has between
 * its known neighbours; then by place, where as many rows are without a label as the form has between the neighbours.
 */
export function resolveLabels(rows: readonly LogicalRow[], form: readonly RowDefinition[]): ResolvedRows {
  const resolved = [...rows];
  const taken = new Set(rows.map((row) => row.row));
  const free = (from: number, to: number) => form.slice(from + 1, to).filter((row) => !taken.has(row));
  const indexOf = (row: RowDefinition | null) => (row ? form.indexOf(row) : -1);
  const neighbours = (at: number): [number, number] => {
    const before = resolved.slice(0, at).findLast((row) => row.row !== null);
    const behind = resolved.slice(at + 1).find((row) => row.row !== null);
    return [before ? indexOf(before.row) : -1, behind ? indexOf(behind.row) : form.length];
  };
  resolved.forEach((row, at) => {
    if (row.row) return;
    const similar = mostSimilar(row.label, free(...neighbours(at)));
    if (!similar) return;
    taken.add(similar);
    resolved[at] = { ...row, row: similar, by: 'similarity' };
  });
  for (let at = 0; at < resolved.length; at++) {
    if (resolved[at]!.row) continue;
    let end = at;
    while (resolved[end] && resolved[end]!.row === null) end++;
    const lost = resolved.slice(at, end).filter((row) => row.fields.length + row.continued.length > 0);
    const possible = free(...neighbours(at));
    if (lost.length === possible.length && lost.every((row) => row.label === '' || row.by === 'label')) {
      lost.forEach((row, index) => {
        resolved[resolved.indexOf(row)] = { ...row, row: possible[index]!, by: 'place' };
        taken.add(possible[index]!);
      });
    }
    at = end;
  }
  return {
    rows: resolved.filter((row): row is LogicalRow & { row: RowDefinition } => row.row !== null),
    unresolved: resolved.filter((row) => row.row === null),
  };
}

function mostSimilar(label: string, rows: readonly RowDefinition[]): RowDefinition | null {
  const key = labelKey(label);
  if (key.length < 2) return null;
  const ranked = rows
    .map((row) => ({
      row,
      faults: Math.min(...[row.label, ...row.aliases].map((known) => distance(key, matchKey(known)))),
    }))
    .filter(
      ({ row, faults }) => faults <= Math.max(1, Math.floor(matchKey(row.label).length / LETTERS_A_FAULT)),
    )
    .sort((a, b) => a.faults - b.faults);
  const [best, second] = ranked;
  return best && best.faults !== second?.faults ? best.row : null;
}
