/** What programs take for a pattern and a report hardly prints: `公开.*信息`, `%公开%`, `[0-9]+`, `^第`, `\d{4}`. */
const PATTERN = /\*|^%.*%$|\.[+?]|\[[^\]]*\]|\\[bdswDSW]|^\^|\$$|\(\?|\{\d+(?:,\d*)?\}/u;

/** Whether a query seems to be meant as a pattern. It is searched as it is written all the same. */
export const isPattern = (query: string): boolean => PATTERN.test(query.trim());
