import type { VFile } from 'vfile';
import { mayBeOneNumber } from '../recognise/pieces.ts';
import type { Field, PrintedTable } from '../recognise/printed.ts';
import { isBlank } from '../text/normalise.ts';
import { readField } from '../text/numbers.ts';
import type { Edition } from '../vocabulary/editions.ts';
import { columnsToRead } from '../vocabulary/form-rows.ts';
import type { RowDefinition, TableDefinition } from '../vocabulary/table-definition.ts';
import {
  reportAdded,
  reportBrokenRows,
  reportColumnOrder,
  reportDisplaced,
  reportLabels,
  reportRowOrder,
  reportSplit,
  reportUnresolved,
} from './departures.ts';
import { areAlike, doubtLeftOut, doubtOrders, type OrderedRow } from './doubt-orders.ts';
import {
  hasItsSum,
  holds,
  hasInnerBlank,
  isPrinted,
  isRunTogether,
  isOneNumber,
  lacksEnd,
  wholeRow,
  type FramedRow,
  type Sum,
} from './framed-row.ts';
import { withoutForeignColumns } from './foreign-columns.ts';
import { placeByGeometry } from './place-by-geometry.ts';
import { isSpread, readHeads, type Head } from './heads.ts';
import { hasLabelsBehind, withLabelsFirst } from './labels-behind.ts';
import { indexLabels, type LabelIndex } from './labels.ts';
import { readLogicalRows, type LogicalRow } from './logical-rows.ts';
import { rowsOfOtherTables } from './other-tables.ts';
import { divideOverfull } from './overfull-rows.ts';
import type { Reading } from './read-column.ts';
import {
  cellsOfLines,
  isRun,
  MOST_DOUBTS,
  readingsOf,
  withoutCutsByWrongSums,
  type Habits,
  type RowReadings,
} from './readings.ts';
import { resolveLabels } from './resolve-labels.ts';
import { countsBeforeLabels, withoutRowCounts } from './row-counts.ts';
import { blanksAreKept, type Saving } from './saving.ts';
import { withoutUnlikeStrays } from './stray-numbers.ts';

/** A row of the form with the ways to read what is printed for it. */
export interface ReadRow {
  row: LogicalRow & { row: RowDefinition };
  /** The columns that the readings have, in the order of the form. */
  columns: readonly string[];
  readings: RowReadings;
  head: Head | null;
}

/** What a table knows of its rows. */
export interface RowRules {
  /** The columns of a row in the order in which the form prints them. */
  columnsOf: (row: RowDefinition, head: Head | null) => readonly string[];
  /** Which of these columns, in printed order, add up to which. */
  sumsOf: (columns: readonly string[]) => Sum[];
  saving: Saving;
}

/** The column of money: in it alone there are fractions. */
const AMOUNT = 'amount';

const indexes = new Map<TableDefinition, LabelIndex>();

function labelsOf(table: TableDefinition): LabelIndex {
  const labels = indexes.get(table) ?? indexLabels(table);
  indexes.set(table, labels);
  return labels;
}

/** A printed table with its rows as the form understands them. */
export interface LabelledTable extends PrintedTable {
  logical: readonly LogicalRow[];
  /** Whether it is a stream of cells whose labels follow their numbers, so that nobody can tell where a row ends. */
  hasLabelsBehind: boolean;
  areBlanksKept: boolean;
  /** What the numbers are called that counted its rows before their labels, or the first of them; null where none did. */
  rowCount: Field | null;
}

/** Finds the labels of a printed table, and what is printed for each. */
export function labelRows(table: TableDefinition, printed: PrintedTable): LabelledTable {
  const labels = labelsOf(table);
  const uncounted = withoutRowCounts(printed.rows);
  const rows = [...withLabelsFirst(uncounted.rows, labels)];
  const logical = readLogicalRows(rows, labels);
  return {
    ...printed,
    rows,
    rowCount: uncounted.count,
    logical,
    hasLabelsBehind: hasLabelsBehind(rows, labels),
    areBlanksKept: blanksAreKept(logical, rows, labels),
  };
}

/** Keys of the rows that are printed with numbers of their own, be they run together, or with signs for none. */
export function rowsWithNumbers({ logical }: LabelledTable): ReadonlySet<string> {
  const rows = logical.filter(({ fields, continued }) =>
    [...fields, ...continued].some(({ text }) => ['number', 'run', 'dash'].includes(readField(text).kind)),
  );
  return new Set(rows.flatMap(({ row }) => row?.key ?? []));
}

