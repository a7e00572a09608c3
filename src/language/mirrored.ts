/**
 * What has a page in every language. Raw files and words set side by side are Chinese alone; what shows a page of another
 * language in a frame takes it from that page.
 */
const MIRRORED =
  /^(?:(?:reports|agencies|regions|years|compare|quality|data|methodology|glossary|about|search)\/(?!.*(?:source|changes)\/$)(?:.*\/)?|embed\/(?:chart|compare)\/)?$/;

/** The files that the pages of a language read for its words: what the comparison and the search call things. */
const WORDS = /^(?:compare\/data\/(?!pictures-)[^/]+|search\/names)\.json$/;

/** Whether a path below the site's base, without its query and fragment, has a page in every language. */
export const isMirrored = (path: string): boolean => MIRRORED.test(path);

/** Whether what lies at a path below the site's base is made for each language. */
export const isInEachLanguage = (path: string): boolean => isMirrored(path) || WORDS.test(path);
