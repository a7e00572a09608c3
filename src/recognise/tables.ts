import type { Heading, Paragraph, RootContent } from 'mdast';
import type { Point } from 'unist';
import { gridText } from '../formats/grid-text.ts';
import { nodeText } from '../formats/node-text.ts';
import type { Grid } from '../formats/tree.ts';
import { formKey, formKeyOf } from '../text/form-key.ts';
import { addAll, isSpoilt, readField } from '../text/numbers.ts';
import { TABLE_KEYS, type TableKey } from '../vocabulary/tables.ts';
import { withBlankLines, type Spacing } from './flow.ts';
import { columnsOfLabel } from './form-words.ts';
import { looseRow, pageMarksIn } from './loose-rows.ts';
import { namedYear } from './other-year.ts';
import { isPartOfRow } from '../vocabulary/added-rows.ts';
import { mayBeOneNumber } from './pieces.ts';
import type { Field, PrintedRow, PrintedTable } from './printed.ts';
import type { SectionedTree } from './sections.ts';

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
        for (const printed of rows) table.rows.push(printed);
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

/**
 * The one line between two grids of tabs that is a row of theirs: it prints its label alone, so that no tab was left.
 * null where it is none.
 */
function lineBetween(
  above: Grid | null,
  lines: readonly PrintedRow[],
  below: Grid,
  table: TableKey,
): PrintedRow | null {
  const [line, ...others] = lines;
  if (!above?.isOfTabs || !below.isOfTabs || !line || others.length > 0) return null;
  const isNext = above.position.end.line === line.line - 1 && line.line === below.position.start.line - 1;
  const [field, ...rest] = line.fields;
  // A head alone on a line has been torn from its own, and shows no place.
  if (!isNext || !field || rest.length > 0 || columnsOfLabel(table, field.text) === null) return null;
  return { ...line, fields: [{ ...field, from: 0, to: 1 }], layout: 'cells', reach: 1 };
}

/** Loose rows as they stand: with columns where lines hold several fields, as a stream of cells where each holds one. */
function readFlow(
  rows: readonly PrintedRow[],
  table: TableKey,
  known: Spacing | null,
): { rows: PrintedRow[]; spacing: Spacing | null } {
  const valued = rows.filter(({ fields }) => fields.some((field) => readField(field.text).kind !== 'text'));
  const isLine = (row: PrintedRow) =>
    row.fields.filter((field) => readField(field.text).kind !== 'text').length >= 3;
  const single = valued.filter(({ fields }) => fields.length === 1);
  if (valued.some(isLine) || (single.length <= valued.length / 2 && single.length < 4))
    return { rows: breaksRows(rows) ? withPieces(rows) : [...rows], spacing: known };
  const cells = withPieces(rows);
  return withBlankLines(cells, (label) => columnsOfLabel(table, label), known);
}

/** Whether a line of one number follows a line of several, or the other way round: the lines of a row end anywhere. */
function breaksRows(rows: readonly PrintedRow[]): boolean {
  return rows.some((row, at) => {
    const next = rows[at + 1];
    if (!next || !row.fields.every(isValue) || !next.fields.every(isValue)) return false;
    return (row.fields.length === 1) !== (next.fields.length === 1);
  });
}

/** Where lines of numbers hold one each, those that share a line may be pieces of one. */
function withPieces(rows: readonly PrintedRow[]): PrintedRow[] {
  return rows.map((row) =>
    row.fields.every(isValue) ? { ...row, fields: mayBeOneNumber(row.fields) } : row,
  );
}

function isValue(field: Field): boolean {
  return readField(field.text).kind !== 'text';
}

/** A short line that may be the caption of the table below it; null for prose. */
function captionOf(node: Paragraph | Heading): string | null {
  const text = nodeText(node).trim();
  return text.length <= LONGEST_CAPTION && !/[。；，]/.test(text) ? text : null;
}

/**
 * Rows of table 3 before any section, where a page of a longer report begins with the end of its table: each a label with a number
 * for each column, the last their sum, as no head shows it, and no other line of a table beside them. Null where there are none.
 */
