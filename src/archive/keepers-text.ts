import { decode } from '../text/decode.ts';
import { ContentError } from './content-error.ts';

/**
 * The text of a file that keepers write. Throws ContentError for one that is not UTF-8: read as such it would lose
 * letters, and read as what it seems to be it would be guessed.
 */
export function keepersText(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const { encoding } = decode(bytes);
    const seen = encoding === null || encoding === 'UTF-8' ? 'damaged bytes' : `encoding ${encoding}`;
    throw new ContentError(
      path,
      `Unexpected ${seen}, expected UTF-8`,
      'Save the file as UTF-8: editors offer it under “encoding”.',
      'encoding',
    );
  }
}
