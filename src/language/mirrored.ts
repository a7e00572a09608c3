/**
 * What has a page in every language: lists, what they lead to, comparison and search. Raw files and words set side by side
 * are Chinese alone.
 */
const MIRRORED =
  /^(?:(?:(?:reports|agencies|regions|years|quality|data|methodology|glossary|about)\/(?!.*(?:source|changes)\/$)(?:.*\/)?)|compare\/|search\/)?$/;

/** The files that the pages of a language read for its words: what the comparison and the search call things. */
const WORDS = /^(?:compare\/data\/(?!pictures-)[^/]+|search\/names)\.json$/;

/** Whether a path below the site's base, without its query and fragment, has a page in every language. */
export const isMirrored = (path: string): boolean => MIRRORED.test(path);

/** Whether what lies at a path below the site's base is made for each language. */
export const isInEachLanguage = (path: string): boolean => isMirrored(path) || WORDS.test(path);
