import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { FormatError } from '../format-error.ts';

/** Documents of reports unpack to a megabyte or two; a hundred times that is an attack or a mistake. */
const MOST_BYTES = 200_000_000;

/**
 * The web page that a Word document is read as: a paragraph, heading or row of a table on a line of its own, cells with
 * the columns and rows that they span, no pictures. Throws FormatError for a document that is damaged.
 */
export async function docxToHtml(bytes: Uint8Array): Promise<string> {
  try {
    refuseHuge(bytes);
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(withHiddenStruck(bytes)) },
      {
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
        externalFileAccess: false,
      },
    );
    return onLines(value);
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

const BODY = 'word/document.xml';
/** What is hidden, and what two lines strike through: mammoth knows neither. */
const UNSEEN = /<w:(?:vanish|dstrike)(?:\s+w:val="(?:1|true|on)")?\s*\/>/g;

/** The same document with what nobody sees struck through, as what nobody is to read any more. */
function withHiddenStruck(bytes: Uint8Array): Uint8Array {
  const body = unzipSync(bytes, { filter: ({ name }) => name === BODY })[BODY];
  const text = body ? strFromU8(body) : '';
  const struck = text.replace(UNSEEN, '<w:strike/>');
  if (struck === text) return bytes;
  return zipSync({ ...unzipSync(bytes), [BODY]: strToU8(struck) }, { level: 0 });
}

function refuseHuge(bytes: Uint8Array): void {
  let size = 0;
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      size += originalSize;
      return false;
    },
  });
  if (size > MOST_BYTES) {
    throw new FormatError(
      `Word document that unpacks to ${Math.round(size / 1e6)} MB`,
      'Take its pictures out, or save it as a web page (.html).',
      `at most ${MOST_BYTES / 1e6} MB`,
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
