import { isMirrored } from '../mirrored.ts';
import { LANGUAGE_FOLDER } from './language-pages.ts';

/** A path below the site's base with the folder of the language before it; a page that English lacks is the Chinese one. */
export const inFolder = (path: string): string => (isMirrored(path) ? LANGUAGE_FOLDER : '') + path;
