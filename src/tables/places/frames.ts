import { commonest } from '../commonest.ts';
import type { FramedRow, Placement } from '../framed-row.ts';
import { isPrinted } from '../printed-fields.ts';
import { holds } from './row-sums.ts';
import { underHeads } from './under-heads.ts';

/** A way to tell the columns of a row's fields by where they stand; null where they do not fit into it. */
export interface Frame {
  name: string;
  place: (row: FramedRow) => Placement | null;
}

/** Rows of a table that end in different columns by their labels are fewer than this. */
const UNIFORM = 0.85;

/** Rows of the form have at most four cells beside their values. */
const MOST_OFFSET = 12;

/** So many rows show by themselves in which column they end. */
const FEW_ROWS = 5;

/** The frames that rows may be laid out by. `all` rows of the table tell where its rows end. */
export function framesOf(rows: readonly FramedRow[], all: readonly FramedRow[]): Frame[] {
  // A label alone tells nothing of where rows end.
  const reaching = all.filter(({ fields }) => fields.length > 0);
  const widths = new Map(
    [...Map.groupBy(reaching, ({ row }) => row.source)].map(([source, own]) => [
      source,
      commonest(own.map(({ row }) => row.reach)),
    ]),
  );
  const alike = Map.groupBy(reaching, formOf);
  /**
   * Whether a row ends where those of its source do. Behind the end of a page, below a head of another source, these may be of
   * other blocks: there, where all of them end that have as many columns, and no sooner than that head.
   */
  const endsAlike = (row: FramedRow): boolean =>
    row.row.reach === widths.get(row.row.source) ||
    (row.head !== null &&
      row.head.source !== row.row.source &&
      row.row.reach >= row.head.edge &&
      alike.get(formOf(row))?.every(({ row: { reach } }) => reach === row.row.reach) === true);
  const frames: Frame[] = [{ name: 'heads', place: (row) => (endsAlike(row) ? underHeads(row) : null) }];
  // Where nearly all rows end in one column, one that does not has lost or gained a cell, and the others have moved.
  const uniform = new Set(
    [...widths].flatMap(([source, width]) => {
      const own = reaching.filter(({ row }) => row.source === source);
      return own.filter(({ row }) => row.reach === width).length >= UNIFORM * own.length ? [source] : [];
    }),
  );
  // In a block of few rows the head tells where they end. Labels without a number show nothing of that.
  const blocks = Map.groupBy(
    all.filter(({ fields }) => fields.some(isPrinted)),
    ({ head }) => head,
  );
  const isBehindLabel = wholeBehindLabels(reaching);
  // Where every row has a cell for each of its columns, those that end elsewhere do so by their labels.
  const haveAllCells = reaching.length >= FEW_ROWS && reaching.every(hasAllCells);
  const isOdd = ({ row, head, fields, columns }: FramedRow) =>
    row.layout === 'cells' &&
    !((haveAllCells || isBehindLabel.has(row.labelIndex)) && fields.length === columns.length) &&
    ((uniform.has(row.source) && row.reach !== widths.get(row.source)) ||
      (head?.source === row.source && row.reach < head.edge && blocks.get(head)!.length < FEW_ROWS));
  const most = rows.reduce(
    (found, { fields, columns }) => Math.max(found, fields.length - columns.length),
    0,
  );
  for (let offset = 0; offset <= Math.min(most, MOST_OFFSET); offset++) {
    frames.push({ name: 'label', place: (row) => (isOdd(row) ? null : windowAt(row, offset)) });
    frames.push({
      name: 'end',
      // A row that ends before its neighbours has lost blank cells at its end, or others.
      place: (row) =>
        endsAlike(row) && row.row.reach >= headEdge(row)
          ? windowAt(row, row.fields.length - row.columns.length - offset)
          : null,
    });
  }
  const lefts = new Set(rows.flatMap(({ fields }) => fields.map(({ from }) => from)));
  for (const left of [...lefts].slice(0, MOST_OFFSET)) {
    frames.push({
      name: 'edge',
      place: (row) =>
        isOdd(row)
          ? null
          : windowAt(
              row,
              row.fields.findIndex(({ from }) => from === left),
            ),
    });
  }
  return frames;
}

/** Rows of one form stand in one source and have as many columns. */
function formOf({ row, columns }: FramedRow): number {
  return row.source * MOST_COLUMNS + columns.length;
}

/** No row of the form has so many columns. */
const MOST_COLUMNS = 64;

/** So many rows show that their numbers begin behind their label. */
const FEW_WHOLE = 2;

/**
 * The indexes that labels have in their lines where every row with a number for each column, or whose sum holds, has as
 * many cells behind its label: no merged cell stands between them, wherever such rows end.
 */
function wholeBehindLabels(rows: readonly FramedRow[]): Set<number> {
  const whole = rows.filter(
    ({ row, fields, columns, sums }) =>
      row.layout === 'cells' &&
      row.labelIndex >= 0 &&
      (fields.filter(isPrinted).length === columns.length ||
        (fields.length === columns.length && sums.some((sum) => holds(fields, sum) === true))),
  );
  return new Set(
    [...Map.groupBy(whole, ({ row }) => row.labelIndex)].flatMap(([index, own]) =>
      own.length >= FEW_WHOLE && own.every(hasAllCells) ? [index] : [],
    ),
  );
}

function hasAllCells({ fields, columns }: FramedRow): boolean {
  return fields.length === columns.length;
}

/** Behind the last head of a row's block, where it stands in the row's own columns. */
function headEdge({ head, row }: FramedRow): number {
  if (!head?.isAligned || head.source !== row.source) return 0;
  return Math.max(0, ...head.columns.map(({ field }) => field.to));
}

/** As many fields as columns from an index on, where every printed one is among them. */
function windowAt({ row, fields, columns }: FramedRow, start: number): Placement | null {
  if (row.layout === 'flow' && fields.length !== columns.length && start !== 0) {
    // In a stream of cells a row ends with its last one.
    if (start + columns.length !== fields.length) return null;
  }
  if (start < 0 || start + columns.length > fields.length) return null;
  const inside = fields.slice(start, start + columns.length);
  const isOutside = fields.some(
    (field, at) => (at < start || at >= start + columns.length) && isPrinted(field),
  );
  return isOutside ? null : inside;
}