function tornRows(
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
    const numbers = values.flatMap(({ text }) => {
      const reading = readField(text);
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
function looseRows(
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
    const isBehindLabel = readField(rows.get(before)!.fields.at(-1)!.text).kind === 'text';
    const isCell = isSpoilt(text) && (isBehindLabel || (behind !== undefined && rows.has(behind)));
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
    fields.some(({ text }) => ['number', 'run'].includes(readField(text).kind))
  );
}

/** Whether a row prints nothing but signs for none, side by side. */
function isRowOfSigns(row: PrintedRow | undefined): boolean {
  return (
    row !== undefined &&
    row.fields.length >= 3 &&
    row.fields.every(({ text }) => readField(text).kind === 'dash')
  );
}

/**
 * What follows the last number of a stretch is prose again, if only the word 无; but for the labels of rows whose
 * numbers stand before them, and signs for none as the stretch prints them before it.
 */
function dropTrailing(
  nodes: readonly RootContent[],
  rows: Map<RootContent, PrintedRow>,
  own: TableKey | null,
  pageMarks: ReadonlySet<RootContent>,
): void {
  const hasNumber = (node: RootContent) =>
    node.type === 'grid' ||
    rows
      .get(node)
      ?.fields.some(({ text }) => ['number', 'run'].includes(readField(text).kind) || isSpoilt(text)) ||
    isRowOfSigns(rows.get(node));
  const behind = nodes.slice(nodes.findLastIndex(hasNumber) + 1);
  const end = behind.findIndex((node) => !rows.has(node) && !pageMarks.has(node));
  const following = end < 0 ? behind : behind.slice(0, end);
  const isLabel = (node: RootContent) =>
    own !== null && rows.get(node)?.fields.some((field) => columnsOfLabel(own, field.text) !== null);
  const signOf = (node: RootContent): string | null => {
    const [only, another] = rows.get(node)?.fields ?? [];
    return only && !another && readField(only.text).kind === 'dash' ? only.text : null;
  };
  const signs = new Set(nodes.slice(0, nodes.length - behind.length).map(signOf));
  const isCell = (node: RootContent) => signOf(node) !== null && signs.has(signOf(node));
  const cells = following.findIndex((node) => !isCell(node));
  const last = Math.max(following.findLastIndex(isLabel), (cells < 0 ? following.length : cells) - 1);
  for (const node of behind.slice(last + 1)) rows.delete(node);
}

function recognise(grid: Grid, expected: boolean): TableKey | null {
  const words = formKey(gridText(grid));
  const order = ['remedies', 'proactive', 'requests'] as const;
  const marked = order.find((key) => MARKS[key].test(words));
  return marked ?? (expected ? order.find((key) => WEAK_MARKS[key].test(words)) : undefined) ?? null;
}

/** The table that loose rows are of: that of their section, unless they have words of one other table alone. */
function tableOfRows(rows: readonly PrintedRow[], titled: TableKey | null): TableKey | null {
  if (titled === null || rows.length === 0) return titled;
  const words = formKeyOf(rows.flatMap(({ fields }) => fields.map(({ text }) => text)));
  const marked = TABLE_KEYS.filter((key) => MARKS[key].test(words));
  const [only, another] = marked;
  return only && !another ? only : titled;
}

/** The rows of a grid with the columns of their fields. */
function rowsOf(grid: Grid, source: number): PrintedRow[] {
  const covered: number[] = [];
  const rows = grid.rows.map((row, index): PrintedRow => {
    const above = covered.findLastIndex((until) => (until ?? 0) > index) + 1;
    for (const cell of row.cells) {
      if (cell.rows === 1) continue;
      for (let at = cell.column; at < cell.column + cell.columns; at++) covered[at] = index + cell.rows;
    }
    const last = row.cells.at(-1);
    return {
      line: row.position.start.line,
      fields: row.cells.map((cell) => ({
        text: cell.text,
        place: cell.position.start,
        from: cell.column,
        to: cell.column + cell.columns,
      })),
      layout: grid.flow === 'gaps' ? 'gaps' : 'cells',
      source,
      reach: Math.max(above, last ? last.column + last.columns : 0),
      ...(grid.isDrawn ? { isDrawn: true } : {}),
    };
  });
  return shareNumbers(grid, rows);
}

/**
 * Rows of a grid in which a number that covers rows with labels of their own stands in each of them: it is printed for all of these,
 * and nobody knows whose it is. Where the rows below have all of their own cells, too many rows were written by mistake.
 */
function shareNumbers(grid: Grid, rows: PrintedRow[]): PrintedRow[] {
  // What was recognised in a picture and is in doubt is a number too: 0?
  const isNumber = (text: string) => {
    const { kind } = readField(text);
    return kind === 'number' || kind === 'run' || (kind === 'text' && !/\p{L}/u.test(text));
  };
  // A line below a number on paper may part its row, and leave the end of a label by itself.
  const isLabel = (text: string) =>
    grid.isDrawn
      ? TABLE_KEYS.some((table) => columnsOfLabel(table, text) !== null)
      : readField(text).kind === 'text';
  grid.rows.forEach(({ cells }, index) => {
    if (cells.every((cell) => cell.rows === 1)) return;
    const label = cells.findIndex(({ text }) => readField(text).kind === 'text');
    if (label < 0) return;
    for (const cell of cells.slice(label)) {
      if (cell.rows === 1 || !isNumber(cell.text)) continue;
      const own = rows.slice(index + 1, index + cell.rows).filter(({ fields, reach }) => {
        const isLabelled = fields.some(({ text, from }) => from < cell.column && isLabel(text));
        return isLabelled && reach === rows[index]!.reach;
      });
      if (own.length === 0) continue;
      const { fields: upper } = rows[index]!;
      const place = upper.findIndex(({ from }) => from === cell.column);
      const shared = { ...upper[place]!, isShared: true };
      upper[place] = shared;
      for (const { fields } of own) {
        const behind = fields.findIndex(({ from }) => from > cell.column);
        fields.splice(behind < 0 ? fields.length : behind, 0, shared);
      }
    }
  });
  return rows;
}

/** The cells of a stream, each as a row of its own. */
function cellsOf(grid: Grid, source: number): PrintedRow[] {
  return grid.rows.flatMap(({ cells }) =>
    cells.map(({ text, position: { start } }): PrintedRow => ({
      line: start.line,
      fields: [{ text, place: start, from: 0, to: 0 }],
      layout: 'flow',
      source,
      reach: 0,
    })),
  );
}
