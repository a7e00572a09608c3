import type { Finding } from '../schemas/finding.ts';

/** As many findings of one rule as the page of a report shows: no real report comes near, a damaged file may have ten thousand. */
const MOST_OF_A_RULE = 50;

/** The findings that a report's page shows, in their order, and how many of each rule it does not; its JSON has all. */
export function shownFindings(findings: readonly Finding[]): {
  shown: Finding[];
  left: { rule: string; count: number }[];
} {
  const counts = new Map<string, number>();
  const shown = findings.filter(({ rule }) => {
    const count = (counts.get(rule) ?? 0) + 1;
    counts.set(rule, count);
    return count <= MOST_OF_A_RULE;
  });
  const left = [...counts].flatMap(([rule, count]) =>
    count > MOST_OF_A_RULE ? [{ rule, count: count - MOST_OF_A_RULE }] : [],
  );
  return { shown, left };
}
