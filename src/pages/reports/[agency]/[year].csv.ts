import type { APIRoute, GetStaticPaths } from 'astro';
import { csvFile } from '../../../downloads/csv.ts';
import { OBSERVATION_COLUMNS, observe } from '../../../downloads/observation.ts';
import { allAgencies, allReports } from '../../../queries/collections.ts';
import { unpackTables } from '../../../schemas/packed-figures.ts';

export const getStaticPaths = (async () => {
  const agencies = new Map((await allAgencies()).map((agency) => [agency.id, agency]));
  return (await allReports()).map((report) => ({
    params: { agency: report.agency, year: String(report.year) },
    props: { report, agency: agencies.get(report.agency)! },
  }));
}) satisfies GetStaticPaths;

/** A report's figures, one cell a line. */
export const GET: APIRoute = ({ props }) => {
  const { report, agency } = props as Awaited<ReturnType<typeof getStaticPaths>>[number]['props'];
  const observations = observe({ ...report, tables: unpackTables(report.figures) }, agency);
  return new Response(csvFile(OBSERVATION_COLUMNS, observations), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
};
