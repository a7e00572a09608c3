import type { Heading, Paragraph, RootContent } from 'mdast';
import type { Point } from 'unist';
import { nodeText } from '../formats/node-text.ts';
import type { Grid } from '../formats/tree.ts';
import { TABLE_KEYS, type TableKey } from '../vocabulary/tables.ts';
import type { Spacing } from './flow-segments.ts';
import { cellsOf, lineBetween, rowsOf } from './grid-rows.ts';
import { readFlow } from './loose-flow.ts';
import { looseRows, tornRows } from './loose-tables.ts';
import { namedYear, rowsByYear } from './other-year.ts';
import { pageMarksIn } from './page-marks.ts';
import type { PrintedRow, PrintedTable } from './printed.ts';
import type { SectionedTree } from './sections.ts';
import { recognise, tableOfRows } from './table-marks.ts';

/**
 * The printed tables, and the nodes that they took: tables, loose rows and page marks between them. What is not taken
 * is prose.
 */
export interface RecognisedTables {
  tables: Partial<Record<TableKey, PrintedTable>>;
  taken: ReadonlySet<RootContent>;
  /** Tables that are headed as those of another year; they stay prose. */
  otherYears: { year: number; place: Point }[];
}

/** A line above a table that may name its unit or year. */
const LONGEST_CAPTION = 40;

/**
 * Tells which statutory table each printed table belongs to, by the words in it, and joins the parts. Where a part
 * has no telling word, it goes on with the table before it in the same section, or takes the section's own. `year` is
 * the report's; null where nothing tells it.
 */
export function recogniseTables(tree: SectionedTree, year: number | null): RecognisedTables {
  const tables: Partial<Record<TableKey, PrintedTable>> = {};
  const taken = new Set<RootContent>();
  const otherYears: RecognisedTables['otherYears'] = [];
  let sources = 0;
  let spacing: Spacing | null = null;
  const stretches: [RootContent[], TableKey | null][] = [
    [tree.before, null],
    ...tree.spans.map((span): [RootContent[], TableKey | null] => [
      span.children,
      TABLE_KEYS.find((key) => key === span.key) ?? null,
    ]),
  ];
  for (const [at, [nodes, titled]] of stretches.entries()) {
    const pageMarks = pageMarksIn(nodes);
    const torn = at === 0 ? tornRows(nodes, pageMarks) : null;
    const loose = torn ?? looseRows(nodes, titled, pageMarks);
    const own = torn ? 'requests' : tableOfRows([...loose.values()], titled);
    let current: TableKey | null = null;
    let inPart = false;
    let isBehindWords = false;
    let captions: string[] = [];
    let otherYear: number | null = null;
    let flow: PrintedRow[] = [];
    let grid: Grid | null = null;
    const endFlow = () => {
      if (current && flow.length > 0) {
        const read = readFlow(flow, current, spacing);
        for (const row of read.rows) tables[current]!.rows.push(row);
        spacing = read.spacing;
      }
      flow = [];
    };
    for (const node of nodes) {
      const row = loose.get(node);
      if (node.type !== 'grid' && !row) {
        if (current && pageMarks.has(node)) taken.add(node);
        else {
          inPart = false;
          isBehindWords = true;
        }
        if (node.type === 'paragraph' || node.type === 'heading') {
          const caption = captionOf(node);
          captions = caption === null ? [] : [...captions.slice(-1), caption];
          const named = caption === null ? null : namedYear(caption);
          if (named !== null && year !== null) otherYear = named === year ? null : named;
        }
        continue;
      }
      const captioned = node.type === 'grid' && node.caption !== '' ? namedYear(node.caption) : null;
      const shownYear = captioned !== null && year !== null && captioned !== year ? captioned : otherYear;
      if (shownYear !== null) {
        if (node.type === 'grid') otherYears.push({ year: shownYear, place: node.position.start });
        continue;
      }
      const key: TableKey | null =
        (node.type === 'grid' ? recognise(node, own !== null || current !== null) : null) ?? current ?? own;
      if (!key) continue;
      const split: PrintedRow | null =
        node.type === 'grid' && key === current ? lineBetween(grid, flow, node, key) : null;
      if (split) {
        flow = [];
        tables[key]!.parts.pop();
      }
      if (key !== current || node.type === 'grid') endFlow();
      taken.add(node);
      const table = (tables[key] ??= { rows: [], parts: [], captions: [] });
      if (!split && (!inPart || key !== current)) table.parts.push(node.position!.start);
      table.captions.push(...captions, ...(node.type === 'grid' && node.caption ? [node.caption] : []));
      captions = [];
      current = key;
      if (node.type === 'grid') {
        if (split) table.rows.push({ ...split, source: sources });
        else sources += 1;
        grid = node;
        const rows = node.flow === 'cells' ? cellsOf(node, sources) : rowsOf(node, sources);
        const byYear = rowsByYear(rows, year);
        for (const printed of byYear.own) table.rows.push(printed);
        otherYears.push(...byYear.others);
      } else {
        flow.push({ ...row!, source: -1 - at, ...(isBehindWords ? { isBehindWords } : {}) });
      }
      isBehindWords = false;
      inPart = node.type === 'grid' ? false : inPart || row !== undefined;
    }
    endFlow();
  }
  return { tables, taken, otherYears };
}

/** A short line that may be the caption of the table below it; null for prose. */
function captionOf(node: Paragraph | Heading): string | null {
  const text = nodeText(node).trim();
  return text.length <= LONGEST_CAPTION && !/[。；，]/.test(text) ? text : null;
}
