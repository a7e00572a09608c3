import { readField } from '../../text/numbers.ts';
import type { TableCell } from './table.ts';

/** Words of a table without lines: as a cell whose columns are nothing but where its words stand. */
export interface PlacedWords extends Pick<TableCell, 'text' | 'page' | 'box'> {
  /** In points from the left edge of the page. */
  left: number;
  right: number;
}

/** Where the numbers of a column stand. */
interface Track {
  left: number;
  right: number;
}

/**
 * The rows of a table without lines on columns: numbers below each other are one column, and so are the words of a head
 * that stands above none. Blank cells are filled in. `beside` where heads stand beside the numbers, so that nothing shows
 * which of them are a column; null where numbers have no labels, or words of two columns overlap.
 */
export function onColumns(rows: readonly (readonly PlacedWords[])[]): TableCell[][] | 'beside' | null {
  const tracks = tracksOf(rows);
  if (tracks === 'beside') return tracks;
  if (!tracks || tracks.length === 0) return null;
  const first = tracks[0]!.left;
  const labelsOf = (row: readonly PlacedWords[]) => row.filter(({ right }) => right <= first);
  const labelColumns = rows.reduce((most, row) => Math.max(most, labelsOf(row).length), 1);
  const laid = rows.map((row) => {
    const labels = labelsOf(row);
    const cells = labels.map(({ text, page, box }, at): TableCell => {
      const isLast = at === labels.length - 1;
      return { text, page, box, rows: 1, column: at, columns: isLast ? labelColumns - at : 1 };
    });
    const words = row.slice(labels.length);
    for (const { text, page, box, left, right } of words) {
      const over = tracks.flatMap((track, at) => (overlaps(track, { left, right }) ? [at] : []));
      const near = over.length > 0 ? over : [nearest(tracks, (left + right) / 2)];
      const column = labelColumns + near[0]!;
      cells.push({ text, page, box, rows: 1, column, columns: near.length });
    }
    return words.some(isValue) ? filled(cells, labelColumns, tracks.length) : cells;
  });
  return laid.some((cells) => cells.some(isCovered)) ? null : laid;
}

function tracksOf(rows: readonly (readonly PlacedWords[])[]): Track[] | 'beside' | null {
  const tracks: Track[] = [];
  const values = rows.flatMap((row) => row.filter(isValue));
  for (const { left, right } of values) widen(tracks, { left, right });
  const isApart = rows.every((row) => {
    const taken = row.filter(isValue).map((value) => tracks.findIndex((track) => overlaps(track, value)));
    return new Set(taken).size === taken.length;
  });
  if (!isApart) return null;
  const labels = rows
    .filter((row) => row.some(isValue))
    .flatMap((row) => row.slice(0, row.findIndex(isValue)));
  // Heads of numbers without labels are told by where they stand above them (tables/headed-cells.ts).
  if (labels.length === 0) return null;
  // The label of a group stands further left than all others end.
  const edge = labels.reduce((least, { right }) => Math.min(least, right), Infinity);
  const heads = rows.filter((row) => !row.some(isValue)).flat();
  const isHeaded = tracks.every((track) => heads.some((head) => overlaps(track, head)));
  const ofNumbers = tracks.length;
  rows.forEach((row, at) => {
    if (row.some(isValue)) return;
    // Behind a row of numbers another head begins.
    const values = rows.findIndex((other, index) => index > at && other.some(isValue));
    const end = Math.min(at + 4, values < 0 ? rows.length : values + 1);
    for (const head of row) {
      const isOver = tracks.some((track) => overlaps(track, head));
      const hasBelow = rows
        .slice(at + 1, end)
        .some((other) => other.some((words) => !isValue(words) && overlaps(words, head)));
      // Only what stands lowest in a head is the head of one column.
      if (!isOver && !hasBelow && head.left >= edge && !labels.some((label) => overlaps(label, head)))
        widen(tracks, head);
    }
  });
  if (!isHeaded && tracks.length > ofNumbers) return 'beside';
  return tracks.sort((a, b) => a.left - b.left);
}

/** Adds a place to the columns: those that it overlaps are one with it. */
function widen(tracks: Track[], { left, right }: Track): void {
  const own = tracks.filter((track) => overlaps(track, { left, right }));
  for (const track of own) tracks.splice(tracks.indexOf(track), 1);
  tracks.push({
    left: Math.min(left, ...own.map((track) => track.left)),
    right: Math.max(right, ...own.map((track) => track.right)),
  });
}

/** A row of numbers with a blank cell in each column that it prints nothing in. */
function filled(cells: readonly TableCell[], labelColumns: number, tracks: number): TableCell[] {
  const all: TableCell[] = [...cells];
  const like = cells[0]!;
  for (let column = labelColumns; column < labelColumns + tracks; column++) {
    const isTaken = cells.some((cell) => cell.column <= column && column < cell.column + cell.columns);
    if (!isTaken) all.push({ text: '', page: like.page, box: like.box, rows: 1, column, columns: 1 });
  }
  return all.sort((a, b) => a.column - b.column);
}

/** Whether a cell stands where the one before it in its row still reaches. */
function isCovered({ column }: TableCell, at: number, row: readonly TableCell[]): boolean {
  const before = row[at - 1];
  return before !== undefined && before.column + before.columns > column;
}

function isValue({ text }: PlacedWords): boolean {
  return readField(text).kind !== 'text';
}

function overlaps(one: Track, other: Track): boolean {
  return one.left < other.right && other.left < one.right;
}

function nearest(tracks: readonly Track[], at: number): number {
  const distances = tracks.map(({ left, right }) => Math.abs((left + right) / 2 - at));
  return distances.indexOf(Math.min(...distances));
}
