import { distance } from 'fastest-levenshtein';
import type { RootContent } from 'mdast';
import { nodeText } from '../formats/node-text.ts';
import { formKey } from '../text/form-key.ts';
import { remember } from '../text/remember.ts';
import { splitOrdinal } from '../text/numerals.ts';
import { readField } from '../text/numbers.ts';
import { isAddedHead, yearOfHead } from '../vocabulary/added-heads.ts';
import { FORM_LABELS } from '../vocabulary/form-labels.ts';
import { displayWidth } from '../text/display-width.ts';
import { INVISIBLE_CLASS, withoutMarks } from '../text/normalise.ts';
import { gluedHeads, hasHeads, isLineOfHeads } from './head-words.ts';
import { mayBeOneNumber } from './pieces.ts';
import type { Field, PrintedRow } from './printed.ts';

/** Prose is longer, and ends with a full stop. */
const LONGEST = 60;
/** Longer than a line of the form with all its numbers; what follows would take its time with a line of a megabyte. */
const LONGEST_LINE = 1000;
/** So many numbers in a line are a row, whatever its label. */
const FEW_NUMBERS = 5;
const PAGE_MARK =
  /^(?:[-—–－·.]+\s*\d{1,4}\s*[-—–－·.]+|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?|(?:page|p\.)\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?)$/i;
/** A number right behind the words of a label. */
const GLUED = new RegExp(
  `^(.*[^\\d\\s.+\\-−–—${INVISIBLE_CLASS}])([+\\-−–]?\\d[\\d.,${INVISIBLE_CLASS}]*)$`,
  'u',
);

/** Whether a block is a page number between two pages: — 4 —, 第 4 页 or Page 4. */
export function isPageMark(node: RootContent): boolean {
  return PAGE_MARK.test(wordsOf(node));
}

/** So many lines of a number alone are cells. */
const MANY_CELLS = 10;

/**
 * The blocks of a stretch that are page numbers. Where dashes alone are printed for none, a number between such dashes
 * is a row of the table, -- 30 --, and right beside another row of three values without a label.
 */
export function pageMarksIn(nodes: readonly RootContent[]): ReadonlySet<RootContent> {
  const lines = nodes.filter((node) => node.type === 'paragraph' || node.type === 'heading');
  const words = lines.map(wordsOf);
  // In a stream of cells a line has one of them: a number between dashes is no cell.
  const isStream = words.filter((own) => /^\d+$/.test(own)).length >= MANY_CELLS;
  const signs = new Set(isStream ? [] : words.filter((own) => /^[-—–－]+$/.test(own)));
  const isBeside = (at: number): boolean =>
    [at - 1, at + 1].some(
      (other) => lineOf(lines[other]) === lineOf(lines[at])! + other - at && isOfThree(words[other]!),
    );
  return new Set(
    lines.filter(
      (node, at) => isPageMark(node) && !signs.has(/^[-—–－]*/.exec(words[at]!)![0]) && !isBeside(at),
    ),
  );
}

function lineOf(node: RootContent | undefined): number | undefined {
  return node?.position?.start.line;
}

/** Whether words are three values. */
function isOfThree(words: string): boolean {
  const values = words.split(/\s+/);
  return values.length === 3 && values.every((value) => ['number', 'dash'].includes(readField(value).kind));
}

function wordsOf(node: RootContent): string {
  return nodeText(node).normalize('NFKC').trim();
}

/**
 * A line of a section that is a table row although it was not set as one: numbers alone, or a label of the form, a
 * piece of one, with or without its numbers. Portals and PDF extraction print tables one cell a line or with spaces
 * for columns. `isPiece` where what stands around it shows that it is a piece of a label. Null for prose.
 */
export function looseRow(node: RootContent, isPiece = false): PrintedRow | null {
  if (node.type !== 'paragraph' && node.type !== 'heading') return null;
  const text = nodeText(node);
  if (text.length > LONGEST_LINE) return null;
  const parts = fieldsOf(withoutMarks(text));
  const words = parts
    .filter(({ part }) => isWords(part))
    .map(({ part }) => part.normalize('NFKC'))
    .join('')
    .replace(/\s+/g, '');
  if (words.length > LONGEST || (!isPiece && /[。；！？;!?]/.test(words))) return null;
  const start = node.children[0]?.position?.start ?? node.position!.start;
  const fields = parts.map(({ from, part }): Field => {
    const left = start.column - 1 + displayWidth(text.slice(0, from));
    return {
      text: part,
      place: {
        ...start,
        column: start.column + from,
        ...(start.offset === undefined ? {} : { offset: start.offset + from }),
      },
      from: left,
      to: left + displayWidth(part),
    };
  });
  const named = fields.filter((field) => isWords(field.text));
  const pieces = named.filter((field) => isLabelPiece(field.text));
  // Beside them a narrow column leaves single letters of a group's label.
  const isOfPieces =
    pieces.length === named.length ||
    isLineOfHeads(named.map((field) => field.text)) ||
    (named.length === fields.length && hasHeads(named.map((field) => field.text))) ||
    (pieces.length > 0 && named.every((field) => pieces.includes(field) || isLetter(field.text)));
  const isRow = fields.length - named.length >= FEW_NUMBERS || isOfPieces;
  if (fields.length === 0 || !(isRow || isPiece)) return null;
  return {
    line: start.line,
    fields: withPieces(fields),
    layout: 'gaps',
    source: 0,
    reach: fields.at(-1)!.to,
  };
}

