import type { Point } from 'unist';
import type { Field } from '../recognise/field.ts';
import type { PrintedRow } from '../recognise/printed.ts';
import { commonest } from './commonest.ts';
import type { LabelIndex } from './labels/labels.ts';
import type { LogicalRow } from './logical-row.ts';
import { isPrinted, isWords } from './printed-fields.ts';

/** What the tables of a file show together of what became of its blank cells. */
export interface Saving {
  /** Whether lines were saved without the blanks at their ends. */
  areEndsTrimmed: boolean;
  /** Whether streams of cells keep each blank cell where it stands. */
  areBlanksKept: boolean;
  /** Whether cells that print the same as one before them are lost: no label without a number is a blank row. */
  areRepeatsDropped: boolean;
}

/**
 * Whether the heads of a grid show that a file was saved without blanks at the ends of its lines: none ends in a blank,
 * one keeps the blanks between its words, under which another prints some, and one ends before another does.
 */
export function endsAreTrimmed(rows: readonly PrintedRow[]): boolean {
  return [...Map.groupBy(rows, ({ source }) => source).values()].some((own) => {
    if (own.some(({ layout, fields }) => layout !== 'cells' || !fields.at(-1) || !isPrinted(fields.at(-1)!)))
      return false;
    const heads = own.filter(({ fields }) => fields.every((field) => !isPrinted(field) || isWords(field)));
    const edge = Math.max(0, ...heads.map(({ reach }) => reach));
    return (
      heads.some(({ reach }) => reach < edge) &&
      heads.some(({ fields }, at) => {
        const first = fields.findIndex(isPrinted);
        const below = heads[at + 1]?.fields.filter(isPrinted) ?? [];
        return fields.some(
          (field, index) =>
            index > first &&
            !isPrinted(field) &&
            below.some(({ from, to }) => from < field.to && field.from < to),
        );
      })
    );
  });
}

/** Whether streams of cells have blank ones. */
export function haveBlanks(rows: readonly PrintedRow[]): boolean {
  return rows.some(({ layout, fields }) => layout === 'flow' && !fields.every(isPrinted));
}

/** So many rows with a blank cell between their numbers are none by chance. */
const FEW_GAPPED = 2;
/** So many rows show how many cells rows of their kind have. */
const FEW_ROWS = 3;

/**
 * Whether a stream of cells keeps its blank ones where they stand: all rows have a cell for each column, and some have a
 * blank one between numbers, or rows behind the label of their group have no fewer cells than others. Where blank cells are lost
 * and every row is filled up to the width of the table instead, they have one less.
 */
export function blanksAreKept(
  logical: readonly LogicalRow[],
  rows: readonly PrintedRow[],
  labels: LabelIndex,
): boolean {
  const own = logical
    .filter(({ layout, row }) => layout === 'flow' && row !== null)
    .map(({ fields, continued, place }) => ({ cells: [...fields, ...continued], place }));
  // The label of a row of one edition is a group's of another, and has no cells of its own.
  const areAllThere = own
    .slice(0, -1)
    .every(({ cells }) => cells.length === 0 || cells.length >= labels.width);
  if (!areAllThere) return false;
  const gapped = own.filter(({ cells }) => {
    const end = cells.findLastIndex(isPrinted);
    return cells.length === labels.width && cells.some((field, at) => at < end && !isPrinted(field));
  });
  if (gapped.length >= FEW_GAPPED) return true;
  const isGrouped = (field: Field | undefined) => field !== undefined && labels.isGroup(field.text);
  const isAlone = (field: Field | undefined) => field !== undefined && !isWords(field);
  const before = fieldsBefore(rows);
  const [grouped, alone] = [isGrouped, isAlone].map((isOfKind) =>
    own.filter(({ place }) => isOfKind(before.get(keyOf(place)))).map(({ cells }) => cells.length),
  ) as [number[], number[]];
  if (grouped.length < FEW_ROWS || alone.length < FEW_ROWS) return false;
  return commonest(alone) === labels.width && commonest(grouped) >= labels.width;
}

/** The field before each field of the streams, by the place of the latter. */
function fieldsBefore(rows: readonly PrintedRow[]): Map<number, Field> {
  const fields = rows.filter(({ layout }) => layout === 'flow').flatMap((row) => row.fields);
  return new Map(fields.slice(1).map(({ place }, at) => [keyOf(place), fields[at]!] as const));
}

/** No file has a line of so many characters. */
const LONGEST_LINE = 2 ** 26;

/** A place as a number. */
function keyOf({ line, column }: Point): number {
  return line * LONGEST_LINE + column;
}
