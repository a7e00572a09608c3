import { common } from '#language/common.ts';
import type { BreadcrumbList, Thing, WebSite, WithContext } from 'schema-dts';

/**
 * What pages say of themselves to programs, in the vocabulary of schema.org. Addresses are as `publicAddress` gives them;
 * programs resolve relative ones against the page.
 */

/** A file of a document or of a dataset. */
export interface DescribedFile {
  address: string;
  /** `text/csv` */
  type: string;
  name?: string | undefined;
  bytes?: number | undefined;
  sha256?: string | undefined;
}

/** The archive itself, as other descriptions point at it. */
interface Archive {
  name: string;
  /** Address of the home page. */
  home: string;
}

/** What other descriptions name the archive by. */
export const archiveId = (home: string): string => `${home}#archive`;

/** Several descriptions as one JSON text for a page; `<` cannot end the script that holds it. */
export function jsonLd(things: readonly Thing[]): string {
  const [only] = things;
  const described =
    things.length === 1
      ? ({ '@context': 'https://schema.org', ...(only as object) } as WithContext<Thing>)
      : { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(described).replaceAll('<', '\\u003c');
}

/** The way from the home page to here; the last, which is the page itself, needs no address. */
export function breadcrumbList(
  items: readonly { label: string; address?: string | undefined }[],
): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: items.map(({ label, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      ...(address ? { item: address } : {}),
    })),
  };
}

/** The site and how to search it. `search` holds `{q}` where the words go. */
export function webSite({
  name,
  home,
  subtitle,
  search,
}: Archive & { subtitle: string; search: string }): WebSite {
  return {
    '@type': 'WebSite',
    '@id': archiveId(home),
    name,
    alternateName: subtitle,
    url: home,
    inLanguage: common.tag,
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: search },
      // The property that search engines ask for, which the vocabulary spells with a suffix.
      ...{ 'query-input': 'required name=q' },
    },
  };
}
