import PostalMime from 'postal-mime';
import { FormatError } from '../format-error.ts';

/** The web page in a web archive. Throws FormatError for one without a page. */
export async function pageInArchive(bytes: Uint8Array): Promise<string> {
  const { html } = await PostalMime.parse(new Uint8Array(bytes));
  if (html === undefined || html.trim() === '') {
    throw new FormatError(
      'web archive without a page',
      'Save the page again, best as “HTML only” (.html).',
      'a web archive with a page',
    );
  }
  return html;
}