/** Whether a row prints something, and fewer numbers than it has columns: by its fields, or digits that run together. */
export function leavesCellsBlank(table: TableDefinition, { logical }: LabelledTable): boolean {
  return logical.some(({ row, fields, continued }) => {
    const printed = [...fields, ...continued].map(({ text }) => text.trim()).filter((text) => text !== '');
    const most = printed.length === 1 ? printed[0]!.length : printed.length;
    return row !== null && most > 0 && most < table.columns.length;
  });
}

/**
 * Whether a row can be read in a table of this edition. In table 2 the head of each block tells what its rows count,
 * whatever edition the others are of.
 */
function isRead(row: RowDefinition, edition: Edition, table: TableDefinition): boolean {
  return table.key === 'proactive' || columnsToRead(row, edition).length > 0;
}

/** Finds the rows of a printed table and the ways to read each; reports what departs from the form. */
export function readRows(
  table: TableDefinition,
  printed: LabelledTable,
  edition: Edition,
  file: VFile,
  rules: RowRules,
): ReadRow[] {
  const labels = labelsOf(table);
  const form = table.rows.filter((row) => isRead(row, edition, table));
  const heads = readHeads(printed.rows, table, labels);
  const { logical } = printed;
  const divided = table.key === 'requests' ? divideOverfull(logical, table.columns.length) : logical;
  const others = table.key === 'requests' ? rowsOfOtherTables(divided, heads, table) : new Set();
  const { rows, unresolved } = resolveLabels(
    divided.filter((row) => !others.has(row)),
    form,
  );
  reportSplit(file, table.key, printed);
  reportUnresolved(file, table.key, [...unresolved, ...divided.filter((row) => others.has(row))]);
  reportLabels(file, table.key, rows);
  reportDisplaced(file, table.key, rows);
  reportRowOrder(file, table.key, rows, table.rows);
  reportBrokenRows(file, table.key, rows);
  const framed = rows.map((row): OrderedRow => {
    const head = heads.findLast(({ from }) => from <= row.at) ?? null;
    const inForm = rules.columnsOf(row.row, head);
    const { order, isLegible } = printedOrder(head, inForm, table);
    const fields = fieldsOf(row);
    const isUntold = !isLegible || (head?.isUntold === true && !areAlike({ fields, columns: order }));
    return {
      row,
      fields,
      head,
      columns: order,
      sums: rules.sumsOf(order),
      form: inForm,
      isUntold,
      isLegible: !isUntold && !(printed.hasLabelsBehind && row.layout === 'flow'),
    };
  });
  const rowFields = framed.map(({ fields }) => fields);
  const own = withoutForeignColumns(framed, printed.rows, table);
  own.fields.forEach((fields, at) => Object.assign(framed[at]!, fields ? { fields } : { isLegible: false }));
  doubtLeftOut(framed.filter((row, at) => row.isLegible && own.fields[at]!.at(-1) !== rowFields[at]!.at(-1)));
  const counts = printed.rowCount ?? countsBeforeLabels(framed, printed.rows);
  reportAdded(file, table.key, counts ? [counts, ...own.added] : own.added);
  // A row whose numbers count nothing that its block or its edition names is left to the reader of the file, and said.
  reportUnresolved(
    file,
    table.key,
    framed.flatMap(({ row, form: columns }) => (columns.length === 0 ? [row] : [])),
  );
  doubtOrders(framed, rules.sumsOf);
  reportColumnOrder(file, table, framed);
  const placements = placeByGeometry(framed, rules.saving);
  const habits = habitsOf(framed, placements);
  const unplaced = new Set(unresolved.filter(({ isBare }) => isBare).map((row) => row.at));
  // Numbers without a label right below a row that lacks some may be the rest of it.
  const isTorn = ({ row, fields, columns }: FramedRow) =>
    unplaced.has(row.at + 1) && fields.filter(({ text }) => !isBlank(text)).length < columns.length;
  // A label of a line of text without numbers, or one without a cell behind it, is no blank row while numbers stand without
  // a label.
  // Numbers behind the head of a column are those of a table whose rows are columns.
  const hasLoose =
    unresolved.some(({ layout, fields, continued }) =>
      [...fields, ...continued].some(({ text }) => layout !== 'flow' && readField(text).kind === 'number'),
    ) || heads.some(holdsNumbers);
  const isEmptied = ({ row: { layout }, fields }: FramedRow) =>
    hasLoose &&
    ((layout === 'gaps' && fields.every(({ text }) => isBlank(text))) ||
      (layout === 'cells' && fields.length === 0));
  // 1319. and 261 are one number that a break of the line has torn; so are 12,3 and 45.6789, and 1319.2 and 61.
  const isNumberTorn = ({ fields, columns }: FramedRow) => {
    const read = fields
      .map(({ text }) => ({ text, ...readField(text) }))
      .filter(({ kind }) => kind !== 'blank');
    const isCut = read.some(({ kind, text }) => kind === 'run' && /[.,．，]/.test(text));
    const fraction = read.findIndex((field) => field.kind === 'number' && !Number.isInteger(field.value));
    // A merged cell may be repeated.
    const goesOn = read
      .slice(fraction + 1)
      .some(({ kind, text }) => fraction >= 0 && kind === 'number' && text !== read[fraction]!.text);
    return read.length > 1 && (isCut || (goesOn && columns.at(-1) === AMOUNT));
  };
  // Among rows that lost blank cells, as many numbers as columns may be fewer cells, of which one was torn.
  const losesCells = framed.some(({ row, fields, columns }, at) => {
    const printed = fields.filter(isPrinted).length;
    return row.layout !== 'cells' && placements[at] === null && printed > 0 && printed < columns.length;
  });
  // A row of blank cells alone leaves its label.
  const losesRows = framed.some(
    ({ row, fields }, at) => row.layout !== 'cells' && placements[at] === null && !fields.some(isPrinted),
  );
  const isWholeByChance = (row: FramedRow) => {
    if (!(losesCells || losesRows) || row.row.layout === 'cells' || cellsOfLines(row)) return false;
    if (row.row.layout === 'gaps' && isSpread(row.fields)) return false;
    const whole = wholeRow(row);
    return whole
      ? losesCells && row.sums.some((sum) => holds(whole, sum) === false)
      : row.fields.filter(isPrinted).length > row.columns.length;
  };
  // Where digits run together, two numbers beside each other may be one with a gap in it.
  const runsTogether = framed.some(({ row, fields }) => row.layout !== 'cells' && fields.some(isRunTogether));
  const isTornRun = (row: FramedRow) => {
    if (!runsTogether || row.row.layout === 'cells') return false;
    const whole = wholeRow(row);
    const isTold = whole && row.sums.length > 0 && row.sums.every((sum) => holds(whole, sum) === true);
    const printed = row.fields.filter(isPrinted);
    // A number for each column of table 2 is what a reader sees.
    if (row.sums.length === 0 && whole) return false;
    return (
      !isTold &&
      (mayBeOneNumber(printed).some(({ isPiece }) => isPiece) || (printed.length > 1 && printed.some(isRun)))
    );
  };
  // Where a row of table 2 has more numbers than columns in one line, some were torn, and no sum tells which.
  const isSumless = ({ row, sums }: FramedRow) => row.layout === 'gaps' && sums.length === 0;
  const tearsNumbers = framed.some(
    (row) => isSumless(row) && row.fields.filter(isPrinted).length > row.columns.length,
  );
  const isTornBesides = (row: FramedRow) =>
    tearsNumbers &&
    isSumless(row) &&
    mayBeOneNumber(row.fields.filter(isPrinted)).some(({ isPiece }) => isPiece);
  const isUnreadable = (row: FramedRow) =>
    row.row.isBesideOther === true ||
    row.row.holdsNumber === true ||
    isTorn(row) ||
    isEmptied(row) ||
    isWholeByChance(row) ||
    isTornRun(row) ||
    isTornBesides(row) ||
    (table.key === 'proactive' && isNumberTorn(row));
  let doubts = 0;
  const found = framed.map((row, at): RowReadings => {
    const placement = placements[at]!;
    const isTooMany = placement === null && ++doubts > MOST_DOUBTS;
    // Sums choose no places under heads that no sum bears out.
    const isAdrift = placement === null && row.isUnproved === true && row.fields.some(isPrinted);
    return row.isLegible && !isUnreadable(row) && !isTooMany && !isAdrift
      ? readingsOf(row, placement, habits)
      : { kind: row.isUntold || isAdrift ? 'untold' : 'short', readings: [] };
  });
  return withoutUnlikeStrays(framed, withoutCutsByWrongSums(found)).map(
    ({ kind, readings, needsColumns }, at) => {
      const row = framed[at]!;
      return {
        row: rows[at]!,
        columns: row.form,
        readings: {
          kind,
          readings: readings.map((reading) => inFormOrder(reading, row)),
          ...(needsColumns ? { needsColumns } : {}),
        },
        head: row.head,
      };
    },
  );
}

