import type { APIRoute } from 'astro';
import { allReports } from '../../../queries/collections.ts';
import { rawBytes } from '../../../queries/full-report.ts';

const TYPES = {
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.html': 'text/html',
  '.json': 'application/json',
} as const;

/** The routes of the raw files with one extension, served byte for byte as received. */
export function rawFiles(extension: keyof typeof TYPES) {
  return {
    getStaticPaths: async () =>
      (await allReports())
        .filter((report) => report.source.path.endsWith(extension))
        .map(({ id, agency, year }) => ({ params: { agency, year: String(year) }, props: { id } })),
    GET: (async ({ props }) => {
      return new Response(await rawBytes(props['id']), { headers: { 'Content-Type': TYPES[extension] } });
    }) satisfies APIRoute,
  };
}
