const NUMBERED = /^(.+-p|(?:page-)?L)(\d+)$/;
/** Numbers in words by their value. */
export const natural = new Intl.Collator('en', { numeric: true }).compare;

/** `L1, L2, L3` as `L1..3`; what is not numbered from 1 without a gap stays as it is. */
export function runsOf(anchors: readonly string[]): string[] {
  const groups = Map.groupBy(anchors, (anchor) => NUMBERED.exec(anchor)?.[1] ?? '');
  return [...groups]
    .flatMap(([stem, own]) => {
      const sorted = own.sort(natural);
      const isRun = stem !== '' && sorted.at(-1) === `${stem}${own.length}` && own.length > 1;
      return isRun ? [`${stem}1..${own.length}`] : sorted;
    })
    .sort(natural);
}

/** The anchors that a word of the ledger stands for. Throws for a set that is nowhere. */
export function expand(token: string, sets: ReadonlyMap<string, string[]>): string[] {
  if (token.startsWith('@')) {
    const anchors = sets.get(token);
    if (!anchors) throw new RangeError(`Unexpected set ${token}, expected one of anchor-sets.txt`);
    return anchors;
  }
  const [, stem, last] = /^(.+?)1\.\.(\d+)$/.exec(token) ?? [];
  return stem ? Array.from({ length: Number(last) }, (_, at) => `${stem}${at + 1}`) : [token];
}
