import type { APIRoute, GetStaticPaths } from 'astro';
import type { AgenciesFile, MeasureFile } from '../../../client/compare/comparison-data.ts';
import { allAgencies, allRegions, allReports, glossary } from '../../../queries/collections.ts';
import { archiveCards } from '../../../statistics/agency-cards.ts';
import { measureCard } from '../../../statistics/measure-cards.ts';
import { MEASURES, type Measure } from '../../../statistics/measures.ts';
import { observe } from '../../../statistics/observe.ts';
import { packObservations } from '../../../statistics/packed-observations.ts';
import type { ReportSummary } from '../../../schemas/report-summary.ts';

interface Props {
  /** Makes the file only when it is written, so that 200 of them never stand in memory together. */
  file: () => AgenciesFile | MeasureFile;
}

export const getStaticPaths = (async () => {
  const [reports, agencies, regions, entries] = await Promise.all([
    allReports(),
    allAgencies(),
    allRegions(),
    glossary(),
  ]);
  const definitions = new Map(entries.map((entry) => [entry.id, entry.definition]));
  const path = (name: string, file: Props['file']) => ({ params: { name }, props: { file } satisfies Props });
  return [
    path('agencies', () => archiveCards(agencies, reports, regions)),
    ...MEASURES.map((measure) =>
      path(measure.id, () => measureFile(measure, reports, (id) => definitions.get(id))),
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
    observations: packObservations(reports.map((report) => observe(report, measure))),
  };
}

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(JSON.stringify(props.file()), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
