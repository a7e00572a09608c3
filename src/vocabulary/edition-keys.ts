/**
 * The names of the editions of the statutory form, apart from the table that says what each of them is, so that the
 * browser does not load the form to list them. An edition is named for the first year whose reports it was decreed for. The
 * order is that of the decrees, and of columns, groups and lists.
 */
export const KNOWN_EDITIONS = ['2019', '2021'] as const;
/** An edition that was decreed. */
export type KnownEdition = (typeof KNOWN_EDITIONS)[number];

/** The edition of a table of which nothing tells the edition, or of which several editions could be told. */
export const UNKNOWN_EDITION = 'unknown';

/** Every edition that a table can be said to have. */
export const EDITION_KEYS = [...KNOWN_EDITIONS, UNKNOWN_EDITION] as const;
/** What a table is said to be; a table that is missing has none, null. */
export type Edition = (typeof EDITION_KEYS)[number];

/**
 * In which year after `before` the form became this edition, if `year` is the first of which a report shows it: the year
 * that the edition was decreed for, where that lies between them.
 */
export function yearOfChange(before: number, year: number, edition: Edition): number {
  const decreed = Number(edition);
  return decreed > before && decreed < year ? decreed : year;
}
