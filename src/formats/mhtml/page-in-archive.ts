import PostalMime from 'postal-mime';
import { FormatError } from '../format-error.ts';

/** Browsers write some hundred bytes of fields before a part; decoding many takes quadratic time. */
const LONGEST_HEADERS = 64_000;

/** The web page in a web archive. Throws FormatError for one without a page, and for what is no archive at all. */
export async function pageInArchive(bytes: Uint8Array): Promise<string> {
  const { html } = await PostalMime.parse(new Uint8Array(bytes), { maxHeadersSize: LONGEST_HEADERS }).catch(
    (error: unknown) => {
      throw new FormatError(
        `damage in the web archive (${(error as Error).message})`,
        'Save the page again, best as “HTML only” (.html).',
        'a web archive that opens',
      );
    },
  );
  if (html === undefined || html.trim() === '') {
    throw new FormatError(
      'web archive without a page',
      'Save the page again, best as “HTML only” (.html).',
      'a web archive with a page',
    );
  }
  return html;
}
