import type { ArchivedReport } from './loaded-part.ts';
import { scopeBit } from './scopes.ts';

/** Prose so short that its share would say little is taken for this long. */
const SHORTEST = 300;
/** Shares that differ by less than about a fifth are the same: then the newer report comes first. */
const STEPS = 4;

const MEANT = 1e12;
const NAMED = 1e6;
const TITLED = 1e3;

/**
 * Reports whose agency or title is what was asked for weigh most, then those with a term in the agency's name or the
 * title, then those of whose searched prose the terms take the larger share, all terms alike.
 */
export function weightOf(
  { searchedName, searchedTitle, sections }: ArchivedReport,
  scope: number,
  terms: readonly { phrases: readonly string[]; times: number }[],
): number {
  const whole = terms.map(({ phrases }) => phrases[0]).join('');
  if (whole === '') return 0;
  if (searchedName === whole || searchedTitle === whole) return MEANT;
  let length = 0;
  for (const { section, length: own } of sections) if (scopeBit(section) & scope) length += own;
  let weight = 0;
  let share = 0;
  for (const { phrases, times } of terms) {
    if (phrases.some((phrase) => searchedName.includes(phrase))) weight += NAMED;
    if (phrases.some((phrase) => searchedTitle.includes(phrase))) weight += TITLED;
    const characters = Math.max(...phrases.map((phrase) => phrase.length));
    // A term that stands in the title alone counts as half a time.
    share += Math.log2((Math.max(times, 0.5) * characters) / Math.max(length, SHORTEST));
  }
  return weight + Math.round((STEPS * share) / terms.length) / STEPS;
}
