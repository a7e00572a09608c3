import { reportJsonAddress } from '../../addresses.ts';
import { trendText } from '../../sentences/agency.ts';
import { yearsText } from '#language/numbers.ts';
import type { Report } from '../../schemas/report.ts';
import type { Meaning } from '../../search/meaning.ts';
import { findMeasure, isListed } from '../../statistics/measures.ts';
import { answeredMeasures, answerOf, findingsOn, type Answer } from '../../views/answer.ts';
import { loadAgencies, loadMeasure } from '../comparison-files.ts';
import { fetchJson } from '../fetch-json.ts';

/** Reports whose findings are looked up. */
const MOST_LOOKED_UP = 3;
/** An answer with what stands beside it. */
export interface Answered {
  answer: Answer;
  /** Of the first reports: how many findings touch the numbers, and of which rules. */
  findings: { agency: string; name: string; year: number; count: number; rules: string[] }[];
  /** In words: the years of the agencies' reports, those asked for, those of each missing agency, and the trend. */
  told: { years: string; asked: string; missing: string[]; trend: string };
  /** Whether the first measure has a page for each year. */
  hasPages: boolean;
}

/**
 * Answers a query of place, topic and year from the published files of the comparison; null where there is no answer. Runs
 * in the worker, so that the pages of the comparison share none of their program with the search. Rejects where a file
 * cannot be loaded.
 */
export async function askComparison(meaning: Meaning): Promise<Answered | null> {
  const measures = answeredMeasures(meaning);
  const [cards, ...files] = await Promise.all([loadAgencies(), ...measures.map(loadMeasure)]);
  const answer = answerOf(meaning, cards, files);
  if (!answer) return null;
  const lookedUp = answer.lines.slice(0, answer.isPlaced ? MOST_LOOKED_UP : 0);
  const findings = await Promise.all(
    lookedUp.map(async ({ agency: { id, name }, year }) => {
      const report = await fetchJson<Report>(reportJsonAddress(`${id}/${year}`));
      const touching = findingsOn(report.findings, measures);
      const rules = [...new Set(touching.map(({ rule }) => rule))];
      return { agency: id, name, year, count: touching.length, rules };
    }),
  );
  const first = findMeasure(measures[0] ?? '');
  const { agencies, missing, trend, measures: told } = answer;
  const years = [...new Set(agencies.flatMap((agency) => agency.years))].sort((a, b) => a - b);
  return {
    answer,
    told: {
      years: yearsText(years),
      asked: yearsText(meaning.years),
      missing: missing.map((agency) => yearsText(agency.years)),
      trend: trend ? trendText(trend.points, told[0]?.unit ?? '') : '',
    },
    findings: findings.filter(({ count }) => count > 0),
    hasPages: first !== undefined && isListed(first),
  };
}
