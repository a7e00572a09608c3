import { matchKey } from '../text/normalise.ts';
import { splitOrdinal } from '../text/numerals.ts';
import { SECTIONS, type SectionKey } from '../vocabulary/sections.ts';

const byLabel = new Map<string, SectionKey>(
  SECTIONS.flatMap(({ key, label, aliases }) =>
    [label, ...aliases].map((name) => [matchKey(name), key] as const),
  ),
);
const LONGEST = Math.max(...[...byLabel.keys()].map((label) => label.length)) + 16;

/** The section that a line is the title of, with or without its ordinal; null where it is none. */
export function sectionLabelled(line: string): SectionKey | null {
  if (line.length > LONGEST) return null;
  const { ordinal, rest } = splitOrdinal(line.trim());
  return ordinal?.style === 'bracketed' ? null : (byLabel.get(matchKey(rest)) ?? null);
}

export function isSectionLabel(line: string): boolean {
  return sectionLabelled(line) !== null;
}
