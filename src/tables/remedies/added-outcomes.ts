import type { Field } from '../../recognise/field.ts';
import type { PrintedRow } from '../../recognise/printed.ts';
import { isAddedHead } from '../../vocabulary/added-heads.ts';
import { ALL, WIDTH, type NumberRow } from './number-row.ts';
import { isRemedyHead, remedyColumn } from './remedy-words.ts';

/**
 * A row beside columns that an office added, with the cells below the form's heads alone. Where heads do not show which
 * these are, it is mixed.
 */
export function belowOwnHeads(row: NumberRow): NumberRow {
  const { head, part, fields, printed } = row;
  const heads = [
    ...(head?.outcomes ?? []),
    ...(head?.cells ?? []).filter(({ cell }) => part === null || cell.row === part),
  ].map(({ field }) => field);
  const isPlaced = printed.layout === 'cells' && head?.source === printed.source;
  const own = fields.filter(({ from, to }) => heads.some((at) => at.from < to && from < at.to));
  return isPlaced && heads.length === (part ? WIDTH : ALL) && own.length === heads.length
    ? { ...row, fields: own }
    : { ...row, isMixed: true };
}

/** Words between two outcomes that name none, where each part names all of the form's: outcomes that an office added. */
export function addedOutcomes(rows: readonly PrintedRow[]): Field[] {
  const words = rows.flatMap(({ fields }) => fields.filter(({ reading }) => reading.kind === 'text'));
  const isOutcome = (field: Field | undefined) => field !== undefined && remedyColumn(field.text) !== null;
  const outcomes = words.filter(isOutcome).length;
  if (outcomes === 0 || outcomes % WIDTH > 0) return [];
  return words.filter(
    (field, at) =>
      isOutcome(words[at - 1]) &&
      isOutcome(words[at + 1]) &&
      !isRemedyHead(field) &&
      !isAddedHead(field.text) &&
      /^\p{Script=Han}{2,8}$/u.test(field.text.trim()),
  );
}
