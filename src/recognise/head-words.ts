import { formKey } from '../text/form-key.ts';
import { remember } from '../text/remember.ts';
import { isAddedHead } from '../vocabulary/added-heads.ts';
import type { TableDefinition } from '../vocabulary/table-definition.ts';
import { TABLES } from '../vocabulary/tables.ts';

const HEADS = Object.values(TABLES).flatMap((table: TableDefinition) => [
  ...table.heads,
  ...table.columns.flatMap((column) => [column.label, ...(column.aliases ?? [])]),
]);
const headKeys = new Set(HEADS.map(formKey));

const longestFirst = [...new Set([...HEADS, ...headKeys])].sort((a, b) => b.length - a.length);
const HEAD = new RegExp(`^(?:${longestFirst.join('|')})(?:[（(][^（()）]*[)）])?`, 'u');

/** No line of heads with nothing between them is longer. */
const LONGEST = 100;
/** What the column of labels is called is shorter: 项目, 申请人情况. */
const LONGEST_NAME = 8;
/** So many words that are heads name the columns, whatever the column of labels is called before them. */
const FEW_HEADS = 3;

/** Whether words are a head of a column, or of several. */
export const isHeadWord = remember(
  (text: string): boolean =>
    isAddedHead(text) ||
    headKeys.has(formKey(text.replace(/[（(][^（()）]*[)）]?\s*$/u, ''))) ||
    headKeys.has(formKey(text)),
);

/** Whether words side by side are heads: 结果维持 结果纠正, 项目 结果维持 结果纠正 其他结果. */
export function isLineOfHeads(words: readonly string[]): boolean {
  const [first, ...others] = words;
  if (first === undefined || others.length === 0 || !others.every(isHeadWord)) return false;
  return isHeadWord(first) || (first.length <= LONGEST_NAME && others.length >= FEW_HEADS);
}

/** Whether most of short words side by side are heads, and the others may be those of columns that an office added. */
export function hasHeads(words: readonly string[]): boolean {
  const heads = words.filter(isHeadWord).length;
  return heads >= FEW_HEADS && 2 * heads > words.length && words.every((word) => word.length <= LONGEST_NAME);
}

/** A piece of a word, and where in it it begins. */
interface Piece {
  from: number;
  part: string;
}

/**
 * The heads that a word is made of, with nothing between them: 自然人法人或其他组织总计, or three and more behind what the column
 * of labels is called; null where it is made of anything else.
 */
export function gluedHeads(word: string): Piece[] | null {
  if (word.length > LONGEST) return null;
  const heads = headsFrom(word, 0);
  if (heads) return heads.length > 1 ? heads : null;
  for (let at = 1; at <= LONGEST_NAME; at++) {
    const others = headsFrom(word, at);
    if (others && others.length >= FEW_HEADS) return [{ from: 0, part: word.slice(0, at) }, ...others];
  }
  return null;
}

/** The heads that a word is made of from here to its end; null where it is not of heads alone. */
function headsFrom(word: string, start: number): Piece[] | null {
  const heads: Piece[] = [];
  for (let from = start; from < word.length;) {
    const part = HEAD.exec(word.slice(from))?.[0];
    if (part === undefined) return null;
    heads.push({ from, part });
    from += part.length;
  }
  return heads;
}
