import type { APIRoute, GetStaticPaths } from 'astro';
import { reportCsv } from '../../../downloads/figures.ts';
import { allAgencies, allReports } from '../../../queries/collections.ts';
import { fullReport, rawBytes, reportJson } from '../../../queries/full-report.ts';

const RAW_TYPES: Readonly<Record<string, string>> = {
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.html': 'text/html',
};

export const getStaticPaths = (async ({ routePattern }) => {
  const extension = routePattern.slice(routePattern.lastIndexOf('.'));
  return (await allReports())
    .filter(({ source }) => ['.json', '.csv'].includes(extension) || source.path.endsWith(extension))
    .map(({ id, agency, year }) => ({
      params: { agency, year: String(year) },
      props: { id, agency, extension },
    }));
}) satisfies GetStaticPaths;

/** The files beside a report's page, in `astro dev`: its JSON, its CSV, the raw file as received. */
export const GET: APIRoute<{ id: string; agency: string; extension: string }> = async ({ props }) => {
  const { id, extension } = props;
  const answer = (body: BodyInit, type: string): Response =>
    new Response(body, { headers: { 'Content-Type': type } });
  if (extension === '.json') return answer(await reportJson(id), 'application/json; charset=utf-8');
  if (extension !== '.csv') return answer(await rawBytes(id), RAW_TYPES[extension] ?? 'text/plain');
  const agency = (await allAgencies()).find((registered) => registered.id === props.agency)!;
  return answer(reportCsv(await fullReport(id), agency), 'text/csv; charset=utf-8');
};
