import type { APIRoute } from 'astro';
import { siteAddress, sitemapAddress } from '../addresses.ts';

/** Everything may be read but the page that shows the parts of the interface. */
export const GET: APIRoute = ({ site }) => {
  const map = site ? `\nSitemap: ${new URL(sitemapAddress(), site).href}\n` : '';
  return new Response(`User-agent: *\nAllow: /\nDisallow: ${siteAddress('/kit/')}\n${map}`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
