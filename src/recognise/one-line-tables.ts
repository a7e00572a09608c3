import { FORM_WORDS, type FormWord } from './form-words.ts';
import type { KeyedLine, Range } from './keyed-line.ts';
import { NUMBERS } from './numbers-in-line.ts';
import { wordsIn } from './words-in-line.ts';

/** A line with so many rows of the form is a table printed in one line; fewer share a line by chance. */
const MANY_ROWS = 4;
/** So many words of the form with nothing between them, and numbers behind them, are table 4 in one line. */
const MANY_WORDS = 8;
/** What a table, or its column of labels, is called before its heads. */
const NAME_BEFORE_HEADS = /^[\p{Script=Han}、\s]{0,20}$/u;
/** Numbers that a line ends with, as no prose does; and of how many characters they are the last. */
const LAST_NUMBERS = /(?:\s+[\d/–—-]+){5}\s*$/u;
const LAST = 100;

const ROW_WORDS = FORM_WORDS.filter(({ kind }) => kind === 'row');

/** Whether a line has a table of the form in it: several of its rows, or its heads and numbers behind them. */
export function holdsTable(line: KeyedLine): boolean {
  return rowsIn(line).length >= MANY_ROWS || isHeadsAndNumbers(line);
}

/** Different rows of the form that the line names. */
function rowsIn(line: KeyedLine): FormWord[] {
  // Prose names one or two: nothing is looked up of where they stand.
  if (ROW_WORDS.filter(({ key }) => line.key.includes(key)).length < MANY_ROWS) return [];
  const words = wordsIn(line, { from: 0, to: line.text.length }).map(({ word }) => word);
  return [...new Set(words.filter(({ kind }) => kind === 'row'))];
}

/** Whether the line is, behind a name, nothing but words of the form and numbers behind the last of them. */
function isHeadsAndNumbers(line: KeyedLine): boolean {
  // A line may be spaces for the most part, which the pattern would go over again from each.
  if (!LAST_NUMBERS.test(line.text.slice(-LAST))) return false;
  const words = wordsIn(line, { from: 0, to: line.text.length });
  // Names of the table hold words of the form, too.
  const isApart = ({ from }: Range, at: number) =>
    line.text.slice(words[at - 1]?.to ?? 0, from).trim() !== '';
  const heads = words.slice(Math.max(0, words.findLastIndex(isApart)));
  if (heads.length < MANY_WORDS) return false;
  const numbers = line.text.slice(heads.at(-1)!.to).trimEnd();
  return NAME_BEFORE_HEADS.test(line.text.slice(0, heads[0]!.from)) && NUMBERS.exec(numbers)?.[0] === numbers;
}
