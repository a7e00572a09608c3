import type { APIRoute, GetStaticPaths } from 'astro';
import { reportRawPath } from '../../../addresses.ts';
import { formatNamed } from '../../../formats/registry.ts';
import { rawHeaders } from '../../../formats/serving.ts';
import { rawBytes } from '../../../queries/full-report.ts';
import { everyVersion } from '../../../queries/versions.ts';
import { charsetOf } from '../../../text/decode.ts';

export const getStaticPaths = (async ({ routePattern }) =>
  (await everyVersion())
    .filter(({ pattern, extension }) => routePattern === `/${reportRawPath(pattern, extension)}`)
    .map(({ params, id, extension }) => ({ params, props: { id, extension } }))) satisfies GetStaticPaths;

/** The raw file of a report as received, in `astro dev`, sent as a host sends it. */
export const GET: APIRoute<{ id: string; extension: string }> = async ({ props }) => {
  const format = formatNamed(props.extension);
  const bytes = await rawBytes(props.id);
  return new Response(bytes, { headers: format ? rawHeaders(format, charsetOf(bytes)) : {} });
};
