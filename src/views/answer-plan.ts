import type { Meaning } from '../search/gather-meaning.ts';
import type { AgencyCard, RegionCard } from '../statistics/agency-cards.ts';
import { usualYear } from '../statistics/usual-year.ts';
import type { ToldFile } from './agency-figures.ts';
import { answeredMeasures, MOST_MEASURES } from './answered-measures.ts';

/** Reports of which numbers are told, of one agency alone more; the rest is counted and left to the comparison. */
const MOST_REPORTS = 6;
const MOST_OF_ONE = 8;
/** Of these, years that are told of an agency beside others. */
const MOST_YEARS = 3;

/** What an answer knows of an agency. */
export type AnsweredAgency = Pick<AgencyCard, 'id' | 'name' | 'division' | 'years'>;

/** What an answer tells and of whom, before any number is loaded. */
export interface AnswerPlan {
  /** The agencies that are meant, by id; all of the archive where the query names no place. */
  readonly agencies: readonly AnsweredAgency[];
  readonly isPlaced: boolean;
  /** The year of which numbers are told where no place is named; null where each agency has its own. */
  readonly year: number | null;
  /** Years that were asked for and are not told, where no place is named. */
  readonly otherYears: readonly number[];
  /** By id. */
  readonly measures: readonly string[];
  /** How many of them, the first ones, words of the query ask for; the others stand beside these. */
  readonly topics: number;
  /** How many words of the query ask for measures that are not told. */
  readonly topicsLeft: number;
  readonly reports: readonly { readonly agency: AnsweredAgency; readonly year: number }[];
  /** Reports that have lines left out. */
  readonly left: number;
  /** How many reports of `year` have a number of the first measure. */
  readonly told: number;
  /** Agencies without a report of some years that were asked for, and these years. */
  readonly missing: readonly { readonly agency: AnsweredAgency; readonly years: readonly number[] }[];
}

/**
 * Plans the answer to a query whose every word is understood; null where it asks for no measure, or the archive has nothing of
 * it. `told` is asked only where the query names neither place nor agency.
 */
export function planAnswer(
  meaning: Meaning,
  {
    agencies,
    regions,
  }: { agencies: readonly AnsweredAgency[]; regions: readonly Omit<RegionCard, 'name'>[] },
  told: ToldFile = {},
): AnswerPlan | null {
  const measures = answeredMeasures(meaning);
  const [first] = measures;
  if (!meaning.isWhole || first === undefined) return null;
  const isPlaced = meaning.regions.length + meaning.agencies.length > 0;
  const parents = new Map(regions.map(({ code, parent }) => [code, parent]));
  const meant = agencies.filter((agency) => isMeant(agency, meaning, parents));
  if (meant.length === 0) return null;
  const byYear = told[first] ?? {};
  const year = isPlaced
    ? null
    : (meaning.years.at(-1) ??
      usualYear(
        Object.entries(byYear).flatMap(([one, count]) => new Array<number>(count).fill(Number(one))),
      ));
  if (!isPlaced && year === null) return null;
  const asked = year === null ? meaning.years : [year];
  const [most, ofAgency] = meant.length === 1 ? [MOST_OF_ONE, MOST_OF_ONE] : [MOST_REPORTS, MOST_YEARS];
  const wanted = meant.map((agency) => ({ agency, years: yearsOf(agency, asked) }));
  const reports = wanted
    .flatMap(({ agency, years }) => years.slice(-ofAgency).map((one) => ({ agency, year: one })))
    .slice(0, most);
  return {
    agencies: meant,
    isPlaced,
    year,
    otherYears: isPlaced ? [] : meaning.years.filter((one) => one !== year),
    measures,
    topics: Math.max(1, Math.min(meaning.topics, MOST_MEASURES)),
    topicsLeft: Math.max(0, meaning.topics - MOST_MEASURES),
    reports,
    left: wanted.reduce((sum, { years }) => sum + years.length, 0) - reports.length,
    told: byYear[year ?? ''] ?? 0,
    missing: !isPlaced
      ? []
      : meant.flatMap((agency) => {
          const years = asked.filter((one) => !agency.years.includes(one));
          return years.length > 0 ? [{ agency, years }] : [];
        }),
  };
}

function isMeant(
  agency: AnsweredAgency,
  { regions, agencies }: Meaning,
  parents: ReadonlyMap<string, string | null>,
): boolean {
  const lies = (code: string | null | undefined): boolean =>
    code != null && (regions.includes(code) || lies(parents.get(code)));
  const isThere = regions.length === 0 || lies(agency.division);
  return isThere && (agencies.length === 0 || agencies.includes(agency.id));
}

/** The years of an agency's reports that are asked for; its newest where none is. */
function yearsOf({ years }: AnsweredAgency, asked: readonly number[]): number[] {
  return asked.length === 0 ? years.slice(-1) : years.filter((year) => asked.includes(year));
}
