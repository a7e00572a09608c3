import type { PrintedRow } from '../../recognise/printed.ts';
import { formKey } from '../../text/form-key.ts';
import { isAddedHead } from '../../vocabulary/added-heads.ts';
import type { RemedyColumn, RemedyRow } from '../../vocabulary/remedies.ts';
import { isSpread } from '../field-spans.ts';
import {
  cellsOf,
  sharedOutcomes,
  stackedCells,
  type HeadedCell,
  type HeadedOutcome,
  type RemedyCell,
} from './headed-cells.ts';
import {
  areLabelsMixed,
  columnsOf,
  isInForm,
  isInterrupted,
  partsInOrder,
  turnsOf,
} from './remedy-orders.ts';
import { columnOf, COLUMNS, ROWS, rowsIn } from './remedy-words.ts';

/** What the head of table 4, or of a part of it, says of the numbers below it. */
export interface RemedyHead {
  source: number;
  layout: PrintedRow['layout'];
  /** The parts in the order in which they are named. */
  rows: RemedyRow[];
  /** The outcomes of each part in the order in which they are named. */
  columns: Record<RemedyRow, RemedyColumn[]>;
  /** The cells with the fields that head them, where the head is set in columns; empty otherwise. */
  cells: HeadedCell[];
  /** The outcomes of a part with the fields that head them, where the head is set in columns that every part shares; empty otherwise. */
  outcomes: HeadedOutcome[];
  /** The part whose own little table it heads; null for a head of several, or one without outcomes. */
  part: RemedyRow | null;
  /** Whether heads are legible that contradict each other, so that no order can be taken unless all fifteen numbers are printed. */
  isContradictory: boolean;
  /** Whether parts or outcomes are named in an order that no numbers can be read by. */
  isUntold: boolean;
  /** Whether it names any outcome. */
  hasOutcomes: boolean;
}

const IN_FORM = Object.fromEntries(ROWS.map((row) => [row, COLUMNS])) as Record<RemedyRow, RemedyColumn[]>;

/**
 * Reads rows without numbers as one head. Where they name no outcomes these are those of the head above, which its rows
 * share.
 */
export function readRemedyHead(rows: readonly PrintedRow[], above: RemedyHead | null = null): RemedyHead {
  const fields = rows
    .flatMap((row) => row.fields)
    .filter(({ text, reading }) => reading.kind === 'text' && !isAddedHead(text));
  const words = fields.map((field) => formKey(field.text));
  const named = [...new Set(words.flatMap(rowsIn))];
  const order = partsInOrder(words, named);
  const outcomes = words.join('').match(/结果维持|结果纠正|其他结果|尚未审结|总计|合计/g) ?? [];
  const sequence = outcomes.map((word) => columnOf(word)!);
  const hasOutcomes = sequence.length > 0;
  const turns = turnsOf(sequence);
  // With more outcomes than a part has it heads others too, whose names are not legible.
  const headsOthers = named.length === 1 && sequence.length > COLUMNS.length;
  const { source, layout } = rows[0]!;
  // Which part the one is that has no name nobody can tell by the order of the form, if it is a kind of lawsuits or these are not in that order.
  const lawsuits = words.flatMap(rowsIn).filter(isLawsuit);
  const isOneLost = named.length === 2 && (lawsuits.length === 1 || lawsuits[0] === 'litigationAfterReview');
  const isMixed = layout === 'flow' && hasOutcomes && named.length > 1 && areLabelsMixed(words);
  const parts = order ?? named;
  const cells =
    layout === 'cells' ? cellsOf(fields) : layout === 'gaps' && order ? stackedCells(fields, order) : [];
  const isWhole = cells.length === ROWS.length * COLUMNS.length;
  const own = hasOutcomes ? columnsOf(turns, parts) : (above?.columns ?? IN_FORM);
  const isInOrder = hasOutcomes
    ? turns.length > 0
      ? own !== null || cells.length > 0
      : isInForm(sequence)
    : above?.isUntold !== true;
  return {
    source,
    layout,
    rows: parts,
    part: named.length === 1 && !headsOthers && (hasOutcomes || layout !== 'cells') ? named[0]! : null,
    columns: own ?? IN_FORM,
    cells,
    outcomes:
      cells.length === 0 && (layout === 'cells' || (layout === 'gaps' && isSpread(fields)))
        ? sharedOutcomes(fields)
        : [],
    isContradictory:
      isMixed ||
      (headsOthers && !words[0]!.startsWith('行政复议')) ||
      isInterrupted(rows) ||
      (named.length === 2 && !isWhole),
    isUntold: !isInOrder || (order === null && cells.length === 0) || (isOneLost && !isWhole),
    hasOutcomes,
  };
}

const isLawsuit = (row: RemedyRow): boolean => row !== 'administrativeReview';

/** The cells of a row of numbers below a head, in printed order: of all three parts, or of the one that is named. */
export function cellsBelow(head: RemedyHead | null, row: RemedyRow | null): RemedyCell[] {
  const columns = head?.columns ?? IN_FORM;
  if (row) {
    const own = head?.cells.filter(({ cell }) => cell.row === row).map(({ cell }) => cell.column) ?? [];
    return (own.length === COLUMNS.length ? own : columns[row]).map((column) => ({ row, column }));
  }
  if (head && head.cells.length === ROWS.length * COLUMNS.length) return head.cells.map(({ cell }) => cell);
  const rows = head?.rows.length === ROWS.length ? head.rows : ROWS;
  return rows.flatMap((part) => columns[part].map((column) => ({ row: part, column })));
}
