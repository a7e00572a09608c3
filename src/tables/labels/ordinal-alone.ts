const ORDINAL_ALONE = /^\s*[\d０-９]{1,2}[.．]\s*$/;

/** Whether words are 4. and nothing more: what a lost label left of itself. */
export function isOrdinalAlone(words: string): boolean {
  return ORDINAL_ALONE.test(words);
}
