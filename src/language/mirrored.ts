/** What has a page in every language: lists and what they lead to. Tools, raw files and words set side by side are Chinese alone. */
const MIRRORED =
  /^(?:(?:reports|agencies|regions|years|quality|data|methodology|glossary|about)\/(?!.*(?:source|changes)\/$)(?:.*\/)?)?$/;

/** Whether a path below the site's base, without its query and fragment, has a page in every language. */
export const isMirrored = (path: string): boolean => MIRRORED.test(path);
