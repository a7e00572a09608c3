import { nearIdentical } from '../../search/near-identical.ts';
import { joinRanges, occurrences, type Findings, type Passage } from '../../search/passages.ts';
import { placedText } from '../../search/searchable.ts';
import type { DirectoryAgency } from '../../search/archive-files.ts';
import type { ArchivedReport } from './loaded-part.ts';
import type { Match } from './match-reports.ts';
import { groupBy } from '../../text/group-by.ts';

export interface SearchHit {
  id: string;
  figuresOnly: boolean;
  year: number;
  agency: DirectoryAgency;
  title: string;
  /** Ranges of the title and of the agency's name to mark. */
  titleMarks: [number, number][];
  nameMarks: [number, number][];
  passages: Passage[];
  /** How many times the phrases stand in the prose that was searched. */
  occurrences: number;
  /** Reports of the same agency that say the same in nearly the same words; the newest first. */
  others: SameWords[];
}

/** A report that a hit stands for, and where its first passage is. */
export interface SameWords {
  id: string;
  year: number;
  anchor: string | undefined;
}

/**
 * The first hits of a search, in its order. Other years of a hit's agency whose found paragraphs are near-identical to
 * the hit's go with it, wherever in the order they stand. `findingsOf` tells what a report says of the query.
 */
export async function foldHits(
  ordered: readonly Match[],
  limit: number,
  findingsOf: (report: ArchivedReport) => Promise<Findings>,
  marks: (text: string) => [number, number][],
): Promise<SearchHit[]> {
  const ofAgency = groupBy(
    ordered.filter(({ inProse }) => inProse),
    ({ report }) => report.of.id,
  );
  const folded = new Set<ArchivedReport>();
  const hits: SearchHit[] = [];
  // All texts that are surely needed are asked for at once.
  void Promise.allSettled(
    ordered.slice(0, limit).flatMap(({ report, inProse }) => (inProse ? [findingsOf(report)] : [])),
  );
  for (const { report, inProse } of ordered) {
    if (hits.length === limit) break;
    if (folded.has(report)) continue;
    const findings = inProse ? await findingsOf(report) : NOTHING;
    const candidates = inProse
      ? (ofAgency.get(report.of.id) ?? []).filter(
          (other) => other.report !== report && !folded.has(other.report),
        )
      : [];
    const said = await Promise.all(candidates.map((other) => findingsOf(other.report)));
    const others = candidates.flatMap((other, place) => {
      const { passages, paragraphs } = said[place] ?? NOTHING;
      if (!sayTheSame(findings.paragraphs, paragraphs)) return [];
      folded.add(other.report);
      return [{ id: other.report.id, year: other.report.year, anchor: passages[0]?.anchor }];
    });
    folded.add(report);
    hits.push({
      id: report.id,
      figuresOnly: report.figuresOnly,
      year: report.year,
      agency: report.of,
      title: report.title,
      titleMarks: marks(report.title),
      nameMarks: marks(report.of.name),
      passages: findings.passages,
      occurrences: findings.occurrences,
      others: others.sort((a, b) => b.year - a.year),
    });
  }
  return hits;
}

const NOTHING: Findings = { passages: [], occurrences: 0, paragraphs: [] };

/** Whether each paragraph of either has a near-identical one among those of the other. */
function sayTheSame(some: readonly string[], others: readonly string[]): boolean {
  const covers = (from: readonly string[], to: readonly string[]): boolean =>
    from.every((paragraph) => to.some((candidate) => nearIdentical(paragraph, candidate)));
  return some.length > 0 && others.length > 0 && covers(some, others) && covers(others, some);
}

/** Where folded phrases stand in a text, joined where they overlap. */
export function phraseRanges(text: string, phrases: readonly string[]): [number, number][] {
  const placed = placedText(text);
  return joinRanges(phrases.flatMap((phrase) => occurrences(placed, phrase)));
}
