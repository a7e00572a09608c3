import type { Field, PrintedRow } from '../recognise/printed.ts';
import { formKey } from '../text/form-key.ts';
import { readField } from '../text/numbers.ts';
import { isSpread } from './heads.ts';
import { isAddedHead } from '../vocabulary/added-heads.ts';
import { REMEDIES, type RemedyColumn, type RemedyRow } from '../vocabulary/remedies.ts';

/** One of the fifteen cells of table 4. */
export interface RemedyCell {
  row: RemedyRow;
  column: RemedyColumn;
}

/** What the head of table 4, or of a part of it, says of the numbers below it. */
export interface RemedyHead {
  source: number;
  layout: PrintedRow['layout'];
  /** The parts in the order in which they are named. */
  rows: RemedyRow[];
  /** The outcomes of each part in the order in which they are named. */
  columns: Record<RemedyRow, RemedyColumn[]>;
  /** The cells with the fields that head them, where the head is set in columns; empty otherwise. */
  cells: { cell: RemedyCell; field: Field }[];
  /** The outcomes of a part with the fields that head them, where the head is set in columns that every part shares; empty otherwise. */
  outcomes: { column: RemedyColumn; field: Field }[];
  /** The part whose own little table it heads; null for a head of several, or one without outcomes. */
  part: RemedyRow | null;
  /** Whether heads are legible that contradict each other, so that no order can be taken unless all fifteen numbers are printed. */
  isContradictory: boolean;
  /** Whether parts or outcomes are named in an order that no numbers can be read by. */
  isUntold: boolean;
  /** Whether it names any outcome. */
  hasOutcomes: boolean;
}

const COLUMNS = REMEDIES.columns.map((column) => column.key);
const ROWS = REMEDIES.rows.map((row) => row.key);
const IN_FORM = Object.fromEntries(ROWS.map((row) => [row, COLUMNS])) as Record<RemedyRow, RemedyColumn[]>;

/** The words of the head in pieces: portals tear 结果维持 into two, or print 其他尚未 as one. */
const HEAD =
  /^(?:行政复议|行政诉讼|未经复议(?:直接?(?:起诉?)?)?|经?复议后(?:起诉?)?|结果|维持|纠正|其他|尚未|审结|总|计|总计|合计|情况)+$/;

export function isRemedyHead(field: Field): boolean {
  return HEAD.test(formKey(field.text));
}

/** The part of table 4 that words name; null where they name none or more than one. */
export function remedyRow(words: string): RemedyRow | null {
  const rows = rowsIn(formKey(words));
  return rows.length === 1 ? rows[0]! : null;
}

/** The parts that words name, in the order in which they stand. */
function rowsIn(key: string): RemedyRow[] {
  // A narrow cell ends before their last letters.
  const found = [...key.matchAll(/未经复议|复议后|行政复议/g)].map(([word]) =>
    word === '行政复议'
      ? 'administrativeReview'
      : word.startsWith('未')
        ? 'litigationDirect'
        : 'litigationAfterReview',
  );
  return [...new Set(found)];
}

/** The column that a word of the head names by itself; null where it is torn or no outcome. */
function columnOf(key: string): RemedyColumn | null {
  return columnsByLabel.get(key) ?? null;
}

const columnsByLabel = new Map(
  REMEDIES.columns
    .flatMap((column) =>
      [column.label, ...('aliases' in column ? column.aliases : [])].map(
        (label) => [formKey(label), column.key] as const,
      ),
    )
    // The first of two columns with one label.
    .reverse(),
);

/** The outcome that words name; null where they name none. */
export function remedyColumn(words: string): RemedyColumn | null {
  return columnOf(formKey(words));
}

/**
 * Reads rows without numbers as one head. Where they name no outcomes these are those of the head above, which its rows
 * share.
 */
export function readRemedyHead(rows: readonly PrintedRow[], above: RemedyHead | null = null): RemedyHead {
  const fields = rows
    .flatMap((row) => row.fields)
    .filter(({ text }) => readField(text).kind === 'text' && !isAddedHead(text));
  const words = fields.map((field) => formKey(field.text));
  const named = [...new Set(words.flatMap(rowsIn))];
  const order = partsInOrder(words, named);
  const outcomes = words.join('').match(/结果维持|结果纠正|其他结果|尚未审结|总计|合计/g) ?? [];
  const sequence = outcomes.map((word) => columnOf(word)!);
  const hasOutcomes = sequence.length > 0;
  const turns = turnsOf(sequence);
  // With more outcomes than a part has it heads others too, whose names are not legible.
  const headsOthers = named.length === 1 && sequence.length > COLUMNS.length;
  const { source, layout } = rows[0]!;
  const isMixed = layout === 'flow' && hasOutcomes && named.length > 1 && areLabelsMixed(words);
  const parts = order ?? named;
  const cells = layout === 'flow' ? [] : layout === 'gaps' ? stackedCells(fields, parts) : cellsOf(fields);
  const own = hasOutcomes ? columnsOf(turns, parts) : (above?.columns ?? IN_FORM);
  const isInOrder = hasOutcomes
    ? turns.length > 0
      ? own !== null || cells.length > 0
      : isInForm(sequence)
    : above?.isUntold !== true;
  return {
    source,
    layout,
    rows: parts,
    part: named.length === 1 && !headsOthers && (hasOutcomes || layout !== 'cells') ? named[0]! : null,
    columns: own ?? IN_FORM,
    cells,
    outcomes:
      cells.length === 0 && (layout === 'cells' || (layout === 'gaps' && isSpread(fields)))
        ? sharedOutcomes(fields)
        : [],
    isContradictory:
      isMixed ||
      (headsOthers && !words[0]!.startsWith('行政复议')) ||
      isInterrupted(rows) ||
      named.length === 2,
    isUntold: !isInOrder || (order === null && cells.length === 0),
    hasOutcomes,
  };
}

