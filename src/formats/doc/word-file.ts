import { FormatError } from '../format-error.ts';
import { openCompoundFile } from './compound-file.ts';
import { viewOf } from './modifiers.ts';
import { letterChanges, PAGE, paragraphChanges, runsIn } from './property-runs.ts';
import { stretchesOf, type Stretch } from './stretches.ts';
import { piecesIn } from './text-pieces.ts';

const WORD = 0xa5ec;
/** Word 97, and those after it. */
const OLDEST = 0xc1;
const ENCRYPTED = 0x0100;
const IN_SECOND_TABLE = 0x0200;

/** Places in the head of the file of: how long the text is, and where the lists of pieces and of properties stand. */
const AT = { textLength: 76, letters: 0xfa, paragraphs: 0x102, pieces: 0x1a2 } as const;
const HINT = 'Open the file and save it as a Word document (.docx), or look for the report as a web page.';
const WHOLE = 'a Word document that opens';

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
