import { matchKey } from '../text/normalise.ts';
import { splitOrdinal } from '../text/numerals.ts';
import { SECTIONS, type SectionKey } from './sections.ts';

/** What a line says as the title of a section. */
export interface SectionTitle {
  key: SectionKey;
  /** The ordinal printed before it; null where there is none. */
  ordinal: number | null;
}

const byTitle = new Map<string, SectionKey>(
  SECTIONS.flatMap(({ key, label, aliases }) =>
    [label, ...aliases].map((title) => [matchKey(title), key] as const),
  ),
);
const LONGEST = Math.max(...[...byTitle.keys()].map((title) => title.length)) + 16;

/**
 * Reads a line as the title of a section, with or without its ordinal; null where it is none. A bracketed ordinal,
 * （一）, never opens a section: sub-headings of the overview repeat the titles of the sections.
 */
export function readSectionTitle(line: string): SectionTitle | null {
  const text = line.trim();
  if (text.length > LONGEST) return null;
  const { ordinal, rest } = splitOrdinal(text);
  if (ordinal?.style === 'bracketed') return null;
  const key = byTitle.get(matchKey(rest)) ?? (rest.includes('\uFFFD') ? damagedTitle(rest) : undefined);
  return key ? { key, ordinal: ordinal?.value ?? null } : null;
}

/** The only section whose title a line with unreadable characters can have been, if it is nearly whole. */
function damagedTitle(text: string): SectionKey | undefined {
  const [first = '', ...others] = text.split(/\uFFFD+/).map(matchKey);
  const pattern = new RegExp(`^${[first, ...others].join('.{1,2}')}$`, 'u');
  const keys = new Set([...byTitle].filter(([title]) => pattern.test(title)).map(([, key]) => key));
  return keys.size === 1 && [first, ...others].join('').length >= 4 ? [...keys][0] : undefined;
}