/** The outcomes of one part after the other; empty where some are not legible, so that nobody can tell where a part's begin. */
function turnsOf(sequence: readonly RemedyColumn[]): RemedyColumn[][] {
  if (sequence.length % COLUMNS.length > 0) return [];
  const turns = Array.from({ length: sequence.length / COLUMNS.length }, (_, at) =>
    sequence.slice(at * COLUMNS.length, (at + 1) * COLUMNS.length),
  );
  return turns.every((turn) => new Set(turn).size === COLUMNS.length) ? turns : [];
}

/**
 * The outcomes of each part: the same of all, or one turn each where reviews, whose outcomes stand highest, come first. null
 * where turns differ and nobody can tell whose they are.
 */
function columnsOf(
  turns: readonly RemedyColumn[][],
  parts: readonly RemedyRow[],
): Record<RemedyRow, RemedyColumn[]> | null {
  const [first = COLUMNS, ...others] = turns;
  const isShared = others.every((turn) => turn.join() === first.join());
  const areOwn = turns.length === ROWS.length && parts.length === ROWS.length && parts[0] === ROWS[0];
  if (!isShared && !areOwn) return null;
  return Object.fromEntries(
    ROWS.map((row) => [row, isShared ? first : turns[parts.indexOf(row)]!]),
  ) as Record<RemedyRow, RemedyColumn[]>;
}

/** Whether outcomes stand in the order of the form, part after part, though some are missing. */
function isInForm(outcomes: readonly RemedyColumn[]): boolean {
  let part = 0;
  let last = -1;
  for (const outcome of outcomes) {
    const at = COLUMNS.indexOf(outcome);
    if (at <= last) part += 1;
    last = at;
  }
  return part < ROWS.length;
}

/**
 * Whether a stream names parts behind all outcomes, or the second kind of lawsuits behind outcomes of the first: these
 * are labels of rows, or heads of little tables, of which some have no numbers, and nobody can tell whose follow.
 */
function areLabelsMixed(words: readonly string[]): boolean {
  const isOutcome = (word: string) => /结果|维持|纠正|审结|总计|合计/.test(word);
  const labels = words.flatMap((word, at) => (/起诉|行政复议/.test(word) ? [at] : []));
  const lawsuits = labels.filter((at) => words[at]!.includes('起诉'));
  const isTrailing = !words.slice(labels.at(-1)).some(isOutcome);
  return isTrailing || words.slice(lawsuits[0]! + 1, lawsuits.at(-1)).some(isOutcome);
}

/**
 * Whether blank cells of a stream stand among the heads: they may be a row of their own between two heads, unless the
 * outcomes of both kinds of lawsuits stand together behind the names of all parts, as those of one row do.
 */
function isInterrupted(rows: readonly PrintedRow[]): boolean {
  const isBlank = (row: PrintedRow) => row.fields.every((field) => readField(field.text).kind === 'blank');
  const names = rows.findLastIndex(({ fields }) =>
    fields.some(({ text }) => rowsIn(formKey(text)).length > 0),
  );
  const behind = rows.slice(names + 1);
  const outcomes = behind.slice(behind.findIndex((row) => !isBlank(row)));
  const together = outcomes.slice(0, 2 * COLUMNS.length);
  if (
    together.length === 2 * COLUMNS.length &&
    together.every(({ fields: [only, another] }) => only && !another && columnOf(formKey(only.text)) !== null)
  )
    return false;
  const first = rows.findIndex((row) => row.layout === 'flow' && isBlank(row));
  return first >= 0 && rows.slice(first).some((row) => !isBlank(row));
}

/**
 * The parts as they stand from left to right: 行政复议 before 行政诉讼 or behind it, and both kinds of lawsuits below that. null
 * where a kind of lawsuits stands before it, or 行政复议 between them.
 */
