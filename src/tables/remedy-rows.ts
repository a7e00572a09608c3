import type { Field, PrintedRow } from '../recognise/printed.ts';
import { formKey } from '../text/form-key.ts';
import { isSpoilt, readField } from '../text/numbers.ts';
import { REMEDIES, type RemedyRow } from '../vocabulary/remedies.ts';
import { numbersApart } from './field-pieces.ts';
import { isBlankField } from './logical-rows.ts';
import { isRemedyHead, readRemedyHead, remedyColumn, remedyRow, type RemedyHead } from './remedy-heads.ts';
import type { Saving } from './saving.ts';

/** How many columns a part of table 4 has, and how many all of its parts have together. */
export const WIDTH = REMEDIES.columns.length;
export const ALL = WIDTH * REMEDIES.rows.length;

/** Numbers of table 4 that stand in one row, or follow each other as one. */
export interface NumberRow {
  /** The part that its label, or the head of its own little table, names; null for a row of all parts. */
  part: RemedyRow | null;
  fields: Field[];
  printed: PrintedRow;
  head: RemedyHead | null;
  isBroken: boolean;
  /** Whether numbers of a column that an office added may be among its own. */
  isMixed?: boolean;
}

/**
 * The rows of numbers with the heads above them. Lines that are short of a whole row are put together until they are
 * one; cells of a stream are.
 */
export function numberRows(rows: readonly PrintedRow[], { areBlanksKept }: Saving): NumberRow[] {
  const found: NumberRow[] = [];
  let heads: PrintedRow[] = [];
  let head: RemedyHead | null = null;
  let open: NumberRow | null = null;
  for (const row of withoutCounts(rows).flatMap(headsApart)) {
    const hasAll =
      row.isDrawn === true || (row.layout === 'cells' && [WIDTH, ALL].includes(row.fields.length));
    const fields = withoutCountWord(hasAll ? row.fields : row.fields.flatMap(numbersApart));
    const values = fields.filter((field) => !isRemedyHead(field));
    const hasNumber =
      values.some((field) => ['number', 'run', 'dash'].includes(readField(field.text).kind)) ||
      (row.layout === 'flow' && values.some(isUnreadable)) ||
      isBlankRow(fields) ||
      (row.layout === 'cells' && heads.length > 0 && fields.length >= WIDTH && fields.every(isBlankField));
    if (
      !hasNumber &&
      row.layout === 'flow' &&
      open &&
      values.length > 0 &&
      values.every(isBlankField) &&
      heads.length === 0
    ) {
      if (open.fields.length < ALL) open.fields.push(...values);
      continue;
    }
    if (
      !hasNumber &&
      row.layout === 'flow' &&
      heads.length > 0 &&
      values.length > 0 &&
      values.every(isBlankField)
    ) {
      heads.push(row);
      continue;
    }
    const blank: ReturnType<typeof blankPart> =
      areBlanksKept && fields.some(isRemedyHead) ? blankPart(heads, head) : null;
    if (blank) {
      found.push({ ...blank, printed: row, isBroken: false });
      head = blank.head;
      heads = [];
      open = null;
    }
    if (!hasNumber) {
      const words = fields.filter((field) => readField(field.text).kind === 'text');
      if (words.length > 0 && 2 * words.filter(isRemedyHead).length >= words.length) heads.push(row);
      continue;
    }
    const leading = heads;
    if (heads.some((candidate) => candidate.fields.some(isRemedyHead))) {
      head = readRemedyHead(heads, head);
      heads = [];
      open = null;
    }
    const label = fields.findLast(isRemedyHead);
    const named = label ? remedyRow(label.text) : null;
    const own = label
      ? fields.slice(fields.indexOf(label) + 1).filter((field) => !isRemedyHead(field))
      : values;
    const isAll = filledOf(own) === ALL;
    if (!isAll && named === null && row.layout !== 'flow' && own.length >= WIDTH && isSumOfParts(row))
      continue;
    const part: RemedyRow | null = isAll ? null : (named ?? openPart(open) ?? head?.part ?? null);
    const wanted = part ? WIDTH : ALL;
    const isWhole = filledOf(own) >= wanted - 1 || (row.layout === 'cells' && own.length >= wanted);
    const goesOn: boolean =
      open !== null &&
      !named &&
      !isWhole &&
      open.part === part &&
      (row.layout === 'flow' ? open.fields.length < wanted : filledOf(open.fields) < wanted);
    if (goesOn && open) {
      if (row.layout === 'flow') open.fields = [...open.fields, ...own];
      else {
        open.fields = [...withoutPadding(open.fields), ...withoutPadding(own)];
        open.isBroken = true;
      }
      continue;
    }
    const before = row.layout === 'flow' ? blanksBehindHead(leading) : [];
    // Bars heaped behind a head may stand for blank cells of the head or for the first of the row: nobody can tell
    // which, unless they stand in the line of the row's first number.
    const isHeaped =
      row.source > 0 &&
      before.some(({ place }, at) => place.line !== row.line && place.line === before[at - 1]?.place.line);
    open = {
      part,
      fields: isHeaped ? [...own] : [...before, ...own],
      printed: row,
      head,
      isBroken: isHeaped,
    };
    found.push(open);
  }
  for (const row of found) {
    if (filledOf(row.fields) === ALL && row.fields.length === ALL) continue;
    if (row.isBroken)
      row.fields = row.fields.filter((field) => !isBlankField(field) || row.printed.layout !== 'flow');
    else if (
      row.fields.some(isBlankField) ||
      (areBlanksKept && row === found.at(-1) && areEvenlySpaced(row.fields))
    )
      padStream(row);
  }
  return found.filter(({ fields }) => fields.length > 0);
}

