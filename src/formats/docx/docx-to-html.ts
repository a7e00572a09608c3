import mammoth from 'mammoth';
import { FormatError } from '../format-error.ts';
import { PICTURE, PICTURE_IN_LINE } from './plain-body.ts';
import { plainDocument } from './plain-document.ts';

/** What the marks of `plainBody` become. */
const STYLES = ["u => span[hidden='hidden']", 'small-caps => small'];

/**
 * The web page that a Word document is read as: a paragraph, heading or row of a table on a line of its own, cells with
 * the columns and rows that they span, a mark for each picture in a cell. Throws FormatError for a document that is damaged, or
 * holds more than any report.
 */
export async function docxToHtml(bytes: Uint8Array): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(plainDocument(bytes)) },
      { externalFileAccess: false, styleMap: STYLES },
    );
    return onLines(value.replaceAll(PICTURE, '<img>').replaceAll(PICTURE_IN_LINE, '<img alt="0">'));
  } catch (error) {
    if (error instanceof FormatError) throw error;
    const reason = (error as Error).message.split('\n', 1)[0]!.replace(/[.\s]+$/, '');
    throw new FormatError(
      `damage in the Word document (${reason})`,
      'Get the file again, or open it and save it as a web page (.html).',
      'a Word document that opens',
    );
  }
}

/** Markup with a line for each block that stands in no cell, and for each row. */
function onLines(html: string): string {
  let depth = 0;
  return html.replace(
    /<(\/?)(td|th|tr|table|p|h[1-6]|ul|ol|li)\b[^>]*>/g,
    (tag, end: string, name: string) => {
      const isCell = name === 'td' || name === 'th';
      if (isCell) depth += end ? -1 : 1;
      const endsLine = name === 'table' || (end !== '' && !isCell);
      return depth === 0 && endsLine ? `${tag}\n` : tag;
    },
  );
}