function partsInOrder(words: readonly string[], named: readonly RemedyRow[]): RemedyRow[] | null {
  if (named.length < ROWS.length) return [...named];
  const all = words.join('|');
  const [review, litigation] = [all.indexOf('行政复议'), all.indexOf('行政诉讼')];
  const lawsuits = named.filter((row) => row !== 'administrativeReview');
  const places = [all.indexOf('未经复议'), all.indexOf('复议后')];
  if (litigation < 0) return named.indexOf('administrativeReview') === 1 ? null : [...named];
  if (places.some((at) => at < litigation)) return null;
  const isBetween = places.some((at) => at < review) && places.some((at) => at > review);
  if (isBetween) return null;
  return litigation < review ? [...lawsuits, 'administrativeReview'] : ['administrativeReview', ...lawsuits];
}

/**
 * The outcomes of all parts in lines of text, whose words may be torn over several lines: what stands one below the
 * other is one head, and each part has five of them in turn. Empty where that does not give fifteen.
 */
function stackedCells(fields: readonly Field[], rows: readonly RemedyRow[]): RemedyHead['cells'] {
  if (!isSpread(fields) || rows.length !== ROWS.length) return [];
  const leaves = fields.filter(({ text }) => !/复议|诉讼|起诉/.test(text) && isRemedyHead({ text } as Field));
  const stacks: { field: Field; words: string }[] = [];
  for (const field of leaves) {
    const above = stacks.find((stack) => stack.field.from < field.to && field.from < stack.field.to);
    if (above) {
      above.words += formKey(field.text);
      above.field = {
        ...above.field,
        from: Math.min(above.field.from, field.from),
        to: Math.max(above.field.to, field.to),
      };
    } else {
      stacks.push({ field, words: formKey(field.text) });
    }
  }
  const columns = stacks
    .sort((a, b) => a.field.from - b.field.from)
    .flatMap(({ field, words }) => {
      const column = columnOf(words);
      return column ? [{ field, column }] : [];
    });
  if (turnsOf(columns.map(({ column }) => column)).length !== ROWS.length) return [];
  return columns.map(({ field, column }, at) => ({
    cell: { row: rows[Math.floor(at / COLUMNS.length)]!, column },
    field,
  }));
}

/** The five outcomes where each is named once, beside each other; empty where one is torn, missing or named again. */
function sharedOutcomes(fields: readonly Field[]): RemedyHead['outcomes'] {
  const named = fields.flatMap((field) => {
    const column = columnOf(formKey(field.text));
    return column ? [{ column, field }] : [];
  });
  const isApart = named.every(({ field }, at) => at === 0 || named[at - 1]!.field.to <= field.from);
  const isWhole =
    named.length === COLUMNS.length && new Set(named.map(({ column }) => column)).size === named.length;
  return isWhole && isApart ? named : [];
}

/** Every outcome under the part that stands above it; empty where a head is torn or several claim one place. */
function cellsOf(fields: readonly Field[]): RemedyHead['cells'] {
  const groups = fields.flatMap((field) => {
    const row = remedyRow(field.text);
    return row && formKey(field.text).length <= 10 ? [{ row, field }] : [];
  });
  const leaves = fields.flatMap((field) => {
    const column = columnOf(formKey(field.text));
    return column ? [{ column, field }] : [];
  });
  const cells = leaves.flatMap(({ column, field }): RemedyHead['cells'] => {
    const above = groups.filter((group) => group.field.from < field.to && field.from < group.field.to);
    const rows = new Set(above.map(({ row }) => row));
    return rows.size === 1 ? [{ cell: { row: above[0]!.row, column }, field }] : [];
  });
  const distinct = [
    ...new Map(
      cells.map((entry) => [`${entry.cell.row}.${entry.cell.column}.${entry.field.from}`, entry]),
    ).values(),
  ].sort((a, b) => a.field.from - b.field.from);
  const ids = new Set(distinct.map(({ cell }) => `${cell.row}.${cell.column}`));
  const isApart = distinct.every(({ field }, at) => at === 0 || distinct[at - 1]!.field.to <= field.from);
  return ids.size === distinct.length && isApart && distinct.length % COLUMNS.length === 0 ? distinct : [];
}

/** The cells of a row of numbers below a head, in printed order: of all three parts, or of the one that is named. */
export function cellsBelow(head: RemedyHead | null, row: RemedyRow | null): RemedyCell[] {
  const columns = head?.columns ?? IN_FORM;
  if (row) {
    const own = head?.cells.filter(({ cell }) => cell.row === row).map(({ cell }) => cell.column) ?? [];
    return (own.length === COLUMNS.length ? own : columns[row]).map((column) => ({ row, column }));
  }
  if (head && head.cells.length === ROWS.length * COLUMNS.length) return head.cells.map(({ cell }) => cell);
  const rows = head?.rows.length === ROWS.length ? head.rows : ROWS;
  return rows.flatMap((part) => columns[part].map((column) => ({ row: part, column })));
}
