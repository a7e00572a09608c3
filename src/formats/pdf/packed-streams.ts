import { constants, inflateSync } from 'node:zlib';
import { FormatError } from '../format-error.ts';

/** Packed streams of a report are far smaller unpacked, its fonts among them; pictures are not unpacked to be read. */
const MOST_BYTES = 200_000_000;
/** What is packed once grows no more than a thousandfold: no smaller one is worth looking at. */
const FEWEST_BYTES = 16_000;
/** A dictionary before a stream is no longer. */
const LONGEST_DICTIONARY = 2000;

/** Throws FormatError for a PDF whose streams unpack to more than those of any report: to read it takes all memory. */
export function refuseSwelling(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = MOST_BYTES;
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at)) {
    const dictionary = file
      .toString('latin1', Math.max(0, at - LONGEST_DICTIONARY), at)
      .split('endobj')
      .at(-1)!;
    const from = at + 'stream'.length + (file[at + 6] === 13 ? 2 : 1);
    const to = file.indexOf('endstream', from);
    if (to < 0) return;
    at = to + 'endstream'.length;
    const filters = dictionary.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0;
    const isLarge = to - from >= FEWEST_BYTES || filters > 1;
    if (filters === 0 || !isLarge || /\/Subtype\s*\/Image\b/.test(dictionary)) continue;
    left -= unpackedSize(file.subarray(from, to), filters, left);
    if (left < 0)
      throw new FormatError(
        `streams in the PDF that unpack to more than ${MOST_BYTES.toLocaleString('en')} bytes`,
        'Print the report to PDF anew from a program that opens it, or look for the report as a web page.',
        'a PDF as large as those of reports',
      );
  }
}

/** How many bytes a stream that was packed so many times has; more than `most` where it has more; 0 where it is damaged. */
function unpackedSize(packed: Uint8Array, times: number, most: number): number {
  let data = packed;
  // What breaks off is unpacked as far as it goes, as readers do.
  const finishFlush = constants.Z_SYNC_FLUSH;
  try {
    for (let time = 0; time < times; time++)
      data = inflateSync(data, { finishFlush, maxOutputLength: Math.max(1, most) });
    return data.length;
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? most + 1 : 0;
  }
}
