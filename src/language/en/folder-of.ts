import { isMirrored } from '../mirrored.ts';
import { LANGUAGE_FOLDER } from './language-pages.ts';

/** The folder that the page at a path lies in, among the languages: one that has no English page is the Chinese one. */
export function folderOf(path: string): string {
  return isMirrored(path) ? LANGUAGE_FOLDER : '';
}
