import type { RootContent, Table, TableRow } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Point } from 'unist';
import { matchKey } from '../text/normalise.ts';
import { readField } from '../text/numbers.ts';
import { TABLE_KEYS, type TableKey } from '../vocabulary/tables.ts';
import { isPageMark, looseRow, type Field, type PrintedRow } from './loose-rows.ts';
import type { SectionedTree } from './sections.ts';

export type { Field, PrintedRow };

/** All printed rows of one statutory table; a table that is split over the file is joined. */
export interface PrintedTable {
  rows: PrintedRow[];
  /** Where its parts begin: more than one where the table is split. */
  parts: Point[];
}

/** The printed tables, and the nodes that they took: tables, loose rows and page marks between them. What is not taken is prose. */
export interface RecognisedTables {
  tables: Partial<Record<TableKey, PrintedTable>>;
  taken: ReadonlySet<RootContent>;
}

/** Words that stand in one statutory table only, wherever it is printed. */
const MARKS: Record<TableKey, RegExp> = {
  remedies: /结果维持|结果纠正|尚未审结|未经复议直接起诉/,
  proactive: /信息内容|制发件数|废止件数|现行有效件数|新制作数量|处理决定数量|行政事业性收费/,
  requests: /申请人情况|勾稽关系|本年新收政府信息|上年结转政府信息|属于国家秘密|结转下年度/,
};

/** Words that tell a statutory table in the sections of such tables, where no other table is expected. */
const WEAK_MARKS: Record<TableKey, RegExp> = {
  remedies: /行政复议|复议后起诉|维持|纠正|审结/,
  proactive: /第二十条|规章|规范性文件|行政许可|行政处罚|行政强制|现行有效|对外管理|集中采购/,
  requests: /自然人|法人或其他组织|新收|结转|公开|申请|提供|法规|处理|权益|案卷|事项|信息/,
};

/** As many loose rows, or one with so many fields, are a table without a table beside them; fewer are prose. */
const LOOSE_TABLE = 8;
const FEW_FIELDS = 5;

/**
 * Tells which statutory table each printed table belongs to, by the words in it, and joins the parts. Where a part
 * has no telling word, it goes on with the table before it in the same section, or takes the section's own.
 */
export function recogniseTables(tree: SectionedTree): RecognisedTables {
  const tables: Partial<Record<TableKey, PrintedTable>> = {};
  const taken = new Set<RootContent>();
  const stretches: [RootContent[], TableKey | null][] = [
    [tree.before, null],
    ...tree.spans.map((span): [RootContent[], TableKey | null] => [
      span.children,
      TABLE_KEYS.find((key) => key === span.key) ?? null,
    ]),
  ];
  for (const [nodes, own] of stretches) {
    const loose = looseRows(nodes, own);
    let current: TableKey | null = null;
    let inPart = false;
    for (const node of nodes) {
      const row = loose.get(node);
      if (node.type !== 'table' && !row) {
        if (current && isPageMark(node)) taken.add(node);
        inPart = false;
        continue;
      }
      const key: TableKey | null =
        (node.type === 'table' ? recognise(node, own !== null || current !== null) : null) ?? current ?? own;
      if (!key) continue;
      taken.add(node);
      const table = (tables[key] ??= { rows: [], parts: [] });
      if (!inPart || key !== current) table.parts.push(node.position!.start);
      table.rows.push(...(node.type === 'table' ? node.children.map(printedRow) : [row!]));
      current = key;
      inPart = node.type === 'table' ? false : inPart || row !== undefined;
    }
  }
  return { tables, taken };
}

/** The blocks of a stretch that are loose rows: in a section of its own or beside a table, and enough of them. */
function looseRows(nodes: readonly RootContent[], own: TableKey | null): Map<RootContent, PrintedRow> {
  const rows = new Map<RootContent, PrintedRow>();
  const first = nodes.findIndex((node) => node.type === 'table');
  if (own === null && first < 0) return rows;
  for (const node of nodes.slice(own === null ? first : 0)) {
    const row = node.type === 'table' || isPageMark(node) ? null : looseRow(node);
    if (row) rows.set(node, row);
  }
  dropTrailing(nodes, rows);
  const isTable =
    first >= 0 ||
    rows.size >= LOOSE_TABLE ||
    [...rows.values()].some((row) => row.fields.length >= FEW_FIELDS);
  return isTable ? rows : new Map();
}

/** What follows the last number of a stretch is prose again, if only the word 无. */
function dropTrailing(nodes: readonly RootContent[], rows: Map<RootContent, PrintedRow>): void {
  const hasNumber = (node: RootContent) =>
    node.type === 'table' || rows.get(node)?.fields.some((field) => readField(field.text).kind === 'number');
  const last = nodes.findLastIndex(hasNumber);
  for (const node of nodes.slice(last + 1)) rows.delete(node);
}

function recognise(table: Table, expected: boolean): TableKey | null {
  const words = matchKey(toString(table));
  const order = ['remedies', 'proactive', 'requests'] as const;
  const marked = order.find((key) => MARKS[key].test(words));
  return marked ?? (expected ? order.find((key) => WEAK_MARKS[key].test(words)) : undefined) ?? null;
}

function printedRow(row: TableRow): PrintedRow {
  return {
    line: row.position!.start.line,
    fields: row.children.map((cell) => ({ text: toString(cell).trim(), place: cell.position!.start })),
  };
}
