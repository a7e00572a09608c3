import { distance } from 'fastest-levenshtein';
import { formKey } from '../text/form-key.ts';
import { readField } from '../text/numbers.ts';
import type { RowDefinition } from '../vocabulary/table-definition.ts';
import { labelKey } from './labels.ts';
import type { LogicalRow } from './logical-rows.ts';

/** Behind the words of a label, a number that could not be read as one: 251～, and 25注 of 25注1. */
const ENDS_IN_NUMBER = /\p{L}.*\p{Nd}[^\p{L}]*注?$/u;

/** A label may differ from the form's in one letter of four; shorter ones in one. */
const LETTERS_A_FAULT = 4;

/** Rows with their labels as far as they can be told, and the rows for which they cannot. */
export interface ResolvedRows {
  rows: (LogicalRow & { row: RowDefinition })[];
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
  const foreign = printed.filter((row) => row.row !== null && !form.includes(row.row) && hasPrinted(row));
  const known = bySimilarity(rows, form);
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
      (index) => resolved[index]!.label !== '' || hasPrinted(resolved[index]!),
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
    rows: [...resolved, ...empty].filter(
      (row): row is LogicalRow & { row: RowDefinition } => row.row !== null,
    ),
    unresolved: [...resolved.filter((row) => row.row === null), ...foreign],
  };
}

function hasValues(row: LogicalRow): boolean {
  return row.fields.length + row.continued.length > 0;
}

function hasNumber(row: LogicalRow): boolean {
  return [...row.fields, ...row.continued].some((field) =>
    ['number', 'run', 'dash'].includes(readField(field.text).kind),
  );
}

function hasPrinted(row: LogicalRow): boolean {
  return [...row.fields, ...row.continued].some((field) => readField(field.text).kind !== 'blank');
}

/** The rows that the form has between two that are known; a neighbour that is absent is the form's end. */
function rowsBetween(
  before: LogicalRow | undefined,
  behind: LogicalRow | undefined,
  form: readonly RowDefinition[],
): readonly RowDefinition[] {
  const from = before?.row ? form.indexOf(before.row) + 1 : 0;
  return form.slice(from, behind?.row ? form.indexOf(behind.row) : form.length);
}

function bySimilarity(rows: readonly LogicalRow[], form: readonly RowDefinition[]): LogicalRow[] {
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

/**
 * Labels without numbers and rows without labels that lines of text print among each other, as a label of two lines has
 * its numbers between them or above: each label with the row of its turn. Only where between any two whole rows there
 * are as many of the one as of the other; null where there are none, or not.
 */
function attachInOrder(rows: readonly LogicalRow[]): LogicalRow[] | null {
  const isLabel = (row: LogicalRow) => row.row !== null && !hasNumber(row);
  const isNumbers = (row: LogicalRow) => row.isBare && row.row === null;
  if (!rows.some(isNumbers) || rows.some(({ layout }) => layout !== 'gaps')) return null;
  const attached: LogicalRow[] = [];
  let [labels, numbers]: [LogicalRow[], LogicalRow[]] = [[], []];
  for (const row of [...rows, null]) {
    if (row && isLabel(row)) labels.push(row);
    else if (row && isNumbers(row)) numbers.push(row);
    else {
      if (labels.length !== numbers.length) return null;
      numbers.forEach((bare, at) => {
        const { row: definition, label, by, place } = labels[at]!;
        attached.push({ ...bare, row: definition, label, by, place });
      });
      [labels, numbers] = [[], []];
      if (row) attached.push(row);
    }
  }
  return attached;
}

/**
 * Bare rows right below a label that has no numbers of its own, where labels and rows take turns: the label is theirs.
 * Where several labels or several rows follow each other, nobody can tell by standing beside which belongs to which.
 */
function attachBelow(rows: readonly LogicalRow[]): LogicalRow[] {
  const attached: LogicalRow[] = [];
  for (let at = 0; at < rows.length; at++) {
    const [before, label, bare, behind] = [rows[at - 1], rows[at]!, rows[at + 1], rows[at + 2]];
    const isLabel = label.row !== null && !hasValues(label);
    const isAlone =
      isLabel &&
      bare?.isBare === true &&
      behind?.isBare !== true &&
      before?.isBare !== true &&
      !(before?.row && !hasValues(before));
    const isAfterPair =
      isLabel &&
      bare?.isBare === true &&
      behind?.isBare !== true &&
      attached.at(-1)?.isBare === true &&
      attached.at(-1)!.row !== null;
    if (isAlone || isAfterPair) {
      attached.push({ ...bare, row: label.row, label: label.label, by: label.by, place: label.place });
      at++;
    } else {
      attached.push(label);
    }
  }
  return attached;
}

/** Whether a row without a known label may be one of the form: nothing is printed as its label, or a piece of that row's own. */
function mayBe(row: LogicalRow, possible: RowDefinition): boolean {
  if (row.label === '') return true;
  const key = labelKey(row.label);
  return (
    /[\uFFFD□■囗]/.test(row.label) ||
    (key.length >= 2 && [possible.label, ...possible.aliases].some((label) => formKey(label).includes(key)))
  );
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
    .filter(
      ({ row, faults }) => faults <= Math.max(1, Math.floor(formKey(row.label).length / LETTERS_A_FAULT)),
    )
    .sort((a, b) => a.faults - b.faults);
  const [best, second] = ranked;
  if (!best || best.faults === second?.faults) return null;
  // A label that is nearer to a row elsewhere in the form is that row out of its place.
  return form.some((row) => row !== best.row && faultsOf(key, row) < best.faults) ? null : best.row;
}

function faultsOf(key: string, row: RowDefinition): number {
  return Math.min(...[row.label, ...row.aliases].map((known) => faultsBetween(key, formKey(known))));
}

/** How many letters two words differ in; infinite where their lengths alone differ by more than any label may. */
function faultsBetween(a: string, b: string): number {
  const most = Math.max(1, Math.floor(Math.max(a.length, b.length) / LETTERS_A_FAULT));
  return Math.abs(a.length - b.length) > most ? Infinity : distance(a, b);
}
