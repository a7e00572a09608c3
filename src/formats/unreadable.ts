import { decode } from '../text/decode.ts';
import { isBlank } from '../text/normalise.ts';
import type { FileStart } from './format.ts';
import { beginsWith, ZIP, zipOf } from './signature.ts';

/** A kind of file that the archive knows and cannot read. */
interface Unreadable {
  /** What it is, as a sentence says it: `PDF`. */
  what: string;
  signature: (start: FileStart) => boolean;
  /** What to do about it. */
  hint: string;
}

const SAVE_TEXT =
  'Look for the report as a web page, or open the file and save it as a web page (.html) or as text (.txt).';
const SAVE_PAGE = 'Save the page again as “HTML only” (.html).';
const OTHER_PICTURE =
  'Look for the report as a web page, or save the picture as PNG or JPEG, which are read.';
const UNPACK = 'Unpack it and take the report out.';

/** The first that fits is what the file is. */
const UNREADABLE: readonly Unreadable[] = [
  { what: 'workbook (xlsx)', signature: zipOf(/xl\//), hint: SAVE_TEXT },
  { what: 'OFD document', signature: zipOf(/OFD\.xml/), hint: SAVE_TEXT },
  {
    what: 'Office or OpenDocument file',
    signature: zipOf(/\[Content_Types\]\.xml|mimetypeapplication\/vnd\.oasis/),
    hint: SAVE_TEXT,
  },
  { what: 'rich text (rtf)', signature: beginsWith('{\\rtf'), hint: SAVE_TEXT },
  { what: 'web archive (webarchive)', signature: beginsWith('bplist00'), hint: SAVE_PAGE },
  {
    what: 'picture',
    signature: beginsWith('GIF8', [0x49, 0x49, 0x2a, 0], [0x4d, 0x4d, 0, 0x2a]),
    hint: OTHER_PICTURE,
  },
  {
    what: 'picture',
    signature: (start) =>
      (beginsWith('RIFF')(start) && beginsWith('WEBP')({ bytes: start.bytes.subarray(8) })) ||
      // Two letters are too few: four zeros follow the size of a bitmap.
      (beginsWith('BM')(start) && beginsWith([0, 0, 0, 0])({ bytes: start.bytes.subarray(6) })),
    hint: OTHER_PICTURE,
  },
  {
    what: 'packed file (zip, rar, 7z or gzip)',
    signature: beginsWith(
      ZIP,
      [0x50, 0x4b, 0x05, 0x06],
      'Rar!',
      [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c],
      [0x1f, 0x8b, 0x08],
    ),
    hint: UNPACK,
  },
];

/** Whether a file is a zip of files, and none of the formats that are packed in one. */
export function isPacked(start: FileStart): boolean {
  return beginsWith(ZIP)(start) && UNREADABLE.find(({ signature }) => signature(start))?.hint === UNPACK;
}

const EMPTY: Omit<Unreadable, 'signature'> = {
  what: 'empty file',
  hint: 'Get the file again: nothing was saved in it.',
};

/** What a file is that the archive knows and cannot read, told by its bytes alone; null of any other. */
export function unreadable(bytes: Uint8Array, start: FileStart): Omit<Unreadable, 'signature'> | null {
  if (isEmpty(bytes)) return EMPTY;
  return UNREADABLE.find(({ signature }) => signature(start)) ?? null;
}

/** The bytes of white space and of marks of byte order in the encodings of reports. */
const WHITE = new Set([
  ...[0, 9, 10, 11, 12, 13, 0x20, 0x85, 0xa0, 0xa1, 0xc2],
  ...[0x30, 0x40, 0xe3, 0x80, 0xef, 0xbb, 0xbf, 0xfe, 0xff],
]);

/** Whether a file has no byte or nothing but white space. */
function isEmpty(bytes: Uint8Array): boolean {
  // Only what may be white space is decoded.
  if (!bytes.every((byte) => WHITE.has(byte))) return false;
  const { text, encoding } = decode(bytes);
  return bytes.length === 0 || (encoding !== null && isBlank(text));
}
