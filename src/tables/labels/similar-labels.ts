import { distance } from 'fastest-levenshtein';
import { formKey } from '../../text/form-key.ts';
import type { RowDefinition } from '../../vocabulary/table-definition.ts';
import { labelKey } from '../label-keys.ts';
import type { LogicalRow } from '../logical-row.ts';

/** Behind the words of a label, a number that could not be read as one: 251～, and 25注 of 25注1. */
const ENDS_IN_NUMBER = /\p{L}.*\p{Nd}[^\p{L}]*注?$/u;

/** A label may differ from the form's in one letter of four; shorter ones in one. */
const LETTERS_A_FAULT = 4;

/** The rows that the form has between two that are known; a neighbour that is absent is the form's end. */
export function rowsBetween(
  before: LogicalRow | undefined,
  behind: LogicalRow | undefined,
  form: readonly RowDefinition[],
): readonly RowDefinition[] {
  const from = before?.row ? form.indexOf(before.row) + 1 : 0;
  return form.slice(from, behind?.row ? form.indexOf(behind.row) : form.length);
}

export function bySimilarity(rows: readonly LogicalRow[], form: readonly RowDefinition[]): LogicalRow[] {
  const taken = new Set(rows.map((row) => row.row));
  const behind: (LogicalRow | undefined)[] = [];
  rows.reduceRight<LogicalRow | undefined>((known, row, at) => {
    behind[at] = known;
    return row.row ? row : known;
  }, undefined);
  let before: LogicalRow | undefined;
  return rows.map((row, at) => {
    const similar =
      row.row || row.label === ''
        ? null
        : mostSimilar(
            row.label,
            rowsBetween(before, behind[at], form).filter((candidate) => !taken.has(candidate)),
            form,
          );
    if (similar) taken.add(similar);
    const resolved: LogicalRow = similar
      ? {
          ...row,
          row: similar,
          by: isLabelOf(row.label, similar) ? 'label' : 'similarity',
          ...(row.layout === 'gaps' && ENDS_IN_NUMBER.test(row.label) ? { holdsNumber: true } : {}),
        }
      : row;
    if (resolved.row) before = resolved;
    return resolved;
  });
}

/** Whether words are a row's label to the letter: a group's label names the row in an edition where the group is one row. */
function isLabelOf(words: string, { label, aliases }: RowDefinition): boolean {
  return [label, ...aliases].some((own) => labelKey(own) === labelKey(words));
}

function mostSimilar(
  label: string,
  rows: readonly RowDefinition[],
  form: readonly RowDefinition[],
): RowDefinition | null {
  const key = labelKey(label);
  if (key.length < 2) return null;
  const ranked = rows
    .map((row) => ({ row, faults: faultsOf(key, row) }))
    .filter(({ faults }) => faults < Infinity)
    .sort((a, b) => a.faults - b.faults);
  const [best, second] = ranked;
  if (!best || best.faults === second?.faults) return null;
  // A label that is nearer to a row elsewhere in the form is that row out of its place.
  return form.some((row) => row !== best.row && faultsOf(key, row) < best.faults) ? null : best.row;
}

function faultsOf(key: string, row: RowDefinition): number {
  return Math.min(...[row.label, ...row.aliases].map((known) => faultsBetween(key, formKey(known))));
}

/** How many letters two words differ in; infinite where these are more than a label of the longer one's length may. */
function faultsBetween(a: string, b: string): number {
  const most = Math.max(1, Math.floor(Math.max(a.length, b.length) / LETTERS_A_FAULT));
  if (Math.abs(a.length - b.length) > most) return Infinity;
  const faults = distance(a, b);
  return faults > most ? Infinity : faults;
}
