import type { APIRoute, GetStaticPaths } from 'astro';
import { allReports } from '../../../queries/collections.ts';
import { fullReport } from '../../../queries/full-report.ts';
import { Report } from '../../../schemas/report.ts';

export const getStaticPaths = (async () =>
  (await allReports()).map(({ id, agency, year }) => ({
    params: { agency, year: String(year) },
    props: { id },
  }))) satisfies GetStaticPaths;

/** A report's whole public JSON. */
export const GET: APIRoute = async ({ props }) =>
  new Response(`${JSON.stringify(Report.parse(await fullReport(props['id'])))}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
