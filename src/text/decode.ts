import { isChinese, isGarbled } from './chinese.ts';
import { undoMisreading, type Misread } from './misread.ts';

/** The encodings that reports come in. */
type Encoding = 'UTF-8' | 'UTF-16' | 'GB18030' | 'BIG5';

/** The name by which browsers know an encoding, and the order of its bytes (WHATWG Encoding Standard). */
export type Charset = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

/** A raw file as text, and what its bytes went through. Places in the file are counted in `text`. */
export interface DecodedText {
  /** Without byte order mark; a control character is a space. Empty where no reading gives words. */
  text: string;
  /** null where no reading gives words. */
  encoding: Encoding | null;
  /** What a wrong reading before the file was saved did to it; null where there was none. */
  misread: Misread | null;
  /** Offsets in `text` of characters that could not be read (U+FFFD). */
  unreadable: number[];
  /** Offsets in `text` of control characters, other than breaks of lines and pages. */
  controls: number[];
}

/**
 * Reads a raw file: a byte order mark decides, then UTF-8 where it is valid, then whichever encoding gives Chinese
 * words. A text that is decoded already is only looked through. Never throws.
 */
export function decode(file: Uint8Array | string): DecodedText {
  const { text: found, encoding } =
    typeof file === 'string' ? { text: file, encoding: 'UTF-8' as const } : readBytes(file);
  const misread = undoMisreading(found);
  const text = misread?.text ?? found;
  if (isGarbled(text, 30)) return { text: '', encoding: null, misread: null, unreadable: [], controls: [] };
  return {
    text: text.replace(CONTROL, ' '),
    encoding,
    misread,
    unreadable: offsetsOf(text, /\uFFFD/g),
    controls: offsetsOf(text, CONTROL).filter((offset) => !/[\f\v]/.test(text[offset]!)),
  };
}

/** The characters that a raw file is in, found as `decode` finds them: what a server must say beside its bytes. */
export function charsetOf(bytes: Uint8Array): Charset {
  return readBytes(bytes).charset;
}

const CONTROL = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F]/g;

function offsetsOf(text: string, pattern: RegExp): number[] {
  return Array.from(text.matchAll(pattern), (match) => match.index);
}

interface Reading {
  text: string;
  encoding: Encoding;
  charset: Charset;
}

function readBytes(bytes: Uint8Array): Reading {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return read(bytes, 'UTF-16', 'utf-16le');
  if (first === 0xfe && second === 0xff) return read(bytes, 'UTF-16', 'utf-16be');
  const utf8 = read(bytes, 'UTF-8', 'utf-8');
  if (!utf8.text.includes('\uFFFD') && !utf8.text.includes('\0')) return utf8;
  // UTF-8 with a damaged byte comes before GB18030, which would read digits behind that byte as part of a character.
  const readings = [
    utf8,
    read(bytes, 'GB18030', 'gb18030'),
    read(bytes, 'BIG5', 'big5'),
    read(bytes, 'UTF-16', 'utf-16le'),
    read(bytes, 'UTF-16', 'utf-16be'),
  ];
  return readings.find(({ text }) => isChinese(text)) ?? utf8;
}

function read(bytes: Uint8Array, encoding: Encoding, charset: Charset): Reading {
  return { text: new TextDecoder(charset).decode(bytes), encoding, charset };
}
