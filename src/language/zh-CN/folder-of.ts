/** A path below the site's base with the folder of the language before it: Chinese pages lie at the root. */
export const inFolder = (path: string): string => path;

/** A file that is there in each language, below the site's base. */
export const fileInFolder = (path: string): string => path;

/** Where this language has names of its own for what the index of the search names, below the site's base; null for Chinese. */
export const NAMES_FILE: string | null = null;
