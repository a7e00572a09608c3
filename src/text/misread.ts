import { isChinese, isGarbled } from './chinese.ts';
import { gb18030Bytes, windows1252Bytes } from './encode.ts';

/** What became of a text that had been read in a wrong encoding before it was saved. */
export interface Misread {
  /** The text with every garbled line as it was; a character of which a byte is gone is U+FFFD. */
  text: string;
  /** Lines that were garbled. */
  lines: number;
  /** Characters of which a byte is gone. */
  lost: number;
  /** Where the first garbled line begins in `text`. */
  offset: number;
  /** The first garbled words as found and as recovered. */
  sample: { found: string; recovered: string };
}

/** A wrong reading: the bytes of `was`, read as something else that `bytes` undoes. */
interface Misreading {
  was: 'utf-8' | 'gb18030';
  bytes: (text: string) => Uint8Array;
}

const MISREADINGS: readonly Misreading[] = [
  { was: 'utf-8', bytes: gb18030Bytes },
  { was: 'utf-8', bytes: windows1252Bytes },
  { was: 'gb18030', bytes: windows1252Bytes },
];

/** A line with this many wide characters and no Chinese word is taken for garbled where the rest of the file is not. */
const LONG_LINE = 6;

/**
 * Undoes a wrong reading such as 鏀垮簻淇℃伅鍏紑 for 政府信息公开: the bytes of UTF-8 taken for GBK. Line breaks survive it, so
 * the lines of the result are the lines of the file. Returns null where no line is garbled in a way that can be undone.
 */
export function undoMisreading(text: string): Misread | null {
  const parts = text.split(/(\r\n|\n|\r)/);
  const isAll = isGarbled(text, 1);
  const suspects = isAll ? [text] : parts.filter((line) => isGarbled(line, LONG_LINE)).slice(0, 8);
  const misreading = MISREADINGS.find((candidate) =>
    suspects.some((suspect) => isChinese(undo(candidate, suspect))),
  );
  if (!misreading) return null;
  const misread: Misread = { text: '', lines: 0, lost: 0, offset: 0, sample: { found: '', recovered: '' } };
  for (const part of parts) {
    const recovered = isGarbled(part, isAll ? 1 : LONG_LINE) ? undo(misreading, part) : part;
    if (recovered === part || !isRecovered(recovered, part)) {
      misread.text += part;
      continue;
    }
    if (misread.lines++ === 0) {
      misread.offset = misread.text.length;
      misread.sample = { found: part, recovered };
    }
    misread.lost += lostIn(recovered);
    misread.text += recovered;
  }
  return misread.lines === 0 ? null : misread;
}

/** Whether a line came out as words: one that had never been garbled comes out with hardly a character left. */
function isRecovered(line: string, found: string): boolean {
  const lost = lostIn(line);
  return lost <= (found.match(/[\uFFFD?]/g)?.length ?? 0) || lost * 4 <= line.length;
}

function lostIn(text: string): number {
  return text.match(/\uFFFD/g)?.length ?? 0;
}

function undo({ was, bytes }: Misreading, text: string): string {
  return DECODERS[was].decode(bytes(text));
}

const DECODERS = {
  'utf-8': new TextDecoder('utf-8', { ignoreBOM: true }),
  gb18030: new TextDecoder('gb18030', { ignoreBOM: true }),
};
