import type { APIRoute } from 'astro';
import { publicAddress, searchAddress, siteAddress } from '../addresses.ts';
import { common } from '#language/common.ts';
import { searchPage } from '#language/search-page.ts';

/** The site's search for a browser's address bar. Addresses must be absolute there, so it is linked only where SITE is set. */
export const GET: APIRoute = ({ site }) => {
  const absolute = (path: string): string => publicAddress(path, site);
  const description = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${common.siteName}</ShortName>
  <Description>${searchPage.openSearch}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>${common.tag}</Language>
  <Image width="16" height="16" type="image/svg+xml">${absolute(siteAddress('favicon.svg'))}</Image>
  <Url type="text/html" template="${absolute(searchAddress())}?q={searchTerms}"/>
</OpenSearchDescription>
`;
  return new Response(description, {
    headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
};
