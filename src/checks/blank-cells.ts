import type { Count } from '../schemas/count.ts';
import type { Tables } from '../schemas/tables.ts';
import { addAll } from '../text/numbers.ts';
import { BALANCE_ROWS, type PrintedSum } from '../vocabulary/printed-sums.ts';
import { REQUESTS } from '../vocabulary/requests.ts';
import { cellId, findCell } from '../vocabulary/tables.ts';
import { byPart, byTotal, sumsOf } from './sums-of-cells.ts';

/**
 * How cells without a number are counted. A blank (or a dash) is never the number 0 where it is published; among the
 * parts of a sum it counts as 0. It does not where something says that a number is left out: a 总计 that is blank
 * beside parts that are filled, and parts that are all blank beside a filled 总计.
 */

/** What a cell holds, by its id. */
export type CountAt = (cell: string) => Pick<Count, 'value' | 'status'>;

/** What the parts come to, blanks counted as 0, and what is printed for them. */
export interface Judged {
  readonly sum: number;
  readonly printed: number;
}

const ABSENT: Pick<Count, 'value' | 'status'> = { value: null, status: 'absent' };

/** The cells of a report's tables; one that is not there is absent. */
export function countAtOf(tables: Partial<Tables>): CountAt {
  return (id) => {
    const cell = findCell(id);
    return (cell && tables[cell.table]?.[cell.row.key]?.[cell.column.key]) ?? ABSENT;
  };
}

/** Whether a cell is there and nothing is filled in. */
export function isBlank({ status }: Pick<Count, 'status'>): boolean {
  return status === 'blank' || status === 'dash';
}

/**
 * A printed sum beside its total; null where it cannot be judged: the total has no number, a part has none that is
 * known, or all parts are blank beside a total, which says nothing against it.
 */
export function judgeSum(at: CountAt, { total, parts }: PrintedSum): Judged | null {
  const printed = at(total).value;
  if (printed === null) return null;
  return judge(at, inForm(at, parts), printed);
}

/**
 * A column of table 3: received and carried over beside disposed of and carried forward. Null where it cannot be judged,
 * as where the total disposed of has no number.
 */
export function judgeBalance(at: CountAt, column: string): Judged | null {
  const [received, carriedOver, disposed, carriedForward] = balanceCells.get(column) ?? cellsOf(column);
  const total = at(disposed).value;
  if (total === null) return null;
  const judged = judge(at, [received, carriedOver, carriedForward], total);
  if (judged === null) return null;
  const forward = at(carriedForward).value ?? 0;
  return { sum: addAll([judged.sum, -forward]), printed: addAll([total, forward]) };
}

/** Cells of a column of table 3: what came in, and what went out. */
type BalanceCells = [received: string, carriedOver: string, disposed: string, carriedForward: string];

function cellsOf(column: string): BalanceCells {
  return BALANCE_ROWS.map((row) => cellId('requests', row, column)) as BalanceCells;
}

const balanceCells = new Map(REQUESTS.columns.map(({ key }): [string, BalanceCells] => [key, cellsOf(key)]));

function judge(at: CountAt, parts: readonly string[], printed: number): Judged | null {
  const values = parts.map((part) => countOfPart(at, part));
  if (values.some((value) => value === null)) return null;
  if (printed !== 0 && parts.every((part) => at(part).value === null)) return null;
  return { sum: addAll(values as number[]), printed };
}

/** A part of a sum, blank as 0; null where it has a number that nobody knows. */
function countOfPart(at: CountAt, cell: string): number | null {
  const count = at(cell);
  if (count.value !== null) return count.value;
  return isBlank(count) && !isLeftOut(at, cell) ? 0 : null;
}

/** Whether a total is blank although some of its parts are filled and not 0. */
export function isTotalLeftOut(at: CountAt, { total, parts }: PrintedSum): boolean {
  return isBlank(at(total)) && parts.some((part) => at(part).value);
}

/** Whether other cells say that a blank one is a number left out: filled parts of it, or a total of nothing but blanks. */
function isLeftOut(at: CountAt, cell: string): boolean {
  const isFilled = (part: string): boolean => at(part).value !== null;
  return (
    (byTotal.get(cell) ?? []).some(({ parts }) => parts.some(isFilled)) ||
    (byPart.get(cell) ?? []).some(({ total, parts }) => at(total).value && !parts.some(isFilled))
  );
}

/**
 * The blank cells that count as 0 wherever they are added up: every printed sum that they are part of and that can be
 * judged agrees with its total, and one at least can be.
 */
export function blanksAsZero(at: CountAt): Set<string> {
  const judged = new Map<PrintedSum | string, Judged | null>();
  const once = (key: PrintedSum | string): Judged | null => {
    const known = judged.get(key);
    if (known !== undefined) return known;
    const answer = typeof key === 'string' ? judgeBalance(at, key) : judgeSum(at, key);
    judged.set(key, answer);
    return answer;
  };
  return new Set(
    [...sumsOf].flatMap(([cell, keys]) => {
      if (!isBlank(at(cell)) || isLeftOut(at, cell)) return [];
      const answers = keys.map(once).filter((answer) => answer !== null);
      return answers.length > 0 && answers.every(({ sum, printed }) => sum === printed) ? [cell] : [];
    }),
  );
}

function inForm(at: CountAt, cells: readonly string[]): string[] {
  return cells.filter((cell) => at(cell).status !== 'not-in-form');
}
