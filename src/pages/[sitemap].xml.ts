import type { APIRoute, GetStaticPaths } from 'astro';
import {
  aboutAddress,
  agenciesAddress,
  agencyAddress,
  compareAddress,
  dataAddress,
  glossaryAddress,
  homeAddress,
  methodologyAddress,
  qualityAddress,
  regionAddress,
  regionsAddress,
  reportAddress,
  reportsAddress,
  searchAddress,
  yearAddress,
  yearsAddress,
} from '../addresses.ts';
import { RULES } from '../checks/rules.ts';
import { allAgencies, allRegions, allReports } from '../queries/collections.ts';

/** A map of the site for search engines; its addresses must be absolute, so there is one only where SITE is set. */
export const getStaticPaths = (() =>
  import.meta.env.SITE ? [{ params: { sitemap: 'sitemap' } }] : []) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ site }) => {
  const [reports, agencies, regions] = await Promise.all([allReports(), allAgencies(), allRegions()]);
  // Only what a keeper wrote down is the same in every build; the dates of files and of checkouts are not.
  const pages: { address: string; modified?: string | undefined }[] = [
    ...[
      homeAddress(),
      reportsAddress(),
      agenciesAddress(),
      regionsAddress(),
      yearsAddress(),
      compareAddress(),
      searchAddress(),
      qualityAddress(),
      dataAddress(),
      methodologyAddress(),
      glossaryAddress(),
      aboutAddress(),
    ].map((address) => ({ address })),
    ...reports.map(({ id, source }) => ({ address: reportAddress(id), modified: source.retrievedOn })),
    ...agencies.map(({ id }) => ({ address: agencyAddress(id) })),
    ...regions.map(({ code }) => ({ address: regionAddress(code) })),
    ...[...new Set(reports.map(({ year }) => year))].sort().map((year) => ({ address: yearAddress(year) })),
    ...RULES.map(({ id }) => ({ address: qualityAddress(id) })),
  ];
  const entries = pages.map(
    ({ address, modified }) =>
      `<url><loc>${new URL(address, site).href}</loc>${modified ? `<lastmod>${modified}</lastmod>` : ''}</url>`,
  );
  const map = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join('\n')}
</urlset>
`;
  return new Response(map, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
};
