import { distance } from 'fastest-levenshtein';
import { formKey } from '../../text/form-key.ts';
import { splitOrdinal } from '../../text/numerals.ts';
import { remember } from '../../text/remember.ts';
import { isAddedHead } from '../../vocabulary/added-heads.ts';
import { mostColumns } from '../../vocabulary/form-rows.ts';
import type { RowDefinition, TableDefinition } from '../../vocabulary/table-definition.ts';
import { columnKey, labelKey, LONGEST } from '../label-keys.ts';

/** The pieces of groups' labels that one line cuts off are shorter. */
const LONGEST_PIECES = 16;

/** Finds the rows of one table by printed label. */
export interface LabelIndex {
  /** The row whose label or alias this is. */
  find(label: string): RowDefinition | null;
  /** Whether this is the label of a group of rows. */
  isGroup(label: string): boolean;
  /** Whether words are nothing but pieces of groups' labels, ordinals among them, that stand beside this label. */
  isGroupPiece(words: string): boolean;
  /** Whether this is a word of the table's head that no row has. */
  isHead(label: string): boolean;
  /** Whether this is a head that lost letters or its other half: 现行有效件, 本年新. */
  isHeadPiece(label: string): boolean;
  /** Whether this is either. */
  isHeadOrPiece(label: string): boolean;
  /** Whether this names a column; 其他 and 总计 name a row too. */
  isColumn(label: string): boolean;
  /** Whether words printed over several lines are so far the beginning of this row's label. */
  begins(words: string, row: RowDefinition): boolean;
  /** Whether words are the beginning of the label of some row. */
  isBegun(words: string): boolean;
  /** The most columns that a row of the table has. */
  width: number;
}

/** Indexes a table's labels and aliases in their compared form. */
export function indexLabels(table: TableDefinition): LabelIndex {
  const rows = new Map<string, RowDefinition>();
  for (const row of table.rows) {
    for (const label of [row.label, ...row.aliases]) rows.set(formKey(label), row);
  }
  const groups = new Set(table.rows.flatMap((row) => row.path.map(labelKey)));
  const wholeGroups = [...new Set(table.rows.flatMap((row) => [row.path.join(''), ...row.path]))].map(
    formKey,
  );
  const columns = new Set(
    table.columns.flatMap((column) => [column.label, ...(column.aliases ?? [])]).map(formKey),
  );
  const heads = new Set([...table.heads.map(formKey), ...columns].filter((key) => !rows.has(key)));
  const findKey = (key: string) => rows.get(key) ?? null;
  const labelled = [...rows.keys()];
  const isHead = remember(
    (label) => heads.has(labelKey(label)) || isDamagedHead(label, heads) || isAddedHead(label),
  );
  const isHeadPiece = remember((label) => {
    const key = labelKey(label);
    if (key.length < 3 || rows.has(key) || groups.has(key)) return false;
    return (
      columnKey(label, table) !== null ||
      [...columns].some((head) => head !== key && (head.startsWith(key) || head.endsWith(key)))
    );
  });
  return {
    find: remember((label) => {
      if (label.length > LONGEST) return null;
      const [bare, whole] = [labelKey(label), formKey(label)];
      const found = findKey(bare) ?? findKey(whole);
      if (found) return hasOtherOrdinal(label, found) ? null : found;
      const group = [...groups].find((key) => whole.startsWith(key) || bare.startsWith(key));
      return group ? findKey(behindGroup(label, group)) : null;
    }),
    isGroup: (label) => groups.has(labelKey(label)),
    isGroupPiece: (words) =>
      words.length <= LONGEST_PIECES &&
      words
        .split(/\s+/)
        .map(formKey)
        .every((key) => wholeGroups.some((group) => group.includes(key))),
    isHead,
    isHeadPiece,
    isHeadOrPiece: remember((label) => isHead(label) || isHeadPiece(label)),
    isColumn: (label) => columns.has(labelKey(label)),
    begins: (words, row) => {
      const key = formKey(splitOrdinal(words).rest);
      return [row.label, ...row.aliases].some((label) => formKey(label).startsWith(key));
    },
    isBegun: (words) => {
      if (words.length > LONGEST) return false;
      const key = formKey(splitOrdinal(words).rest);
      return key.length >= 2 && labelled.some((label) => label.length > key.length && label.startsWith(key));
    },
    width: Math.max(...table.rows.map((row) => mostColumns(row))),
  };
}

/** 其他 behind （六） begins 其他处理, behind 3. it is a row: a short word is a row's only behind an ordinal of its kind. */
function hasOtherOrdinal(label: string, row: RowDefinition): boolean {
  if (labelKey(label).length > 3) return false;
  const { ordinal } = splitOrdinal(label);
  if (!ordinal || row.ordinal === '') return false;
  const style = /\d$/.test(row.ordinal) ? 'arabic' : /）$/.test(row.ordinal) ? 'bracketed' : 'chinese';
  return ordinal.style !== style && (ordinal.style === 'bracketed' || style === 'bracketed');
}

/** Whether a label with lost characters (U+FFFD) is a head all the same. */
function isDamagedHead(label: string, heads: ReadonlySet<string>): boolean {
  const lost = label.match(/\uFFFD+/g)?.length ?? 0;
  return (
    lost > 0 && [...heads].some((head) => head.length > 2 * lost && distance(labelKey(label), head) <= lost)
  );
}

/** What follows a group's label where both are printed as one: 不予公开1.属于国家秘密. */
function behindGroup(label: string, group: string): string {
  const bare = labelKey(label);
  return bare.slice(bare.indexOf(group) + group.length).replace(/^[\d一二三四五六七]/, '');
}
