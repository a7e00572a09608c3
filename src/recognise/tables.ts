import type { RootContent, Table, TableRow } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Point } from 'unist';
import { matchKey } from '../text/normalise.ts';
import type { TableKey } from '../vocabulary/tables.ts';
import type { SectionedTree } from './sections.ts';

/** A field of a table row. */
export interface Field {
  text: string;
  place: Point;
}

/** A row of a statutory table as printed. */
export interface PrintedRow {
  line: number;
  fields: Field[];
}

/** All printed rows of one statutory table; a table that is split over the file is joined. */
export interface PrintedTable {
  rows: PrintedRow[];
  /** Where its parts begin: more than one where the table is split. */
  parts: Point[];
}

/** Words that stand in one statutory table only. */
const MARKS: Record<TableKey, RegExp> = {
  remedies: /结果维持|结果纠正|尚未审结|行政复议|未经复议直接起诉/,
  proactive:
    /信息内容|第二十条|制发件数|废止件数|现行有效|新制作数量|处理决定数量|行政许可|行政强制|行政事业性收费/,
  requests:
    /申请人情况|勾稽关系|自然人|法人或其他组织|本年新收|上年结转|办理结果|公开|申请|提供|结转下年|法规/,
};

/**
 * Tells which statutory table each printed table belongs to, by the words in it, and joins the parts. Where a part
 * has no telling word, it goes on with the table before it in the same section, or takes the section's own.
 */
export function recogniseTables(tree: SectionedTree): Partial<Record<TableKey, PrintedTable>> {
  const tables: Partial<Record<TableKey, PrintedTable>> = {};
  let previous: TableKey | null = null;
  const take = (node: Table, own: TableKey | null) => {
    const key = recognise(node) ?? previous ?? own;
    if (!key) return;
    previous = key;
    const table = (tables[key] ??= { rows: [], parts: [] });
    table.parts.push(node.position!.start);
    table.rows.push(...node.children.map(printedRow));
  };
  for (const node of tree.before.filter(isTable)) take(node, null);
  for (const span of tree.spans) {
    previous = null;
    const own =
      span.key === 'proactive' || span.key === 'requests' || span.key === 'remedies' ? span.key : null;
    for (const node of span.children.filter(isTable)) take(node, own);
  }
  return tables;
}

function isTable(node: RootContent): node is Table {
  return node.type === 'table';
}

function recognise(table: Table): TableKey | null {
  const words = matchKey(toString(table));
  return (['remedies', 'proactive', 'requests'] as const).find((key) => MARKS[key].test(words)) ?? null;
}

function printedRow(row: TableRow): PrintedRow {
  return {
    line: row.position!.start.line,
    fields: row.children.map((cell) => ({ text: toString(cell).trim(), place: cell.position!.start })),
  };
}
