/** Lists of more agencies or reports than this are broken down by region, or cut short, instead of being printed in full. */
export const LISTED_IN_FULL = 300;

/** Of a table of more rows than are listed in full, so many are: the others are read from data. */
export const LISTED_FIRST = 100;
