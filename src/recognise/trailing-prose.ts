import type { RootContent } from 'mdast';
import { isSpoilt } from '../text/numbers.ts';
import type { TableKey } from '../vocabulary/tables.ts';
import { columnsOfLabel } from './form-words.ts';
import type { PrintedRow } from './printed.ts';

/** Whether a row prints nothing but signs for none, side by side. */
function isRowOfSigns(row: PrintedRow | undefined): boolean {
  return (
    row !== undefined && row.fields.length >= 3 && row.fields.every(({ reading }) => reading.kind === 'dash')
  );
}

/**
 * What follows the last number of a stretch is prose again, if only the word 无; but for the labels of rows whose
 * numbers stand before them, and signs for none as the stretch prints them before it.
 */
export function dropTrailing(
  nodes: readonly RootContent[],
  rows: Map<RootContent, PrintedRow>,
  own: TableKey | null,
  pageMarks: ReadonlySet<RootContent>,
): void {
  const hasNumber = (node: RootContent) =>
    node.type === 'grid' ||
    rows
      .get(node)
      ?.fields.some(({ text, reading }) => ['number', 'run'].includes(reading.kind) || isSpoilt(text)) ||
    isRowOfSigns(rows.get(node));
  const behind = nodes.slice(nodes.findLastIndex(hasNumber) + 1);
  const end = behind.findIndex((node) => !rows.has(node) && !pageMarks.has(node));
  const following = end < 0 ? behind : behind.slice(0, end);
  const isLabel = (node: RootContent) =>
    own !== null && rows.get(node)?.fields.some((field) => columnsOfLabel(own, field.text) !== null);
  const signOf = (node: RootContent): string | null => {
    const [only, another] = rows.get(node)?.fields ?? [];
    return only && !another && only.reading.kind === 'dash' ? only.text : null;
  };
  const signs = new Set(nodes.slice(0, nodes.length - behind.length).map(signOf));
  const isCell = (node: RootContent) => signOf(node) !== null && signs.has(signOf(node));
  const cells = following.findIndex((node) => !isCell(node));
  const last = Math.max(following.findLastIndex(isLabel), (cells < 0 ? following.length : cells) - 1);
  for (const node of behind.slice(last + 1)) rows.delete(node);
}
