import { distance } from 'fastest-levenshtein';
import type { Paragraph, RootContent } from 'mdast';
import type { Position } from 'unist';
import { nodeText } from '../formats/node-text.ts';
import type { Grid, GridCell } from '../formats/tree.ts';
import { fold, INVISIBLE_CLASS, withoutMarks } from '../text/normalise.ts';
import { DASH_SIGNS, DASH_WORDS, isSpoilt, LONGEST_SPOILT } from '../text/numbers.ts';
import { simplify } from '../text/traditional.ts';
import { SECTION_TITLES } from '../vocabulary/section-titles.ts';
import { FORM_WORDS, type FormWord } from './form-words.ts';
import { looseRow } from './loose-rows.ts';

/** Shorter lines hold no table of the form together with a title. */
const SHORTEST = 60;
/** A line with so many rows of the form is a table printed in one line; fewer share a line by chance. */
const MANY_ROWS = 4;
/** So many words of the form with nothing between them, and numbers behind them, are table 4 in one line. */
const MANY_WORDS = 8;
/** What a table, or its column of labels, is called before its heads. */
const NAME_BEFORE_HEADS = /^[\p{Script=Han}、\s]{0,20}$/u;
/** Numbers that a line ends with, as no prose does; and of how many characters they are the last. */
const LAST_NUMBERS = /(?:\s+[\d/–—-]+){5}\s*$/u;
const LAST = 100;
/** Behind a title, so many words of the form are a table. */
const FEW_WORDS = 2;
/** A line that begins like the title of a section and goes on behind a space. */
const OPENS = /^\s*[一二三四五六七]\s*[、.．]\s*\S+\s+\S/;
/** A title stands behind its ordinal, a table has numbers. */
const MAY_DIVIDE = /[一二三四五六七]\s*[、.．]|\p{N}/u;
/** Titles and labels are looked for by going through the line once for each of them. */
const LONGEST = 200_000;

/** Numbers, with what may stand between and within them; letters that look like digits, so that none is torn at one. */
const DIGITS = `[\\s\\dOoIl〇○◯.,+\\-−–—${INVISIBLE_CLASS}]*[\\dOoIl〇○◯]`;
/** What is printed for none, alone between spaces. */
const NONE = `(?:\\s*${DASH_SIGNS}|\\s+(?:${DASH_WORDS}))(?=\\s|$)`;
/** What no space parts from digits before it, and is no prose: signs, letters, a word that counts things. */
const SPOILING = /^(?:[^\s\p{Script=Han}，。；：、（(“]+|[例人封户篇批余多注]{1,2}(?=\s|$))/u;
/** Numbers, and what is printed for none among them. */
const NUMBERS = new RegExp(`^(?:${DIGITS}|${NONE})+`);

/**
 * A page printed in one line, as some extractors give it, divided where a reader would divide it: at the titles of
 * sections behind their ordinals, and in a table at the labels and heads of the form. A table so found is a grid
 * without columns: only the order of its pieces is known. Any other node is left as it is.
 */
export function divideLines(nodes: readonly RootContent[]): RootContent[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading') return [node];
    const text = nodeText(node);
    if (text.length > LONGEST || !MAY_DIVIDE.test(text)) return [node];
    if (text.length < SHORTEST && !OPENS.test(text)) return [node];
    const line = new CutLine(text, node.position!);
    if (OPENS.test(text)) {
      const opened = line.divideHead();
      if (opened) return opened;
    }
    if (text.length < SHORTEST) return [node];
    const titles = line.titles();
    if (titles.length === 0 && line.rows().length < MANY_ROWS && !line.isHeadsAndNumbers()) return [node];
    const divided = line.divide(titles);
    return divided.length > 1 || divided[0]?.type === 'grid' ? divided : [node];
  });
}

/** A piece of a text. */
interface Range {
  from: number;
  to: number;
}

interface FoundWord extends Range {
  word: FormWord;
}

const fullFold = (text: string): string => simplify(fold(text)).toLowerCase();

/** What folding may join with its neighbours; any other character becomes one or more. */
const JOINING = /[\p{M}\u1100-\u11ff\u{10000}-\u{10ffff}]/u;

