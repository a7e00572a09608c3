import type { PlaceLead } from '../schemas/leads.ts';
import type { Block, Report } from '../schemas/report.ts';
import { sentencesOf } from '../text/sentences.ts';
import type { PlaceEntry, PlaceIndex } from './place-index.ts';
import { matchesIn, type Match } from './place-matches.ts';
import { isOwn, liesIn } from './own-places.ts';
import { wordEdges, standsAlone } from './stands-alone.ts';

/**
 * Names of places in a report that the agency neither lies in nor is above of: in a text copied from elsewhere the other
 * place's name often stays. There are good reasons too (a visit, a rule of another province), so these are leads for
 * readers and no findings. Missing a name is better than seeing one in an ordinary word.
 */

/** A report with more of them is about other places; the rest would say no more. */
const MOST = 20;

/** The leads of a report by the agency of this division. */
export function foreignPlaces(
  report: Pick<Report, 'preamble' | 'sections'>,
  division: string,
  index: PlaceIndex,
): PlaceLead[] {
  const leads: PlaceLead[] = [];
  for (const block of [...report.preamble, ...report.sections.flatMap((section) => section.blocks)]) {
    for (const lead of leadsIn(block, division, index)) {
      leads.push(lead);
      if (leads.length === MOST) return leads;
    }
  }
  return leads;
}

function leadsIn({ text, anchor }: Block, division: string, index: PlaceIndex): PlaceLead[] {
  // Most paragraphs name no place at all, which is known before they are cut into sentences.
  if (matchesIn(text, index).every(({ entry }) => isOwn(entry, division))) return [];
  return sentencesOf(text).flatMap((sentence) => {
    const names = namesIn(sentence, division, index);
    return names.length > 0 ? [{ anchor, sentence, names }] : [];
  });
}

/** The places in a text that the agency of this division neither lies in nor is above of, as printed. */
export function foreignNames(text: string, division: string, index: PlaceIndex): string[] {
  return sentencesOf(text).flatMap((sentence) => namesIn(sentence, division, index));
}

/** The foreign places that a sentence names, as printed; a place behind the one it lies in is one name with it. */
function namesIn(sentence: string, division: string, index: PlaceIndex): string[] {
  const matches = matchesIn(sentence, index);
  if (matches.every(({ entry }) => isOwn(entry, division))) return [];
  const edges = wordEdges(sentence);
  const names: { name: string; end: number }[] = [];
  /** The last name that counts, own or foreign: what stands right behind it may lie in it. */
  let last: Match | null = null;
  for (const match of matches) {
    const above: PlaceEntry | null = last !== null && last.end === match.start ? last.entry : null;
    const isName = above ? liesIn(match.entry, above) : standsAlone(match, sentence, edges);
    if (!isName) continue;
    last = match;
    if (
      isOwn(match.entry, division) ||
      (above && isOwn(above, division) && liesIn(match.entry, above, division))
    )
      continue;
    const name = sentence.slice(match.start, match.end);
    const before = names.at(-1);
    if (above && before?.end === match.start)
      names[names.length - 1] = { name: before.name + name, end: match.end };
    else names.push({ name, end: match.end });
  }
  return [...new Set(names.map(({ name }) => name))];
}
