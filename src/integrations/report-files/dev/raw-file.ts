import type { APIRoute, GetStaticPaths } from 'astro';
import { extname } from 'node:path';
import { reportRawPath } from '../../../addresses.ts';
import { formatNamed } from '../../../formats/registry.ts';
import { rawHeaders } from '../../../formats/serving.ts';
import { allReports } from '../../../queries/collections.ts';
import { rawBytes } from '../../../queries/full-report.ts';
import { charsetOf } from '../../../text/decode.ts';

export const getStaticPaths = (async ({ routePattern }) =>
  (await allReports())
    .filter(({ source }) => routePattern === `/${reportRawPath('[agency]/[year]', extname(source.path))}`)
    .map(({ id, agency, year, source }) => ({
      params: { agency, year: String(year) },
      props: { id, extension: extname(source.path) },
    }))) satisfies GetStaticPaths;

/** The raw file of a report as received, in `astro dev`, sent as a host sends it. */
export const GET: APIRoute<{ id: string; extension: string }> = async ({ props }) => {
  const format = formatNamed(props.extension);
  const bytes = await rawBytes(props.id);
  return new Response(bytes, { headers: format ? rawHeaders(format, charsetOf(bytes)) : {} });
};