/** The letters and digits of a text in compared form, and where in the text each of them stands. */
function keyWithOffsets(text: string): { key: string; offsets: number[] } {
  const offsets: number[] = [];
  let key = '';
  const add = (folded: string, offsetOf: (at: number) => number) => {
    for (const { 0: letters, index } of folded.matchAll(/[\p{L}\p{N}]+/gu)) {
      key += letters;
      for (let unit = 0; unit < letters.length; unit++) offsets.push(offsetOf(index + unit));
    }
  };
  const folded = fullFold(text);
  if (folded.length === text.length && !JOINING.test(text)) {
    add(folded, (at) => at);
  } else {
    let offset = 0;
    for (const character of text) {
      add(fullFold(character), () => offset);
      offset += character.length;
    }
  }
  return { key, offsets };
}

const ROW_WORDS = FORM_WORDS.filter(({ kind }) => kind === 'row');

const TITLES = [...SECTION_TITLES.keys()].sort((a, b) => b.length - a.length);

/** Shorter titles stand in prose but for a letter or two. */
const LONG_TITLES = TITLES.filter((title) => title.length >= 12);
/** A page has few ordinals of sections; each is held against all titles. */
const MOST_ORDINALS = 60;

/** Whether words are a title with at most two letters of it misprinted, lost or added, and both its ends. */
function isSlip(words: string, title: string): boolean {
  return words[0] === title[0] && words.at(-1) === title.at(-1) && distance(words, title) <= 2;
}

/** A long line, its letters and digits in compared form, and where each of them stands. */
class CutLine {
  readonly #text: string;
  readonly #position: Position;
  readonly #key: string;
  readonly #offsets: readonly number[];

  constructor(text: string, position: Position) {
    this.#text = text;
    this.#position = position;
    const { key, offsets } = keyWithOffsets(text);
    this.#offsets = offsets;
    this.#key = key;
  }

