/** The first version whose text index prunes substrings; older ones read all of the text. */
const INDEXING = 26;

/** Partitions are batches: what is put anew is dropped as a whole first. */
export const tablesOf = (version: number): string[] => [
  'CREATE DATABASE IF NOT EXISTS nianbao',
  'CREATE TABLE IF NOT EXISTS nianbao.editions (edition String) ENGINE = MergeTree ORDER BY edition',
  'CREATE TABLE IF NOT EXISTS nianbao.batches (batch String, digest String) ENGINE = MergeTree PARTITION BY batch ORDER BY batch',
  'CREATE TABLE IF NOT EXISTS nianbao.files (batch String, path String, content String) ENGINE = MergeTree PARTITION BY batch ORDER BY path',
  `CREATE TABLE IF NOT EXISTS nianbao.sections (batch String, part String, section UInt32, text String${
    version >= INDEXING ? ', INDEX pairs text TYPE text(tokenizer = ngrams(2))' : ''
  }) ENGINE = MergeTree PARTITION BY batch ORDER BY (part, section)`,
];

/** Bytes as SQL says them, whatever they are: nothing of a query is ever SQL. */
export const literal = (text: string): string => `unhex('${Buffer.from(text).toString('hex')}')`;

/** `LIKE` by which the index of pairs prunes; it has one for no less than two characters. */
export const pruning = (phrase: string): string =>
  [...phrase].length < 2
    ? ''
    : ` AND text LIKE ${literal(`%${phrase.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`)}`;

/** A key of a batch, which has neither quotes nor strokes, as SQL. */
export function quoted(key: string): string {
  if (!/^[\w -]+$/.test(key)) throw new Error(`Unexpected key ${key}, expected letters, figures and spaces`);
  return `'${key}'`;
}