/** So many numbers in a head are none that count its columns by chance. */
const MANY_NUMBERS = 5;

function holdsNumbers({ layout, fields }: Head): boolean {
  return (
    layout !== 'flow' && fields.filter(({ text }) => readField(text).kind === 'number').length >= MANY_NUMBERS
  );
}

/** The fields that a row's columns have to be found among: in a stream of cells and behind a label with their blanks. */
function fieldsOf({ layout, fields, continued }: LogicalRow): readonly Field[] {
  if (continued.length === 0 || layout === 'flow') return [...fields, ...continued];
  return [...fields, ...continued].filter((field) => readField(field.text).kind !== 'blank');
}

/**
 * The columns of a row in the order in which its head names them. Where the head names just some of them, the form's
 * order is taken if it agrees; where it does not, nobody can tell where the others stand.
 */
function printedOrder(
  head: Head | null,
  form: readonly string[],
  table: TableDefinition,
): { order: readonly string[]; isLegible: boolean } {
  const named = head?.columns.map(({ key }) => key).filter((key) => form.includes(key)) ?? [];
  if (named.length === form.length) return { order: named, isLegible: true };
  const isInOrder = named.every((key, at) => at === 0 || form.indexOf(named[at - 1]!) < form.indexOf(key));
  // Heads that stand one below the other do not show by what stands before or behind them which column is first.
  const isFlat = table.key === 'proactive' && head !== null;
  return { order: form, isLegible: isInOrder && (!isFlat || standsWhereForm(head, form)) };
}

