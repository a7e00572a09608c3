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
import { archiveCards } from '../../../statistics/agency-cards.ts';
import { measureCard } from '../../../statistics/measure-cards.ts';
import { MEASURES, type Measure } from '../../../statistics/measures.ts';
import { observe } from '../../../statistics/observe.ts';
import { packObservations } from '../../../statistics/packed-observations.ts';
import { valueOf } from '../../../schemas/packed-figures.ts';
import type { ReportSummary } from '../../../schemas/report-summary.ts';
import { addedReport, PICTURE_CELLS } from '../../../statistics/pictures.ts';

interface Props {
  /** Makes the file only when it is written, so that 200 of them never stand in memory together. */
  file: () => AgenciesFile | MeasureFile | MeasureWords | PicturesFile;
}

export const getStaticPaths = (async () => {
  const [reports, agencies, regions, entries] = await Promise.all([
    allReports(),
    allAgencies(),
    allRegions(),
    glossary(),
  ]);
  const definitions = new Map(entries.map((entry) => [entry.id, definitionOf(entry)]));
  const path = (name: string, file: Props['file']) => ({ params: { name }, props: { file } satisfies Props });
  return [
    path('agencies', () => archiveCards(agencies, reports, regions)),
    ...[...Map.groupBy(reports, ({ year }) => year)].map(([year, ofYear]) =>
      path(`pictures-${year}`, () => picturesFile(ofYear)),
    ),
    // The numbers are the same in every language, and published once.
    ...MEASURES.map((measure) =>
      path(measure.id, () =>
        LANGUAGE_FOLDER === ''
          ? measureFile(measure, reports, (id) => definitions.get(id))
          : { measure: measureCard(measure, (id) => definitions.get(id)) },
      ),
    ),
  ];
}) satisfies GetStaticPaths;

function measureFile(
  measure: Measure,
  reports: readonly ReportSummary[],
  define: (id: string) => string | undefined,
): MeasureFile {
  return {
    measure: measureCard(measure, define),
    valueUnit: measure.kind === 'rate' ? '1' : measure.unit,
    observations: packObservations(reports.map((report) => observe(report, measure))),
  };
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
  new Response(JSON.stringify(props.file()), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
