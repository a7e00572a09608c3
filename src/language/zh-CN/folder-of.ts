/** A path below the site's base with the folder of the language before it: Chinese pages lie at the root. */
export const inFolder = (path: string): string => path;
