import type { APIRoute, GetStaticPaths } from 'astro';
import { sitemapAddress } from '../addresses.ts';
import { sitemapIndex } from '../discovery/sitemap.ts';
import { mappedPages } from './sitemap/_mapped-pages.ts';

/** The map of maps for search engines. Their addresses must be absolute, so there are maps only where SITE is set. */
export const getStaticPaths = (() =>
  import.meta.env.SITE ? [{ params: { sitemap: 'sitemap' } }] : []) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ site = new URL('/') }) =>
  new Response(
    sitemapIndex(await mappedPages(site), (part) => new URL(sitemapAddress(part), site).href),
    { headers: { 'Content-Type': 'application/xml; charset=utf-8' } },
  );
