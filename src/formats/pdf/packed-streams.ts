import { Unzlib } from 'fflate';
import { FormatError } from '../format-error.ts';

/** Packed streams of a report are far smaller unpacked, its fonts among them; pictures are not unpacked to be read. */
const MOST_BYTES = 200_000_000;
/** What is packed once grows no more than a thousandfold: no smaller one is worth looking at. */
const FEWEST_BYTES = 16_000;
/** Unpacked at once. */
const PIECE = 4096;
/** A dictionary before a stream is no longer. */
const LONGEST_DICTIONARY = 2000;

/** Throws FormatError for a PDF whose streams unpack to more than those of any report: to read it takes all memory. */
export function refuseSwelling(bytes: Uint8Array): void {
  const file = new TextDecoder('latin1').decode(bytes);
  let left = MOST_BYTES;
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at)) {
    const dictionary = file
      .slice(Math.max(0, at - LONGEST_DICTIONARY), at)
      .split('endobj')
      .at(-1)!;
    const from = at + 'stream'.length + (file[at + 'stream'.length] === '\r' ? 2 : 1);
    const to = file.indexOf('endstream', from);
    if (to < 0) return;
    at = to + 'endstream'.length;
    const filters = dictionary.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0;
    const isLarge = to - from >= FEWEST_BYTES || filters > 1;
    if (filters === 0 || !isLarge || /\/Subtype\s*\/Image\b/.test(dictionary)) continue;
    left -= unpackedSize(bytes.subarray(from, to), filters, left);
    if (left < 0)
      throw new FormatError(
        `streams in the PDF that unpack to more than ${MOST_BYTES.toLocaleString('en')} bytes`,
        'Print the report to PDF anew from a program that opens it, or look for the report as a web page.',
        'a PDF as large as those of reports',
      );
  }
}

/** How many bytes a stream that was packed so many times has, as far as it is whole; some more than `most` where it has more. */
function unpackedSize(packed: Uint8Array, times: number, most: number): number {
  let size = 0;
  let take = (data: Uint8Array): void => {
    size += data.length;
  };
  for (let time = 0; time < times; time++) {
    const unpacked = new Unzlib(take);
    take = (data) => unpacked.push(data);
  }
  try {
    for (let from = 0; from < packed.length && size <= most; from += PIECE)
      take(packed.subarray(from, from + PIECE));
  } catch {
    // Readers take what comes before the damage.
  }
  return size;
}
