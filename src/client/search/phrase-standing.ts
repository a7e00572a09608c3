import type { SectionCounts } from '../../search/character-files.ts';
import type { LoadedPart } from './loaded-part.ts';
import { scopeBit } from './scopes.ts';

/** For each report of the part: in which scopes a term stands, and how many times in the searched prose. */
export interface Standing {
  scopes: Uint16Array;
  times: Uint32Array;
}

/** Where any of some phrases stands. */
export function anyOf(standings: readonly Standing[]): Standing {
  const [first, ...others] = standings;
  if (others.length === 0 && first) return first;
  const length = first?.scopes.length ?? 0;
  const any: Standing = { scopes: new Uint16Array(length), times: new Uint32Array(length) };
  for (const { scopes, times } of standings) {
    for (let place = 0; place < length; place += 1) {
      any.scopes[place]! |= scopes[place]!;
      any.times[place]! += times[place]!;
    }
  }
  return any;
}

export function standingOf(
  part: LoadedPart,
  term: string,
  scope: number,
  located: SectionCounts | undefined,
): Standing {
  const scopes = new Uint16Array(part.reports.length);
  const times = new Uint32Array(part.reports.length);
  for (const [place, { searchedTitle, searchedName }] of part.reports.entries()) {
    if (searchedName.includes(term) || searchedTitle.includes(term)) scopes[place] = scopeBit('title');
  }
  for (let at = 0; at < (located?.sections.length ?? 0); at += 1) {
    const section = located!.sections[at]! - part.firstSection;
    const report = part.reportOf[section]!;
    const bit = part.scopeOf[section]!;
    scopes[report]! |= bit;
    if (bit & scope) times[report]! += located!.times[at]!;
  }
  return { scopes, times };
}
