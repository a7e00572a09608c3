import type { APIRoute, GetStaticPaths } from 'astro';
import { reportCsv } from '../../../downloads/figures.ts';
import { allAgencies } from '../../../queries/collections.ts';
import { fullReport, reportJson } from '../../../queries/full-report.ts';
import { everyVersion } from '../../../queries/versions.ts';

export const getStaticPaths = (async ({ routePattern }) => {
  const [, extension] = /(\.\w+)$/.exec(routePattern) ?? [];
  return (await everyVersion())
    .filter(({ pattern }) => routePattern === `/reports/${pattern}${extension}`)
    .map(({ params, id }) => ({ params, props: { id, isCsv: extension === '.csv' } }));
}) satisfies GetStaticPaths;

/** A report's JSON and its CSV, in `astro dev`. */
export const GET: APIRoute<{ id: string; isCsv: boolean }> = async ({ props, params }) => {
  const answer = (body: string, type: string): Response =>
    new Response(body, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
  if (!props.isCsv) return answer(await reportJson(props.id), 'application/json');
  const agency = (await allAgencies()).find(({ id }) => id === params['agency'])!;
  return answer(reportCsv(await fullReport(props.id), agency), 'text/csv');
};
