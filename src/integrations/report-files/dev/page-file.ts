import type { APIRoute, GetStaticPaths } from 'astro';
import { reportPageFilePath } from '../../../addresses.ts';
import { formatNamed } from '../../../formats/registry.ts';
import { rawHeaders } from '../../../formats/serving.ts';
import { pageBytes } from '../../../queries/full-report.ts';
import { everyVersion } from '../../../queries/versions.ts';
import { charsetOf } from '../../../text/decode.ts';

export const getStaticPaths = (async ({ routePattern }) =>
  (await everyVersion()).flatMap(({ pattern, params, id, page }) =>
    page !== null && routePattern === `/${reportPageFilePath(pattern, page)}`
      ? [{ params, props: { id, extension: page } }]
      : [],
  )) satisfies GetStaticPaths;

/** The web page that a report was attached to, in `astro dev`, sent as a host sends it. */
export const GET: APIRoute<{ id: string; extension: string }> = async ({ props }) => {
  const format = formatNamed(props.extension);
  const bytes = await pageBytes(props.id);
  return new Response(bytes, { headers: format ? rawHeaders(format, charsetOf(bytes)) : {} });
};
