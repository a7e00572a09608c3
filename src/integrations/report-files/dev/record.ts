import type { APIRoute, GetStaticPaths } from 'astro';
import { allReports } from '../../../queries/collections.ts';
import { rawBytes } from '../../../queries/full-report.ts';

export const getStaticPaths = (async () =>
  (await allReports())
    .filter(({ source }) => source.path.endsWith('.json'))
    .map(({ id, agency, year }) => ({
      params: { agency, year: String(year) },
      props: { id },
    }))) satisfies GetStaticPaths;

/** The figures record that a report was made from, in `astro dev`. */
export const GET: APIRoute<{ id: string }> = async ({ props }) =>
  new Response(await rawBytes(props.id), { headers: { 'Content-Type': 'application/json' } });
