import { Field } from '../../recognise/field.ts';
import { addAll } from '../../text/numbers.ts';
import { Moved, type FramedRow } from '../framed-row.ts';
import { isPrinted } from '../printed-fields.ts';
import { holds, lacksEnd, valueOf } from './row-sums.ts';

/** Fewer short rows may have lost a cell each. */
const FEW_SHORT = 3;

/** So many rows have to end under the last head, and print it. */
const FEW_FULL = 5;

/** Fewer rows with a blank cell between their numbers do not show that the table keeps its blanks. */
const FEW_GAPPED = 2;

/**
 * Gives rows their blank last cells back where a file was saved without blanks at the ends of its lines, as the heads of
 * some table show (`areEndsTrimmed`), or the rows of this: they end under the last head, none ends in a blank, and the table
 * keeps the blanks between numbers or its short rows lack their total by their own sums. Moved for a row that may have
 * lost another cell, since its last number could be the sum of those before it: nothing is concluded from it about the
 * others.
 */
export function padTrimmed(rows: readonly FramedRow[], areEndsTrimmed: boolean): (FramedRow | Moved)[] {
  const padded = new Map<FramedRow, FramedRow | Moved>();
  const printed = rows.filter(({ fields }) => fields.some(isPrinted));
  for (const own of Map.groupBy(printed, ({ head }) => head).values()) {
    const width = headWidth(own);
    if (width === null) continue;
    const isShown = areEndsTrimmed && own.every((row) => endsInPrinted(row, width));
    if (!isShown && !isTrimmed(own, width)) continue;
    for (const row of own) {
      const missing = width - row.row.reach;
      if (missing <= 0) continue;
      const own = isShown ? padShown(row, width) : lacksEnd(row, missing) ? pad(row, width) : null;
      padded.set(row, own ?? new Moved(lastFields(pad(row, width))));
    }
  }
  return rows.map((row) => padded.get(row) ?? row);
}

function endsInPrinted({ row, fields }: FramedRow, width: number): boolean {
  return row.reach <= width && isPrinted(fields.at(-1)!);
}

/** A row of a trimmed file with its blank last cells; null where its sums speak for another cell that is gone. */
export function padShown(row: FramedRow, width: number): FramedRow | null {
  const padded = pad(row, width);
  const placement = lastFields(padded);
  if (!placement) return null;
  const isMissed = row.sums.some((sum) => {
    const total = placement[sum.total]!;
    if (isPrinted(total)) return holds(placement, sum) === false;
    const parts = sum.parts.filter((at) => at < placement.length - (width - row.row.reach));
    return mayEndInTotal(
      parts.map((at) => valueOf(placement[at]!)),
      width - row.row.reach,
    );
  });
  return isMissed ? null : padded;
}

/** The last fields of a row, one for each column; null where they are fewer. */
function lastFields({ fields, columns }: FramedRow): readonly Field[] | null {
  return fields.length < columns.length ? null : fields.slice(-columns.length);
}

/** Whether the last of the parts that stand before a blank total may be this total itself, other cells being gone. */
function mayEndInTotal(parts: readonly ReturnType<typeof valueOf>[], missing: number): boolean {
  if (parts.includes('open')) return true;
  const numbers = parts.map((value) => (value as number | null) ?? 0);
  const last = numbers.at(-1) ?? 0;
  const others = addAll(numbers.slice(0, -1));
  return last > 0 && (missing > 1 ? last === others : last >= others);
}

/** Behind the last head, where the heads name all columns of the rows in the rows' own grid; else null. */
function headWidth(rows: readonly FramedRow[]): number | null {
  const { head, columns } = rows[0]!;
  if (!head?.isAligned || head.layout !== 'cells') return null;
  const isOne = rows.every(
    ({ row, columns: own }) =>
      row.layout === 'cells' &&
      row.source === head.source &&
      row.continued.length === 0 &&
      own.length === columns.length,
  );
  return isOne && head.columns.length === columns.length
    ? Math.max(...head.columns.map(({ field }) => field.to))
    : null;
}

function isTrimmed(rows: readonly FramedRow[], width: number): boolean {
  const full = rows.filter(({ row }) => row.reach === width);
  const gapped = rows.filter(({ fields }) => {
    const first = fields.findIndex(isPrinted);
    const last = fields.findLastIndex(isPrinted);
    return fields.some((field, at) => at > first && at < last && !isPrinted(field));
  });
  const short = rows.filter(({ row }) => row.reach < width);
  // A last number that is no sum of the others shows by itself that the total is what its row lacks.
  const untotalled = short.filter((row) => row.row.reach === width - 1 && lacksEnd(row, 1));
  return (
    rows.every((row) => endsInPrinted(row, width)) &&
    full.length >= FEW_FULL &&
    short.length >= FEW_SHORT &&
    (gapped.length >= FEW_GAPPED || untotalled.length >= FEW_SHORT)
  );
}

function pad(row: FramedRow, width: number): FramedRow {
  const { place } = row.fields.at(-1)!;
  const blanks = Array.from({ length: width - row.row.reach }, (_, at) => {
    const from = row.row.reach + at;
    return new Field('', place, from, from + 1);
  });
  return { ...row, row: { ...row.row, reach: width }, fields: [...row.fields, ...blanks] };
}
