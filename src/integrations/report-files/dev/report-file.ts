import type { APIRoute, GetStaticPaths } from 'astro';
import { reportCsv } from '../../../downloads/figures.ts';
import { allAgencies, allReports } from '../../../queries/collections.ts';
import { fullReport, reportJson } from '../../../queries/full-report.ts';

export const getStaticPaths = (async ({ routePattern }) => {
  const isCsv = routePattern.endsWith('.csv');
  return (await allReports()).map(({ id, agency, year }) => ({
    params: { agency, year: String(year) },
    props: { id, agency, isCsv },
  }));
}) satisfies GetStaticPaths;

/** A report's JSON and its CSV, in `astro dev`. */
export const GET: APIRoute<{ id: string; agency: string; isCsv: boolean }> = async ({ props }) => {
  const answer = (body: string, type: string): Response =>
    new Response(body, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
  if (!props.isCsv) return answer(await reportJson(props.id), 'application/json');
  const agency = (await allAgencies()).find((registered) => registered.id === props.agency)!;
  return answer(reportCsv(await fullReport(props.id), agency), 'text/csv');
};
