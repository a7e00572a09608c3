import type { RootContent } from 'mdast';
import type { Grid, GridCell, GridRow } from '../formats/tree.ts';
import { formKey } from '../text/form-key.ts';
import type { TableKey } from '../vocabulary/tables.ts';
import { columnsOfLabel } from './form-words.ts';

/**
 * A grid that holds two statutory tables or three, as extractors print them where the titles between them were lost,
 * divided above the head that opens the next of them. Any other node is left as it is.
 */
export function divideTables(node: RootContent): RootContent[] {
  if (node.type !== 'grid' || !node.rows.some(({ cells }) => cells.some(mayOpen))) return [node];
  return node.flow === 'cells' ? divideCells(node) : divideRows(node);
}

function divideRows(node: Grid): RootContent[] {
  const pieces = divided(node.rows, ({ cells }) => cells);
  return pieces.length === 1
    ? [node]
    : pieces.map((rows) => ({
        ...node,
        rows,
        position: { start: rows[0]!.position.start, end: rows.at(-1)!.position.end },
      }));
}

/** A stream has its cells in one row. */
function divideCells(node: Grid): RootContent[] {
  const pieces = divided(
    node.rows.flatMap(({ cells }) => cells),
    (_, at, all) => all.slice(at, at + 2),
  );
  return pieces.length === 1
    ? [node]
    : pieces.map((own): Grid => {
        const position = { start: own[0]!.position.start, end: own.at(-1)!.position.end };
        const cells = own.map((cell, column) => ({ ...cell, column }));
        const row: GridRow = { cells, position };
        return { ...node, rows: [row], width: cells.length, position };
      });
}

/** The tables that may stand before the one that a head opens. */
const BEFORE: Partial<Record<TableKey, readonly TableKey[]>> = {
  requests: ['proactive'],
  remedies: ['proactive', 'requests'],
};

/** Parts divided where cells open a table of which no row was printed, behind rows of one that comes before it. */
function divided<Part>(
  parts: readonly Part[],
  cellsAt: (part: Part, at: number, all: readonly Part[]) => readonly GridCell[],
): Part[][] {
  const pieces: Part[][] = [[]];
  let printed = new Set<TableKey>();
  for (const [at, part] of parts.entries()) {
    const cells = cellsAt(part, at, parts);
    const opened = tableOpenedBy(cells);
    if (opened && !printed.has(opened) && BEFORE[opened]!.some((before) => printed.has(before))) {
      pieces.push([]);
      printed = new Set([opened]);
    }
    pieces.at(-1)!.push(part);
    for (const table of ['proactive', 'requests'] as const)
      if (!printed.has(table) && cells.some(({ text }) => columnsOfLabel(table, text) !== null))
        printed.add(table);
  }
  return pieces;
}

/** The table whose head cells begin; null where they are no such head. */
function tableOpenedBy(cells: readonly GridCell[]): 'requests' | 'remedies' | null {
  const [first, second] = cells.filter(({ text }) => text !== '').slice(0, 2);
  if (!first || !mayOpen(first)) return null;
  if (isApplicantsHead(first)) return 'requests';
  return second && formKey(second.text) === '行政诉讼' ? 'remedies' : null;
}

/** The words of such heads in both writings. */
const HEAD = /勾稽[关關][系係]|申[请請]人情[况況]|行政[复復複覆][议議]/;

const mayOpen = (cell: GridCell): boolean =>
  HEAD.test(cell.text) && (isApplicantsHead(cell) || formKey(cell.text) === '行政复议');

function isApplicantsHead({ text }: GridCell): boolean {
  return /勾稽[关關][系係]/.test(text) || formKey(text) === '申请人情况';
}
