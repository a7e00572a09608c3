import { isMirrored } from '../mirrored.ts';
import { LANGUAGE_FOLDER } from './language-pages.ts';

/** A path below the site's base with the folder of the language before it; a page that English lacks is the Chinese one. */
export const inFolder = (path: string): string => (isMirrored(path) ? LANGUAGE_FOLDER : '') + path;

/** A file that is there in each language, below the site's base. */
export const fileInFolder = (path: string): string => LANGUAGE_FOLDER + path;

/** Where this language has names of its own for what the index of the search names, below the site's base. */
export const NAMES_FILE: string | null = `${LANGUAGE_FOLDER}search/names.json`;
