import type { Count } from '../schemas/count.ts';
import type { Finding } from '../schemas/finding.ts';
import type { Box, Place } from '../schemas/place.ts';
import type { Block, Report } from '../schemas/report.ts';
import { CELLS } from '../vocabulary/tables.ts';
import { cellLabel, rowName } from './touched-cells.ts';
import { groupBy } from '../text/group-by.ts';

/** What stands at a spot of a page. */
export type Marked =
  | { kind: 'section'; title: string }
  | { kind: 'words'; text: string }
  | { kind: 'row'; label: string }
  | { kind: 'cell'; label: string; count: Count }
  | { kind: 'finding'; number: number };

/** A spot of a page of the file, for what an anchor of the report's page stands for. */
export interface PageMark {
  /** The anchor, here and on the report's page. */
  id: string;
  page: number;
  box: Box;
  marked: Marked;
}

/**
 * Every spot that the page of a report can lead to, smaller ones after those that hold them; none of a file with lines.
 * `shown`: the findings as that page numbers them.
 */
export function pageMarks(report: Report, shown: readonly Finding[]): PageMark[] {
  const marks: PageMark[] = [];
  const mark = (id: string, place: Place | undefined, marked: Marked): void => {
    if (isSpot(place)) marks.push({ id, ...place, marked });
  };
  const markWords = (blocks: readonly Block[]) =>
    blocks.forEach(({ anchor, place, text }) => mark(anchor, place, { kind: 'words', text }));
  markWords(report.preamble);
  for (const { key, title, place, blocks } of report.sections) {
    mark(key, place, { kind: 'section', title });
    markWords(blocks);
  }
  shown.forEach(({ place }, index) =>
    mark(`finding-${index + 1}`, place, { kind: 'finding', number: index + 1 }),
  );
  const cells = CELLS.map((cell) => ({
    cell,
    count: report.tables[cell.table][cell.row.key]?.[cell.column.key],
  }));
  for (const [id, row] of groupBy(cells, ({ cell }) => `${cell.table}.${cell.row.key}`)) {
    const places = row.flatMap(({ count }) => (isSpot(count?.place) ? [count.place] : []));
    const first = Math.min(...places.map(({ page }) => page));
    const boxes = places.filter(({ page }) => page === first).map(({ box }) => box);
    if (boxes.length > 0)
      mark(id, { page: first, box: around(boxes) }, { kind: 'row', label: rowName(row[0]!.cell.row) });
  }
  for (const { cell, count } of cells)
    if (count) mark(cell.id, count.place, { kind: 'cell', label: cellLabel(cell), count });
  return marks;
}

/** Whether a place is a part of a page, and so worth a mark. */
export function isSpot(place: Place | undefined): place is Extract<Place, { page: number }> {
  return place !== undefined && 'page' in place && place.box.some((edge, at) => edge !== [0, 0, 1, 1][at]);
}

function around(boxes: readonly Box[]): Box {
  const edge = (at: 0 | 1 | 2 | 3) => boxes.map((box) => box[at]);
  return [Math.min(...edge(0)), Math.min(...edge(1)), Math.max(...edge(2)), Math.max(...edge(3))];
}

/** Room between what is printed and the frame around it, in points. */
const ROOM = 2;

/** A box as a frame around it on a page of so many points, rounded to tenths. */
export function frameOf(
  [left, top, right, bottom]: Box,
  { width, height }: { width: number; height: number },
): { x: number; y: number; width: number; height: number } {
  const tenth = (length: number) => Math.round(length * 10) / 10;
  const [x, y] = [Math.max(0, left * width - ROOM), Math.max(0, top * height - ROOM)];
  return {
    x: tenth(x),
    y: tenth(y),
    width: tenth(Math.min(width, right * width + ROOM) - x),
    height: tenth(Math.min(height, bottom * height + ROOM) - y),
  };
}