/** Whether a row with numbers is called the sum of some parts. */
function isSumOfParts({ fields }: PrintedRow): boolean {
  const first = fields.findIndex(({ text }) => ['number', 'dash'].includes(readField(text).kind));
  return fields
    .slice(0, first)
    .some(({ text }) => /^\p{Script=Han}{0,4}(?:小计|合计|总计|总数)$/u.test(text.trim()));
}

/** A number with words or signs around it that spoil it; what a table, an annex or a year is called has one too. */
const WITH_A_NUMBER = /^(?![表附图第（(])(?!.*[年月日:：])(?!(?:.*\p{Script=Han}){3})(?=.*\d).{1,10}$/u;

/** Whether a cell of a stream prints a number that nobody can read: left out, it would move those behind it. */
function isUnreadable({ text }: Field): boolean {
  return isSpoilt(text) || WITH_A_NUMBER.test(text.trim());
}

/** Rows without those that count the columns of all parts from 1, as tables of statistics do below their heads. */
function withoutCounts(rows: readonly PrintedRow[]): readonly PrintedRow[] {
  let [next, from] = [1, 0];
  for (const [at, { fields }] of rows.entries()) {
    for (const { text } of fields.filter((field) => !isBlankField(field))) {
      if (text.trim() === '1') [next, from] = [1, at];
      next = text.trim() === String(next) ? next + 1 : 1;
    }
    const isLast =
      next > ALL && rows.slice(from, at + 1).every(({ fields: own }) => own.every(isCountOrBlank));
    if (isLast) return [...rows.slice(0, from), ...rows.slice(at + 1)];
  }
  return rows;
}

function isCountOrBlank(field: Field): boolean {
  return isBlankField(field) || /^\s*\d{1,2}\s*$/.test(field.text);
}

/** What offices call the row of numbers, in a column of labels that the form has not. */
const COUNT_WORD = /^(?:案?件数量?|数[量据值额])(?:[（(]件[)）])?$/u;

/** The fields of a row behind the word that says that numbers follow. */
function withoutCountWord(fields: readonly Field[]): readonly Field[] {
  const at = fields.findIndex(({ text }) => text.trim() !== '');
  const isNamed = at >= 0 && fields.length - at > WIDTH && COUNT_WORD.test(formKey(fields[at]!.text));
  return isNamed ? fields.slice(at + 1) : fields;
}

/** A line that prints heads of outcomes and numbers behind them as two rows; any other row as it is. */
function headsApart(row: PrintedRow): PrintedRow[] {
  const end = row.fields.findIndex((field) => !isRemedyHead(field));
  const heads = row.fields.slice(0, Math.max(0, end));
  return row.layout !== 'cells' && heads.filter(({ text }) => remedyColumn(text) !== null).length > 1
    ? [
        { ...row, fields: heads },
        { ...row, fields: row.fields.slice(end) },
      ]
    : [row];
}

/**
 * The part that the heads of a stream which keeps its blank cells end in, with the blank cell of each outcome behind it;
 * null where they do not.
 */
function blankPart(
  heads: readonly PrintedRow[],
  above: RemedyHead | null,
): Pick<NumberRow, 'part' | 'fields' | 'head'> | null {
  const blanks = blanksBehindHead(heads);
  if (blanks.length < WIDTH || blanks.length > WIDTH + 1 || heads[0]!.layout !== 'flow') return null;
  const head = readRemedyHead(heads.slice(0, heads.length - blanks.length), above);
  return head.part && !head.isContradictory
    ? { part: head.part, fields: blanks.slice(0, WIDTH), head }
    : null;
}

/** Whether no wider gap between two lines of a stream may be a blank cell that was not told from the space around it. */
function areEvenlySpaced(fields: readonly Field[]): boolean {
  const lines = [...new Set(fields.map(({ place }) => place.line))];
  return new Set(lines.slice(1).map((line, at) => line - lines[at]!)).size <= 1;
}

/** Behind the last number of a stream of cells with blank ones, no line shows those that follow. */
function padStream(row: NumberRow): void {
  const wanted = row.part ? WIDTH : ALL;
  const last = row.fields.at(-1);
  if (row.printed.layout !== 'flow' || !last) return;
  while (row.fields.length < wanted) row.fields.push({ ...last, text: '' });
}

/** Whether a row has the name of a part and a blank cell for each outcome: a row whose numbers were left out. */
function isBlankRow(fields: readonly Field[]): boolean {
  const label = fields.findLastIndex(isRemedyHead);
  const behind = fields.slice(label + 1);
  return (
    label >= 0 &&
    remedyRow(fields[label]!.text) !== null &&
    fields.slice(0, label).every((field) => !isRemedyHead(field) || /诉讼/.test(field.text)) &&
    behind.length >= WIDTH &&
    behind.every(isBlankField)
  );
}

/** The part of a row that is not whole yet: numbers without a label go on with it. */
function openPart(open: NumberRow | null): RemedyRow | null {
  return open && open.fields.length < WIDTH ? open.part : null;
}

/** Blank cells of a stream between the head and the first number. */
function blanksBehindHead(heads: readonly PrintedRow[]): Field[] {
  const last = heads.findLastIndex((row) => row.fields.some(isRemedyHead));
  return heads.slice(last + 1).flatMap((row) => row.fields);
}

export function filledOf(fields: readonly Field[]): number {
  return fields.filter((field) => !isBlankField(field)).length;
}

/** A row of five keeps its blank cells; any other gives only what is printed. */
function withoutPadding(fields: readonly Field[]): Field[] {
  return fields.length % WIDTH === 0 ? [...fields] : fields.filter((field) => !isBlankField(field));
}