/** A piece of a line, and where in it it begins. */
interface Part {
  from: number;
  part: string;
}

/** Where the values of a line stand closer together than others, those may be pieces of one number. */
function withPieces(fields: readonly Field[]): Field[] {
  const isWide = (at: number): boolean => fields[at + 1]!.from - fields[at]!.to > 1;
  const start = fields.findLastIndex((field) => isWords(field.text)) + 1;
  const gaps = fields.slice(start, -1).map((_, at) => isWide(start + at));
  if (!gaps.includes(true) || !gaps.includes(false)) return [...fields];
  const ends = [...gaps.flatMap((wide, at) => (wide ? [start + at + 1] : [])), fields.length];
  return [
    ...fields.slice(0, start),
    ...ends.flatMap((end, at) => mayBeOneNumber(fields.slice(ends[at - 1] ?? start, end))),
  ];
}

/** What is left of a number of which characters are lost: it is printed where it stands, and nobody can read it. */
const LOST = /^[\d.,]*\uFFFD[\uFFFD\d.,]*$/;

function isWords(text: string): boolean {
  return readField(text).kind === 'text' && !LOST.test(text);
}

/** The fields of a line: parted by wide gaps; numbers and signs for none behind a label, or behind each other, by any. */
const fieldsOf = remember((text: string): readonly Part[] => {
  return [...text.matchAll(/\S+(?:\s\S+)*/g)].flatMap(({ index, 0: part }) => {
    const tokens = [...part.matchAll(/\S+/g)].map((match): Part => ({
      from: index + match.index,
      part: match[0],
    }));
    const values = tokens.length - 1 - tokens.findLastIndex((token) => isWords(token.part));
    const behind = tokens.slice(tokens.length - values);
    const last = tokens.at(-1 - values);
    if (!last) return behind;
    // Signs alone before a number are no label: =0.
    const isNumber = tokens.length - values === 1 && !/\p{L}/u.test(last.part);
    const glued = isNumber ? null : GLUED.exec(last.part);
    const end = last.from - index + (glued ? glued[1]!.length : last.part.length);
    const words = tokens.slice(0, tokens.length - values);
    const heads = glued ? null : headsOf(words);
    return [
      ...(heads ?? [{ from: index, part: part.slice(0, end) }]),
      ...(glued ? [{ from: index + end, part: glued[2]! }] : []),
      ...behind,
    ];
  });
});

/** The heads of columns that words are, side by side or with nothing between them; null where they are anything else. */
function headsOf(words: readonly Part[]): Part[] | null {
  if (isLineOfHeads(words.map(({ part }) => part))) return [...words];
  const [only, another] = words;
  const heads = only && !another ? gluedHeads(only.part) : null;
  return heads && heads.map(({ from, part }) => ({ from: only!.from + from, part }));
}

/** Whether words are a label of the form, a piece of one, or pieces of several side by side. */
const isLabelPiece = remember((text: string): boolean => {
  if (isAddedHead(text) || yearOfHead(text) !== null) return true;
  const key = formKey(splitOrdinal(text).rest.replace(/[（(][^（()）]*[)）]?$/u, '')) || formKey(text);
  if (key.length >= 2 && FORM_LABELS.some((label) => label.includes(key))) return true;
  if (FORM_LABELS.some((label) => label.length > 3 && key.startsWith(label))) return true;
  if (FORM_LABELS.some((label) => isMisprint(key, label))) return true;
  const pieces = text.split(/\s+/);
  const isPiece = (piece: string): boolean =>
    isAddedHead(piece) || FORM_LABELS.some((label) => label.includes(formKey(splitOrdinal(piece).rest)));
  return pieces.length > 1 && pieces.every(isPiece);
});

/** Whether words are one letter of a label. */
function isLetter(text: string): boolean {
  return /^\p{Script=Han}$/u.test(text) && FORM_LABELS.some((label) => label.includes(text));
}

/** Whether words are a long label but for one letter. */
function isMisprint(key: string, label: string): boolean {
  return label.length >= 6 && Math.abs(label.length - key.length) <= 1 && distance(key, label) <= 1;
}
