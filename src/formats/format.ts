import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { PlaceKind } from '../schemas/place.ts';
import type { ParsedRecord } from './record/parse-record.ts';

/** What the archive knows of a kind of file, whatever it holds. */
interface Described {
  /** `text`, `html`: permanent. */
  name: string;
  /** What sentences for keepers call it; several where it is more than one thing to them. */
  called: readonly string[];
  /** How the names of its files end, in small letters with the dot, and the media type of each. */
  extensions: Readonly<Record<`.${string}`, string>>;
  /**
   * Whether a file is of this format, told by its first bytes. Null where bytes do not tell:
   * then its name does, and what nothing else claims is of the first such format.
   */
  signature: ((start: FileStart) => boolean) | null;
  /** How the raw file is sent to readers. */
  served: {
    /** The Content-Type without its charset: not always the media type, where a browser would run what it shows. */
    type: string;
    /** Its characters: always UTF-8, or those that its bytes are found to be in; null of what is no text. */
    charset: 'utf-8' | 'found' | null;
    /** Whether somebody else's words are in it, which must not load, run or be framed. */
    isolated: boolean;
  };
  /** How its places are counted: `{ line, column }` or `{ page, box }`. */
  places: PlaceKind;
  /**
   * What draws its pages in a browser: a program, or the browser itself, to which the file is a picture. Absent where nothing
   * does, and readers are shown the words of each page alone.
   */
  drawnBy?: 'pdfjs' | 'browser';
  /** Whether its lines are markup, of which readers are shown the words. */
  isMarkup: boolean;
  /**
   * The text whose lines its places count, of a file that has none itself; absent where its bytes are text. Throws
   * FormatError for a file that gives none.
   */
  toText?: (bytes: Uint8Array) => Promise<string>;
}

/** A report as somebody wrote it. */
export interface TreeFormat extends Described {
  kind: 'tree';
  /**
   * Reads a file as the document tree: headings, paragraphs, lists and tables, each node with its place. Never throws
   * on what the file says; departures become messages on the file. Rejects with FormatError for one that does not open.
   */
  read: (file: VFile) => Promise<Root>;
}

/** The archive's own record of a report's figures: no words, and so no tree. */
export interface FiguresFormat extends Described {
  kind: 'figures';
  /** Throws RecordError for what is no record. */
  read: (file: VFile) => Promise<ParsedRecord>;
}

/** A kind of file that reports come in. */
export type Format = TreeFormat | FiguresFormat;

/** What signatures look at. */
export interface FileStart {
  /** At most START_BYTES of them. */
  bytes: Uint8Array;
  /** The same as characters, one a byte; those of UTF-16 lose their zeros, so that ASCII can be looked for. */
  ascii: string;
}

const START_BYTES = 4096;

/** The first bytes of a file. */
export function startOf(file: Uint8Array): FileStart {
  const bytes = file.subarray(0, START_BYTES);
  return { bytes, ascii: LATIN_1.decode(bytes).replaceAll('\0', '') };
}

const LATIN_1 = new TextDecoder('latin1');
