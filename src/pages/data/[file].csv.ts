import type { APIRoute, GetStaticPaths } from 'astro';
import { allObservations, figureFiles, figuresCsv, streamOf } from '../../downloads/figures.ts';
import { allAgencies, allReports } from '../../queries/collections.ts';
import type { Agency } from '../../schemas/agency.ts';
import type { ReportSummary } from '../../schemas/report-summary.ts';

interface Props {
  reports: readonly ReportSummary[];
  agencies: readonly Agency[];
}

export const getStaticPaths = (async () => {
  const [reports, agencies] = await Promise.all([allReports(), allAgencies()]);
  return figureFiles(reports).map(({ name, reports }) => ({
    params: { file: name },
    props: { reports, agencies } satisfies Props,
  }));
}) satisfies GetStaticPaths;

/** Every cell of every report, or of every report of one year, one a line. */
export const GET: APIRoute<Props> = ({ props: { reports, agencies } }) =>
  new Response(streamOf(figuresCsv(allObservations(reports, agencies))), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
