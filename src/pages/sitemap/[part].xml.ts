import type { APIRoute, GetStaticPaths } from 'astro';
import { sitemap, type MappedPage } from '../../discovery/sitemap.ts';
import { keyed } from '../../recording/keyed.ts';
import { mappedPages } from './_mapped-pages.ts';

interface Props {
  pages: readonly MappedPage[];
}

export const getStaticPaths = keyed(async () =>
  import.meta.env.SITE
    ? [...(await mappedPages(new URL(import.meta.env.SITE)))].map(([part, pages]) => ({
        params: { part },
        props: { pages } satisfies Props,
      }))
    : [],
) satisfies GetStaticPaths;

/** One map of the site for search engines. */
export const GET: APIRoute<Props> = ({ props: { pages } }) =>
  new Response(sitemap(pages), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
