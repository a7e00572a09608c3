import type { RootContent } from 'mdast';
import { nodeText } from '../formats/node-text.ts';
import { formKey } from '../text/form-key.ts';
import { addAll, isInexact, isOddCell } from '../text/numbers.ts';
import { isPartOfRow } from '../vocabulary/added-rows.ts';
import type { TableKey } from '../vocabulary/tables.ts';
import { columnsOfLabel } from './form-words.ts';
import { looseRow } from './loose-rows.ts';
import type { PrintedRow } from './printed.ts';
import { MARKS } from './table-marks.ts';
import { dropTrailing } from './trailing-prose.ts';

/** As many loose rows, or one with so many fields, are a table without a table beside them; fewer are prose. */
const LOOSE_TABLE = 8;
const FEW_FIELDS = 5;

/**
 * Rows of table 3 before any section, where a page of a longer report begins with the end of its table: each a label with a number
 * for each column, the last their sum, as no head shows it, and no other line of a table beside them. Null where there are none.
 */
export function tornRows(
  nodes: readonly RootContent[],
  pageMarks: ReadonlySet<RootContent>,
): Map<RootContent, PrintedRow> | null {
  if (nodes.some((node) => node.type === 'grid')) return null;
  const rows = new Map(
    nodes.flatMap((node): [RootContent, PrintedRow][] => {
      const row = pageMarks.has(node) ? null : looseRow(node);
      return row ? [[node, row]] : [];
    }),
  );
  const isWhole = ({ fields: [label, ...values] }: PrintedRow): boolean => {
    const numbers = values.flatMap(({ reading }) => {
      return reading.kind === 'number' ? [reading.value] : [];
    });
    const isTotalLast = addAll(numbers.slice(0, -1)) === numbers.at(-1);
    return isTotalLast && columnsOfLabel('requests', label!.text)?.includes(numbers.length) === true;
  };
  return rows.size > 0 && [...rows.values()].every(isWhole) ? rows : null;
}

/** The label of a row that an office added to a group, by its ordinal or as the group's sum: 9.小计, 不予公开合计. */
const ADDED_LABEL =
  /^(?:\d{1,2}\s*[.、．]\s*\p{Script=Han}[\p{Script=Han}、（）()“”]{1,30}|\p{Script=Han}{3,10}[小合]计)$/u;

/** The blocks of a stretch that are loose rows: in a section of its own or beside a table, and enough of them. */
export function looseRows(
  nodes: readonly RootContent[],
  own: TableKey | null,
  pageMarks: ReadonlySet<RootContent>,
): Map<RootContent, PrintedRow> {
  const rows = new Map<RootContent, PrintedRow>();
  const first = nodes.findIndex((node) => node.type === 'grid');
  if (own === null && first < 0) return rows;
  for (const node of nodes.slice(own === null ? first : 0)) {
    const row = node.type === 'grid' || pageMarks.has(node) ? null : looseRow(node);
    if (row) rows.set(node, row);
  }
  nodes.forEach((node, at) => {
    const [before, behind] = [nodes[at - 1], nodes[at + 1]];
    if (rows.has(node) || !before || !rows.has(before)) return;
    const text = nodeText(node).trim();
    // A cell that nobody can read.
    const isBehindLabel = rows.get(before)!.fields.at(-1)!.reading.kind === 'text';
    const isCell =
      isInexact(text) || (isOddCell(text) && (isBehindLabel || (behind !== undefined && rows.has(behind))));
    // The last letters of a label that its cell was too narrow for, or a row that an office added.
    const isPiece = /^[\p{Script=Han}\p{P}]{1,4}$/u.test(text) || isPartOfRow(text) || ADDED_LABEL.test(text);
    const isOfTable = isCell || (isPiece && behind !== undefined && rows.has(behind));
    const row = isOfTable ? looseRow(node, true) : null;
    if (row) rows.set(node, row);
  });
  dropTrailing(nodes, rows, own, pageMarks);
  const isTable =
    first >= 0 ||
    rows.size >= LOOSE_TABLE ||
    [...rows.values()].some((row) => row.fields.length >= FEW_FIELDS) ||
    (own !== null && hasHeadAndNumber([...rows.values()], own));
  return isTable ? rows : new Map();
}

/** Whether few rows are a table all the same: they print a word of its head, and a number. */
function hasHeadAndNumber(rows: readonly PrintedRow[], own: TableKey): boolean {
  const fields = rows.flatMap((row) => row.fields);
  return (
    MARKS[own].test(fields.map(({ text }) => formKey(text)).join(' ')) &&
    fields.some(({ reading }) => ['number', 'run'].includes(reading.kind))
  );
}
