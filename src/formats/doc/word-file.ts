import { FormatError } from '../format-error.ts';
import { openCompoundFile } from './compound-file.ts';
import { modifiersIn, viewOf, type Modifier } from './modifiers.ts';

/** A character of the document, and what was done to it. */
export interface Character {
  code: number;
  /** Whether nobody sees it: hidden, taken back in a revision, or struck through. */
  isGone: boolean;
  isRaised: boolean;
}

/** A paragraph, a cell or the end of a row: characters up to the one that ends it. */
export interface Stretch {
  characters: Character[];
  /** The character that ends it. */
  end: number;
  modifiers: readonly Modifier[];
}

const WORD = 0xa5ec;
/** Word 97, and those after it. */
const OLDEST = 0xc1;
const ENCRYPTED = 0x0100;
const IN_SECOND_TABLE = 0x0200;
const PAGE = 512;
/** Places in the head of the file of: how long the text is, and where the lists of pieces and of properties stand. */
const AT = { textLength: 76, letters: 0xfa, paragraphs: 0x102, pieces: 0x1a2 } as const;
const HINT = 'Open the file and save it as a Word document (.docx), or look for the report as a web page.';
const WHOLE = 'a Word document that opens';
/** Marks that end a stretch: of a paragraph, of a cell or row, of a page or section. */
const ENDS = new Set([0x0d, 0x07, 0x0c]);

const GONE = { deleted: 0x0800, hidden: 0x083c, struck: 0x0837, struckTwice: 0x2a53 } as const;
const GONE_CODES = new Set<number>(Object.values(GONE));
const RAISED = 0x2a48;

/** Characters of Windows in one byte that are not those of Unicode. */
const WINDOWS = new TextDecoder('windows-1252');

/**
 * The text of a document of Word 97 to 2003 in its order, with what is said of each character and paragraph (MS-DOC).
 * Throws FormatError for one with a password, a damaged one, one that is older and what is no document of Word.
 */
export function readWordFile(bytes: Uint8Array): Stretch[] {
  try {
    return stretchesIn(bytes);
  } catch (error) {
    // Places that lead out of the file.
    if (!(error instanceof RangeError)) throw error;
    throw new FormatError(`damage in the Word document (${error.message})`, HINT, WHOLE);
  }
}

function stretchesIn(bytes: Uint8Array): Stretch[] {
  const streams = openCompoundFile(bytes);
  const text = streams.stream('WordDocument');
  if (!text || text.length < PAGE || viewOf(text).getUint16(0, true) !== WORD)
    throw new FormatError('old Office file that is no Word document', HINT, WHOLE);
  const head = viewOf(text);
  const flags = head.getUint16(10, true);
  if (flags & ENCRYPTED) throw new FormatError('password on the Word document', HINT, `${WHOLE} without one`);
  const table = streams.stream(flags & IN_SECOND_TABLE ? '1Table' : '0Table');
  if (head.getUint16(2, true) < OLDEST || !table)
    throw new FormatError('document of a Word older than that of 1997', HINT, WHOLE);
  const data = streams.stream('Data');
  const listAt = (place: number) => {
    const from = head.getUint32(place, true);
    return table.subarray(from, from + head.getUint32(place + 4, true));
  };
  const pieces = piecesIn(listAt(AT.pieces));
  const paragraphs = runsIn(listAt(AT.paragraphs), text, paragraphChanges, data);
  const letters = runsIn(listAt(AT.letters), text, letterChanges, data);
  return stretchesOf(text, pieces, head.getUint32(AT.textLength, true), paragraphs, letters);
}

/** Where a piece of the text stands in the file; one byte a character, or two. */
interface Piece {
  length: number;
  at: number;
  isWide: boolean;
  /** Changes of the paragraphs in it that were saved in haste. */
  changes: readonly Modifier[];
}

/** The list of pieces, behind the lists of changes that they name. */
function piecesIn(list: Uint8Array): Piece[] {
  const view = viewOf(list);
  const changes: Modifier[][] = [];
  let at = 0;
  while (list[at] === 1) {
    const length = view.getUint16(at + 1, true);
    changes.push(modifiersIn(list.subarray(at + 3, at + 3 + length), null));
    at += 3 + length;
  }
  if (list[at] !== 2) return [];
  const count = Math.floor((view.getUint32(at + 1, true) - 4) / 12);
  const from = at + 5;
  return Array.from({ length: count }, (_, index): Piece => {
    const described = from + 4 * (count + 1) + 8 * index;
    const place = view.getUint32(described + 2, true);
    const isWide = (place & 0x40000000) === 0;
    const change = view.getUint16(described + 6, true);
    return {
      length: view.getUint32(from + 4 * (index + 1), true) - view.getUint32(from + 4 * index, true),
      at: isWide ? place : (place & 0x3fffffff) / 2,
      isWide,
      changes: change & 1 ? (changes[change >> 1] ?? []) : oneChange(change),
    };
  });
}

