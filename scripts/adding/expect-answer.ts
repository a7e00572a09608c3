import { extensionsOf, mediaTypeOf } from '../../src/formats/registry.ts';
import { AddressError } from './address-error.ts';

/** Types of what no report is, but for those of its formats. */
const NO_REPORT = /^(?:image|video|audio|font)\/|javascript|\/css\b/i;
const MEDIA_TYPES = new Set(extensionsOf().map((extension) => mediaTypeOf(extension)));

const GONE = 'the page is gone or the address misprinted. Look for where the agency has it now';
const WORDS: Readonly<Record<number, string>> = {
  401: 'it is only for who has an account. Save it in a browser and add the file',
  403: 'the server does not give it to programs. Save it in a browser and add the file',
  404: GONE,
  410: GONE,
  429: 'the server asks for a pause. Try again tomorrow',
  503: 'the server has no time. Try again tomorrow',
};

/** Throws AddressError, which says what to do, for an answer that is no page and no document. */
export function expectAnswer(address: string, { status, headers }: Response): void {
  if (status !== 200)
    throw new AddressError(
      `Unexpected status ${status} of ${address}, expected the report: ${WORDS[status] ?? 'the server fails. Try again later, or save it in a browser and add the file'}.`,
      { status },
    );
  const type = headers.get('content-type') ?? '';
  const [media = ''] = type.split(';');
  if (NO_REPORT.test(type) && !MEDIA_TYPES.has(media.trim().toLowerCase()))
    throw new AddressError(
      `Unexpected type ${type} of ${address}, expected a page or a document: look for the report as one.`,
    );
}
