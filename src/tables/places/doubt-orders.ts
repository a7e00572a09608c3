import type { Field } from '../../recognise/field.ts';
import { addAll } from '../../text/numbers.ts';
import { wholeRow, type FramedRow, type Sum } from '../framed-row.ts';
import { isPrinted } from '../printed-fields.ts';
import { wholeRowsThatAddUp } from './row-sums.ts';

/** A row whose columns stand as its head shows them. */
export interface OrderedRow extends FramedRow {
  /** Its columns in the order of the form. */
  form: readonly string[];
  isLegible: boolean;
  /** Whether nobody can tell the order of its columns. */
  isUntold: boolean;
  /** Whether no row shows by its sum that the order is that of its head, and not the form's; absent where one does. */
  isUnproved?: boolean;
}

/** Which of a row's columns, in printed order, add up to which. */
type SumsOf = (columns: readonly string[]) => Sum[];

/** A row or two that do not add up may be the source's own errors. */
const MANY_FAILING = 3;

/**
 * Reads no row in an order that its head shows and its sums contradict all over the table: where the head is legible, the form's
 * order is not taken instead.
 */
export function doubtOrders(rows: readonly OrderedRow[], sumsOf: SumsOf): void {
  for (const own of Map.groupBy(rows, ({ head }) => head).values()) {
    doubtTotal(own, sumsOf);
    const turned = own.filter(({ columns, form }) => columns !== form && columns.join() !== form.join());
    const [first] = turned;
    if (!first || first.sums.length === 0) continue;
    const byHead = wholeRowsThatAddUp(turned);
    const inForm = turned.map((row) => ({ ...row, columns: row.form, sums: sumsOf(row.form) }));
    // 1 0 0 0 0 0 1 adds up in either order, and tells nothing of it.
    const isFailing = (row: FramedRow): boolean => wholeRowsThatAddUp([row]).failing > 0;
    const isHolding = (row: FramedRow): boolean => !isFailing(row) && wholeRowsThatAddUp([row]).holding > 0;
    const inFormAlone = turned.filter((row, at) => isFailing(row) && isHolding(inForm[at]!)).length;
    const byHeadAlone = turned.filter((row, at) => isHolding(row) && isFailing(inForm[at]!)).length;
    // One row or two may be the source's own errors.
    const isFailed = byHead.failing > byHead.holding && byHead.failing >= MANY_FAILING;
    if (inFormAlone > byHeadAlone || isFailed) readAlikeAlone(turned);
    else if (byHeadAlone === 0 && movesTotal(first)) for (const row of turned) row.isUnproved = true;
  }
}

function movesTotal({ columns, form }: OrderedRow): boolean {
  return columns.indexOf('total') !== form.indexOf('total');
}

/** Where rows do not add up without the columns that were left out, these may be the form's. */
export function doubtLeftOut(rows: readonly (FramedRow & { isLegible: boolean })[]): void {
  const { holding, failing } = wholeRowsThatAddUp(rows);
  if (failing < MANY_FAILING || failing <= holding) return;
  for (const row of rows) row.isLegible = false;
}

/**
 * In a stream of cells 总计 is read before 自然人 both where it is the first column and where it stands beside the head of
 * all others: rows tell which, by their first or last number being the sum of the others. Where none does, zeros and
 * dashes could stand in either order, and no row can be read.
 */
function doubtTotal(rows: readonly OrderedRow[], sumsOf: SumsOf): void {
  const [first] = rows;
  if (!first || first.row.layout !== 'flow' || first.sums.length === 0) return;
  const { head, form } = first;
  const isDoubtful = head !== null && head.otherOrders.length > 0;
  const ends = rows.map(({ fields }) => endThatIsSum(fields));
  const [atStart, atEnd] = ['start', 'end'].map((end) => ends.filter((own) => own === end).length);
  const isFirst = first.columns[0] === 'total';
  const given = wholeRowsThatAddUp(rows);
  const columns = isFirst
    ? [...first.columns.slice(1), first.columns[0]!]
    : [first.columns.at(-1)!, ...first.columns.slice(0, -1)];
  const turned = { columns, sums: sumsOf(columns) };
  const [against, by] = isFirst ? [atEnd!, atStart!] : [atStart!, atEnd!];
  if (!isDoubtful) {
    if (given.failing <= given.holding || against <= by) return;
    // One row may be the source's own error, and its first number the sum of some others by chance.
    const isShown = head !== null && head.columns.length === form.length;
    if (against - by > 1 && !isShown) for (const row of rows) Object.assign(row, turned);
    else readAlikeAlone(rows);
    return;
  }
  // 1 0 0 0 0 0 1 holds from both ends: where other rows have lost cells, it may do so by chance.
  const isTold = () =>
    rows.every((row) => wholeRow(row)) ||
    wholeRowsThatAddUp(rows.map((row) => ({ ...row, ...turned }))).failing > 0;
  const isGiven = given.holding > 0 && given.failing === 0 && isTold();
  const isOpen = !isGiven && atStart === 0 && atEnd === 0;
  const order = isGiven || against <= by ? first.columns : columns;
  // Heads of which several orders end in the same column, or one that sums do not tell from the form's, show none.
  const endsAlike = (other: readonly string[]) => other.indexOf('total') === order.indexOf('total');
  const alike = [head.columns.map(({ key }) => key), ...head.otherOrders].filter(endsAlike);
  const isForm = order.join() === form.join();
  if (isOpen || !alike.some((other) => other.join() === order.join())) readAlikeAlone(rows);
  else if (!isForm && (alike.length > 1 || endsAlike(form))) readAlikeAlone(rows);
  else if (order === columns) for (const row of rows) Object.assign(row, turned);
}

/** Leaves of rows whose columns nobody can tell those alone that print the same in each. */
function readAlikeAlone(rows: readonly OrderedRow[]): void {
  for (const row of rows.filter((own) => !areAlike(own)))
    Object.assign(row, { isLegible: false, isUntold: true });
}

/** Whether all that is printed in a row is the same, so that no order changes what it says. */
export function areAlike({ fields, columns }: Pick<FramedRow, 'fields' | 'columns'>): boolean {
  const isWhole = fields.length === columns.length || !fields.some(isPrinted);
  return isWhole && new Set(fields.map(({ text }) => text.trim())).size <= 1;
}

/** At which end of a row its sum stands; null where the numbers do not tell. */
function endThatIsSum(fields: readonly Field[]): 'start' | 'end' | null {
  const values = fields.flatMap(({ reading }) =>
    reading.kind === 'number' && reading.value > 0 ? [reading.value] : [],
  );
  // Of two numbers either may be the sum of the other.
  if (values.length < 3) return null;
  const [start, end] = [values[0]!, values.at(-1)!];
  const half = addAll(values) / 2;
  return start === half ? 'start' : end === half ? 'end' : null;
}