/** Changes that fit into a piece itself, of those that matter here: whether it is in a table, and ends a row. */
const SHORT_CODES = new Map([
  [0x18, 0x2416],
  [0x19, 0x2417],
]);

function oneChange(change: number): Modifier[] {
  const code = SHORT_CODES.get((change >> 1) & 0x7f);
  return code ? [{ code, operand: Uint8Array.of(change >> 8) }] : [];
}

/** What is said of the bytes from one place of the file to another. */
interface Run {
  from: number;
  to: number;
  modifiers: readonly Modifier[];
}

/** The runs of a list of pages, each of which says of some bytes of the file what was done to them. */
function runsIn(
  list: Uint8Array,
  text: Uint8Array,
  changesAt: (page: Uint8Array, count: number, index: number) => Uint8Array,
  data: Uint8Array | null,
): Run[] {
  const view = viewOf(list);
  const count = Math.max(0, Math.floor((list.length - 4) / 8));
  return Array.from({ length: count }, (_, at) => {
    const number = view.getUint32(4 * (count + 1) + 4 * at, true) & 0x3fffff;
    const page = text.subarray(number * PAGE, (number + 1) * PAGE);
    if (page.length < PAGE) return [];
    const places = viewOf(page);
    const runs = page[PAGE - 1]!;
    return Array.from({ length: runs }, (_run, index): Run => ({
      from: places.getUint32(4 * index, true),
      to: places.getUint32(4 * (index + 1), true),
      modifiers: modifiersIn(changesAt(page, runs, index), data),
    }));
  }).flat();
}

function paragraphChanges(page: Uint8Array, count: number, index: number): Uint8Array {
  const at = 2 * page[4 * (count + 1) + 13 * index]!;
  if (at === 0) return new Uint8Array();
  const short = page[at]!;
  const [from, length] = short > 0 ? [at + 1, 2 * short - 1] : [at + 2, 2 * page[at + 1]!];
  // Two bytes name the style.
  return page.subarray(from + 2, from + length);
}

function letterChanges(page: Uint8Array, count: number, index: number): Uint8Array {
  const at = 2 * page[4 * (count + 1) + index]!;
  return at === 0 ? new Uint8Array() : page.subarray(at + 1, at + 1 + page[at]!);
}

function stretchesOf(
  text: Uint8Array,
  pieces: readonly Piece[],
  length: number,
  paragraphs: readonly Run[],
  letters: readonly Run[],
): Stretch[] {
  const view = viewOf(text);
  const paragraphAt = finder(paragraphs);
  const lettersAt = finder(letters);
  const stretches: Stretch[] = [];
  let characters: Character[] = [];
  let left = length;
  for (const piece of pieces) {
    for (let index = 0; index < piece.length && left > 0; index++, left--) {
      const place = piece.at + index * (piece.isWide ? 2 : 1);
      if (place + 1 >= text.length) return stretches;
      const code = piece.isWide
        ? view.getUint16(place, true)
        : WINDOWS.decode(text.subarray(place, place + 1)).charCodeAt(0);
      if (!ENDS.has(code)) {
        const modifiers = lettersAt(place);
        characters.push({
          code,
          isGone: modifiers.some(({ code: own, operand }) => GONE_CODES.has(own) && isSet(operand)),
          isRaised: modifiers.some(({ code: own, operand }) => own === RAISED && operand[0] !== 0),
        });
        continue;
      }
      stretches.push({ characters, end: code, modifiers: [...paragraphAt(place), ...piece.changes] });
      characters = [];
    }
  }
  if (characters.length > 0) stretches.push({ characters, end: 0x0d, modifiers: [] });
  return stretches;
}

/** Whether a property is set: by itself, or against what the style says, which none of these is. */
const isSet = ([value = 0]: Uint8Array): boolean => (value & 1) === 1;

/** What is said of the byte at a place; nothing where nobody says anything of it. */
function finder(runs: readonly Run[]): (place: number) => readonly Modifier[] {
  const sorted = [...runs].sort((a, b) => a.from - b.from);
  return (place) => {
    let [low, high] = [0, sorted.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const run = sorted[middle]!;
      if (place < run.from) high = middle - 1;
      else if (place >= run.to) low = middle + 1;
      else return run.modifiers;
    }
    return [];
  };
}
