import type { APIRoute, GetStaticPaths } from 'astro';
import { definitionOf } from '#language/definitions.ts';
import { LANGUAGE_FOLDER } from '#language/language-pages.ts';
import type {
  AgenciesFile,
  MeasureFile,
  MeasureWords,
  PicturesFile,
} from '../../../views/comparison-data.ts';
import { allAgencies, allRegions, allReports, glossary } from '../../../queries/collections.ts';
import { keyed } from '../../../recording/keyed.ts';
import { archiveCards } from '../../../statistics/agency-cards.ts';
import { measureCard, type MeasureCard } from '../../../statistics/measure-cards.ts';
import { isListed, MEASURES } from '../../../statistics/measures.ts';
import type { Measure } from '../../../statistics/measure.ts';
import { isTold } from '../../../statistics/observations.ts';
import { observe, observedOf, type Observed } from '../../../statistics/observe.ts';
import { packObservations } from '../../../statistics/packed-observations.ts';
import { valueOf } from '../../../schemas/packed-figures.ts';
import type { Agency } from '../../../schemas/agency.ts';
import type { Region } from '../../../schemas/region.ts';
import type { ReportSummary } from '../../../schemas/report-summary.ts';
import { addedReport } from '../../../statistics/added-pictures.ts';
import { PICTURE_CELLS } from '../../../statistics/made-pictures.ts';
import { withheld } from '../../../statistics/series.ts';
import type { ToldFile } from '../../../views/agency-figures.ts';

/** What a file is made from. Made only when it is written, so that 200 of them never stand in memory together. */
type Props =
  | { agencies: readonly Agency[]; reports: readonly ReportSummary[]; regions: readonly Region[] }
  | { year: number; reports: readonly ReportSummary[] }
  | { told: readonly Observed[] }
  | {
      measure: string;
      definitions: ReadonlyMap<string, string>;
      /** Null where the numbers are left out. */
      reports: readonly Observed[] | null;
    };

export const getStaticPaths = keyed(async () => {
  const [reports, agencies, regions, entries] = await Promise.all([
    allReports(),
    allAgencies(),
    allRegions(),
    glossary(),
  ]);
  const definitions = new Map(entries.map((entry) => [entry.id, definitionOf(entry)]));
  const path = (name: string, props: Props) => ({ params: { name }, props });
  // The numbers are the same in every language, and published once.
  const numbers = LANGUAGE_FOLDER === '' ? reports.map(observedOf) : null;
  return [
    path('agencies', { agencies, reports, regions }),
    ...[...Map.groupBy(reports, ({ year }) => year)].map(([year, ofYear]) =>
      path(`pictures-${year}`, { year, reports: ofYear }),
    ),
    ...(numbers ? [path('told', { told: numbers })] : []),
    ...MEASURES.map(({ id }) => path(id, { measure: id, definitions, reports: numbers })),
  ];
}) satisfies GetStaticPaths;

function fileOf(props: Props): AgenciesFile | MeasureFile | MeasureWords | PicturesFile | ToldFile {
  if ('told' in props) return toldFile(props.told);
  if ('year' in props) return picturesFile(props.reports);
  if ('agencies' in props) return archiveCards(props.agencies, props.reports, props.regions);
  const measure = MEASURES.find(({ id }) => id === props.measure)!;
  const card = measureCard(measure, (id) => props.definitions.get(id));
  return props.reports ? measureFile(measure, card, props.reports) : { measure: card };
}

function measureFile(measure: Measure, card: MeasureCard, reports: readonly Observed[]): MeasureFile {
  return {
    measure: card,
    valueUnit: measure.kind === 'rate' ? '1' : measure.unit,
    observations: packObservations(reports.map((report) => observe(report, measure))),
  };
}

function toldFile(reports: readonly Observed[]): ToldFile {
  return Object.fromEntries(
    MEASURES.filter(isListed).map((measure) => {
      const years: Record<string, number> = {};
      for (const report of reports)
        if (isTold(withheld(observe(report, measure), measure.series)))
          years[report.year] = (years[report.year] ?? 0) + 1;
      return [measure.id, years];
    }),
  );
}

function picturesFile(reports: readonly ReportSummary[]): PicturesFile {
  return Object.fromEntries(
    reports.map((report) => {
      const { zeros, contradicted } = addedReport(report);
      return [
        report.agency,
        {
          values: PICTURE_CELLS.map(
            (cell) => valueOf(report.figures, cell) ?? (zeros.has(cell) ? 'blank' : null),
          ),
          ...(contradicted.length > 0 ? { contradicted } : {}),
        },
      ];
    }),
  );
}

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(JSON.stringify(fileOf(props)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
