import type { APIRoute, GetStaticPaths } from 'astro';
import { allReports } from '../../../queries/collections.ts';
import { reportJson } from '../../../queries/full-report.ts';

export const getStaticPaths = (async () =>
  (await allReports()).map(({ id, agency, year }) => ({
    params: { agency, year: String(year) },
    props: { id },
  }))) satisfies GetStaticPaths;

/** A report's whole public JSON. */
export const GET: APIRoute = async ({ props }) =>
  new Response(await reportJson(props['id']), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