/** The head of a block of table 2 has fewer words; each row would be held against all of them. */
const MOST_HEADS = 60;

/**
 * Whether each column that a damaged head names has other heads before it and behind it where the form has columns
 * there: the order of the form is not that of a head whose last column stands first.
 */
function standsWhereForm({ fields, columns, others }: Head, form: readonly string[]): boolean {
  if (others.length === 0) return true;
  if (fields.length > MOST_HEADS) return false;
  const heads = fields.flatMap((field): (string | null)[] => {
    const key = columns.find((column) => column.field === field)?.key;
    return key && form.includes(key) ? [key] : others.includes(field) ? [null] : [];
  });
  return heads.every((key, at) => {
    if (key === null) return true;
    const index = form.indexOf(key);
    if (heads.length === form.length) return index === at;
    return index > 0 === at > 0 && index < form.length - 1 === at < heads.length - 1;
  });
}

function inFormOrder(
  reading: Reading,
  { columns, form }: { columns: readonly string[]; form: readonly string[] },
): Reading {
  return columns === form ? reading : form.map((key) => reading[columns.indexOf(key)]!);
}

/** A table in which this share of the rows is full prints every cell. */
const NEARLY_ALL = 0.8;
const FEW_ROWS = 5;

function habitsOf(rows: readonly FramedRow[], placements: readonly unknown[]): Habits {
  const printed = rows.map(({ fields }) => fields.filter((field) => readField(field.text).kind !== 'blank'));
  const full = rows.filter(({ columns }, at) => printed[at]!.length >= columns.length);
  const open = rows.filter((_, at) => placements[at] === null);
  const verdicts = open.map(hasItsSum);
  return {
    runsTogether: printed.some((fields) =>
      fields.some((field) => field.text.normalize('NFKC').trim() === '0' || isRun(field)),
    ),
    losesBlanks: rows.some(
      ({ columns, sums }, at) =>
        sums.length > 0 &&
        printed[at]!.length === 1 &&
        /^\d+$/.test(printed[at]![0]!.text) &&
        printed[at]![0]!.text.length < columns.length,
    ),
    isFull: rows.length >= FEW_ROWS && full.length >= NEARLY_ALL * rows.length,
    keepsBlanks: rows.some((row) => row.row.layout === 'cells' && hasInnerBlank(row)),
    lacksTotals:
      rows.some((row) => lacksEnd(row, 1)) ||
      verdicts.includes(false) ||
      // Where others print a part and its total, a number alone lacks one of the two.
      (verdicts.includes(true) && open.some(isOneNumber)),
  };
}
