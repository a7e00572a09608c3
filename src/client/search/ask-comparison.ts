import { agencyFiguresAddress, compareDataAddress } from '../../addresses.ts';
import { trendText } from '../../sentences/agency.ts';
import { yearsText } from '#language/numbers.ts';
import type { Meaning } from '../../search/gather-meaning.ts';
import { measureCard } from '../../statistics/measure-cards.ts';
import { findMeasure, isListed } from '../../statistics/measures.ts';
import type { AgencyFigures, ToldFile } from '../../views/agency-figures.ts';
import { agenciesToLoad, answerOf, findingsOn, type Answer } from '../../views/answer.ts';
import { planAnswer } from '../../views/answer-plan.ts';
import { fetchJson } from '../fetch-json.ts';
import { loadOnce } from '../load-once.ts';

/** Reports whose findings are told. */
const MOST_LOOKED_UP = 3;
/** An answer with what stands beside it. */
export interface Answered {
  answer: Answer;
  /** Of the first reports: how many findings touch the numbers, and of which rules. */
  findings: { agency: string; name: string; year: number; count: number; rules: string[] }[];
  /** In words: the years of the agencies' reports, those not told, those missing of each agency and those that it has, and the trend. */
  told: {
    years: string;
    others: string;
    missing: { asked: string; held: string }[];
    trend: string;
  };
  /** Whether the first measure has a page for each year. */
  hasPages: boolean;
}

const loadFigures = loadOnce(fetchJson<AgencyFigures>);
const loadTold = loadOnce(fetchJson<ToldFile>);

/**
 * Answers a query of place, topic and year from the published files of the comparison; null where there is no answer.
 * `archive` are the agencies and regions of the archive. Runs in the worker, so that the pages of the comparison share none of
 * their program with the search. Rejects where a file cannot be loaded.
 */
export async function askComparison(
  meaning: Meaning,
  archive: Parameters<typeof planAnswer>[1],
): Promise<Answered | null> {
  const isPlaced = meaning.regions.length + meaning.agencies.length > 0;
  const plan = planAnswer(meaning, archive, isPlaced ? {} : await loadTold(compareDataAddress('told')));
  if (!plan) return null;
  const figures = new Map(
    await Promise.all(
      agenciesToLoad(plan).map(async (id) => [id, await loadFigures(agencyFiguresAddress(id))] as const),
    ),
  );
  const cards = plan.measures.flatMap((id) => {
    const measure = findMeasure(id);
    return measure ? [measureCard(measure, () => undefined)] : [];
  });
  const answer = answerOf(plan, figures, cards);
  const lookedUp = answer.lines.slice(0, answer.isPlaced ? MOST_LOOKED_UP : 0);
  const findings = lookedUp.map(({ agency: { id, name }, year }) => {
    const touching = findingsOn(figures.get(id)?.findings[year] ?? [], plan.measures);
    const rules = [...new Set(touching.map(({ rule }) => rule))];
    return { agency: id, name, year, count: touching.length, rules };
  });
  const first = findMeasure(plan.measures[0] ?? '');
  const { agencies, missing, otherYears, trend, measures: told } = answer;
  const years = [...new Set(agencies.flatMap((agency) => agency.years))].sort((a, b) => a - b);
  return {
    answer,
    told: {
      years: yearsText(years),
      others: yearsText(otherYears),
      missing: missing.map((one) => ({ asked: yearsText(one.years), held: yearsText(one.agency.years) })),
      trend: trend ? trendText(trend.points, told[0]?.unit ?? '') : '',
    },
    findings: findings.filter(({ count }) => count > 0),
    hasPages: first !== undefined && isListed(first),
  };
}
