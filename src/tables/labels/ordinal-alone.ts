/** No group of the form has ten rows. */
const ORDINAL_ALONE = /^\s*[1-9１-９][.．]\s*$/;

/** Whether words are 4. and nothing more: what a lost label left of itself. */
export function isOrdinalAlone(words: string): boolean {
  return ORDINAL_ALONE.test(words);
}
