import type { PrintedRow } from '../../recognise/printed.ts';
import type { RemedyRow } from '../../vocabulary/remedies.ts';
import { numbersApart } from '../field-pieces.ts';
import { ALL, filledOf, openPart, WIDTH, type NumberRow } from './number-row.ts';
import { isBlankField } from '../printed-fields.ts';
import {
  areEvenlySpaced,
  blankPart,
  blanksBehindHead,
  isBlankRow,
  padStream,
  withoutPadding,
} from './remedy-blanks.ts';
import { readRemedyHead, type RemedyHead } from './remedy-heads.ts';
import {
  endsInLawsuits,
  headsApart,
  isSumOfParts,
  isUnreadable,
  withoutCounts,
  withoutCountWord,
} from './remedy-lines.ts';
import { isRemedyHead, remedyRow } from './remedy-words.ts';
import type { Saving } from '../saving.ts';

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
      values.some((field) => ['number', 'run', 'dash'].includes(field.reading.kind)) ||
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
      const words = fields.filter((field) => field.reading.kind === 'text');
      if (words.length === 0 || 2 * words.filter(isRemedyHead).length < words.length) continue;
      // A line of blank cells may leave nothing between the heads of one part and those of the next.
      if (namesPartAlone(row) && arePartHeads(heads)) heads = [];
      heads.push(row);
      continue;
    }
    const leading = heads;
    // What follows 行政诉讼 alone counts lawsuits of both kinds, which the form does not.
    const countsLawsuits = row.layout === 'flow' && endsInLawsuits(heads);
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
    if (!countsLawsuits) found.push(open);
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

function namesPartAlone({ fields }: PrintedRow): boolean {
  const [only, other] = fields.filter((field) => !isBlankField(field));
  return only !== undefined && !other && remedyRow(only.text) !== null;
}

/**
 * Whether heads are those of one part and no more: its name, and its outcomes beside each other, or in a stream one behind the
 * other with a blank cell for each.
 */
function arePartHeads(heads: readonly PrintedRow[]): boolean {
  const [first, ...others] = heads;
  if (!first || !namesPartAlone(first)) return false;
  const fields = others.flatMap((row) => row.fields);
  const outcomes = fields.slice(0, WIDTH);
  const rest = fields.slice(WIDTH);
  const isShown = first.layout === 'flow' ? rest.length === WIDTH : others.length === 1;
  return (
    isShown &&
    rest.every(isBlankField) &&
    outcomes.length === WIDTH &&
    outcomes.every((field) => isRemedyHead(field) && remedyRow(field.text) === null)
  );
}