  /** The titles of sections behind a Chinese ordinal. */
  titles(): Range[] {
    const found: Range[] = [];
    const taken = new Uint8Array(this.#text.length);
    for (const title of TITLES) {
      for (const { from, to } of this.#occurrences(title)) {
        const ordinal = /[一二三四五六七]\s*[、.．]\s*$/.exec(this.#text.slice(Math.max(0, from - 6), from));
        if (!ordinal) continue;
        const range = { from: from - ordinal[0].length, to };
        if (taken.subarray(range.from, to).includes(1)) continue;
        taken.fill(1, range.from, to);
        found.push(range);
      }
    }
    const isFree = ({ from, to }: Range) => !taken.subarray(from, to).includes(1);
    return [...found, ...this.#misprintedTitles().filter(isFree)].sort((a, b) => a.from - b.from);
  }

  /** Behind a Chinese ordinal, what is a long title of a section but for a letter or two. */
  #misprintedTitles(): Range[] {
    return [...this.#text.matchAll(/[一二三四五六七]\s*[、.．]\s*/g)]
      .slice(0, MOST_ORDINALS)
      .flatMap((ordinal) => {
        const start = this.#indexAt(ordinal.index + ordinal[0].length);
        for (const title of LONG_TITLES) {
          const length = [0, 1, -1, 2, -2]
            .map((by) => title.length + by)
            .find((candidate) => isSlip(this.#key.slice(start, start + candidate), title));
          const last = length === undefined ? undefined : this.#offsets[start + length - 1];
          if (last !== undefined) return [{ from: ordinal.index, to: last + 1 }];
        }
        return [];
      });
  }

  /** The title that the line begins with, and the head of the table or the row behind it; null where it is no such line. */
  divideHead(): Paragraph[] | null {
    const [title] = this.titles();
    if (!title || this.#text.slice(0, title.from).trim() !== '') return null;
    const rest = this.#paragraph({ from: title.to, to: this.#text.length });
    if (!/^\s/.test(this.#text.slice(title.to)) || !rest[0] || looseRow(rest[0]) === null) return null;
    return [...this.#paragraph(title), ...rest.map((node) => ({ ...node, data: { isLine: true } }))];
  }

  /** Different rows of the form that the line names. */
  rows(): FormWord[] {
    // Prose names one or two: nothing is looked up of where they stand.
    if (ROW_WORDS.filter(({ key }) => this.#key.includes(key)).length < MANY_ROWS) return [];
    const words = this.#words({ from: 0, to: this.#text.length }).map(({ word }) => word);
    return [...new Set(words.filter(({ kind }) => kind === 'row'))];
  }

  /** Whether the line is, behind a name, nothing but words of the form and numbers behind the last of them. */
  isHeadsAndNumbers(): boolean {
    // A line may be spaces for the most part, which the pattern would go over again from each.
    if (!LAST_NUMBERS.test(this.#text.slice(-LAST))) return false;
    const words = this.#words({ from: 0, to: this.#text.length });
    // Names of the table hold words of the form, too.
    const isApart = ({ from }: Range, at: number) =>
      this.#text.slice(words[at - 1]?.to ?? 0, from).trim() !== '';
    const heads = words.slice(Math.max(0, words.findLastIndex(isApart)));
    if (heads.length < MANY_WORDS) return false;
    const numbers = this.#text.slice(heads.at(-1)!.to).trimEnd();
    return (
      NAME_BEFORE_HEADS.test(this.#text.slice(0, heads[0]!.from)) && NUMBERS.exec(numbers)?.[0] === numbers
    );
  }

  divide(titles: readonly Range[]): RootContent[] {
    const bounds = titles.flatMap((title, at): Range[] => [
      title,
      { from: title.to, to: titles[at + 1]?.from ?? this.#text.length },
    ]);
    const before = { from: 0, to: titles[0]?.from ?? this.#text.length };
    const isTitle = new Set(titles);
    return [before, ...bounds].flatMap((range) =>
      isTitle.has(range) ? this.#paragraph(range) : this.#divideTable(range),
    );
  }

  /** What stands before a table, the table, and what stands behind its last number. */
  #divideTable(range: Range): RootContent[] {
    const words = this.#words(range);
    const rows = words.filter(({ word }) => word.kind !== 'group');
    const [first] = words;
    if (
      rows.length < FEW_WORDS ||
      !first ||
      !words.some((found) => this.#numbersBehind(found, range) > found.to)
    )
      return this.#paragraph(range);
    const last = words.findLast((found) => this.#endOfNumbers(found, range) > found.to)!;
    const end = this.#wordsBehind(this.#endOfNumbers(last, range), words);
    const cells: GridCell[] = [];
    const table = words.filter(({ from }) => from < end);
    table.forEach((found, at) => {
      const to = Math.min(end, table[at + 1]?.from ?? end);
      const behind = this.#numbersBehind(found, { from: found.from, to });
      // A note in brackets stands between some labels and their numbers.
      const note = behind > found.to ? null : this.#numbersFrom(found.to, to);
      cells.push(this.#cell({ from: found.from, to: note ?? found.to }, cells.length));
      for (const piece of withoutMarks(this.#text.slice(note ?? found.to, to)).matchAll(/\S+/g)) {
        const from = (note ?? found.to) + piece.index;
        cells.push(this.#cell({ from, to: from + piece[0].length }, cells.length));
      }
    });
    const position = this.#positionOf({ from: first.from, to: end });
    const grid: Grid = {
      type: 'grid',
      rows: [{ cells, position }],
      width: cells.length,
      caption: '',
      flow: 'cells',
      position,
    };
    return [
      ...this.#paragraph({ from: range.from, to: first.from }),
      grid,
      ...this.#paragraph({ from: end, to: range.to }),
    ];
  }

  /** Where the numbers right behind a word end; the end of the word where there are none. */
  #numbersBehind({ to }: Range, range: Range): number {
    const numbers = NUMBERS.exec(this.#text.slice(to, range.to))?.[0] ?? '';
    return to + numbers.length;
  }

  /** Where the numbers behind a word end, a note in brackets between them; the end of the word where there are none. */
  #endOfNumbers(found: Range, range: Range): number {
    const behind = this.#numbersBehind(found, range);
    const note = behind > found.to ? null : this.#numbersFrom(found.to, range.to);
    const end = note === null ? behind : this.#numbersBehind({ from: note, to: note }, range);
    return this.#endOfSpoilt(note === null || end > note ? end : behind, found, range);
  }

  /** Where a number ends that signs or letters spoil: what stands right behind its digits, or between a word and them. */
  #endOfSpoilt(end: number, { to }: Range, range: Range): number {
    const rest = this.#text.slice(end, Math.min(range.to, end + LONGEST_SPOILT));
    if (end > to) return end + (SPOILING.exec(rest)?.[0].length ?? 0);
    const token = /^\s*\S+(?=\s|$)/.exec(rest)?.[0] ?? '';
    return isSpoilt(token) ? end + token.length : end;
  }

  /** Where the words of the form end that follow a number with nothing but space between them: labels of blank cells. */
  #wordsBehind(number: number, words: readonly FoundWord[]): number {
    let end = number;
    for (const { from, to } of words) {
      const isAlone = /^(?:\s|$)/.test(this.#text.slice(to, to + 1));
      if (from >= end && isAlone && this.#text.slice(end, from).trim() === '') end = to;
    }
    return end;
  }

  /** Where numbers begin behind a word and the note in brackets after it; null where none do. */
  #numbersFrom(from: number, to: number): number | null {
    const note = /^\s*[（(][^（()）]*[）)]\s*/.exec(this.#text.slice(from, to));
    return note ? from + note[0].trimEnd().length : null;
  }

  /** The words of the form in a range, the longest where several overlap, behind the ordinals that the form gives them. */
  #words(range: Range): FoundWord[] {
    const found: FoundWord[] = [];
    const taken = new Uint8Array(range.to - range.from);
    for (const word of FORM_WORDS) {
      for (const { from, to } of this.#occurrences(word.key, range)) {
        const ordinal = ordinalBefore(this.#text.slice(Math.max(range.from, from - 6), from), word.ordinal);
        // 其他 and 总计 name columns too, and stand in prose.
        if (word.key.length < 4 && word.kind === 'row' && word.ordinal !== '' && ordinal === 0) continue;
        const [begin, end] = [from - ordinal - range.from, to - range.from];
        if (taken.subarray(begin, end).includes(1)) continue;
        taken.fill(1, begin, end);
        found.push({ from: from - ordinal, to, word });
      }
    }
    return found.sort((a, b) => a.from - b.from);
  }

  /** Where a key stands in a range of the text, with the closing marks behind it. */
  *#occurrences(key: string, range: Range = { from: 0, to: this.#text.length }): Generator<Range> {
    const start = this.#indexAt(range.from);
    const inRange = this.#key.slice(start, this.#indexAt(range.to));
    for (let at = inRange.indexOf(key); at >= 0; at = inRange.indexOf(key, at + key.length)) {
      const last = this.#offsets[start + at + key.length - 1]!;
      const end = last + (this.#text.codePointAt(last)! > 0xffff ? 2 : 1);
      const to = end + /^[”’"」』）)]*/.exec(this.#text.slice(end, end + 4))![0].length;
      if (to <= range.to) yield { from: this.#offsets[start + at]!, to };
    }
  }

  /** The index in the key of the first letter that stands at an offset of the text or behind it. */
  #indexAt(offset: number): number {
    let [low, high] = [0, this.#offsets.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#offsets[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #paragraph(range: Range): Paragraph[] {
    const text = this.#text.slice(range.from, range.to);
    const lead = text.length - text.trimStart().length;
    const value = text.trim();
    if (value === '') return [];
    const position = this.#positionOf({ from: range.from + lead, to: range.from + lead + value.length });
    return [{ type: 'paragraph', children: [{ type: 'text', value, position }], position }];
  }

  #cell(range: Range, column: number): GridCell {
    return {
      text: this.#text.slice(range.from, range.to).trim(),
      column,
      columns: 1,
      rows: 1,
      position: this.#positionOf(range),
    };
  }

  #positionOf({ from, to }: Range): Position {
    const { start } = this.#position;
    const point = (by: number) => ({
      ...start,
      column: start.column + by,
      ...(start.offset === undefined ? {} : { offset: start.offset + by }),
    });
    return { start: point(from), end: point(to) };
  }
}

/** How many characters before a word are its ordinal; 0 where the form's own is not printed there. */
function ordinalBefore(before: string, ordinal: string): number {
  if (ordinal === '') return 0;
  const pattern = /\d/.test(ordinal)
    ? new RegExp(`${ordinal}\\s*[.．、]\\s*$`)
    : new RegExp(`(?:[（(]\\s*${ordinal}\\s*[）)]|${ordinal}\\s*、)\\s*$`);
  return pattern.exec(before)?.[0].length ?? 0;
}
