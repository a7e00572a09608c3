import { common } from '#language/common.ts';
import type {
  BreadcrumbList,
  Dataset,
  GovernmentOrganization,
  Report,
  Thing,
  WebSite,
  WithContext,
} from 'schema-dts';
import type { Cited } from '../downloads/citations.ts';

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

const archiveId = (home: string): string => `${home}#archive`;

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

/**
 * A report of a public agency, held by the archive. `id` is the same on the pages of all languages: they speak of one report. `files`
 * are none where the page with that address names them.
 */
export function describeReport(
  cited: Cited,
  {
    id,
    agency,
    source,
    home,
    files,
  }: {
    id: string;
    agency: string;
    source?: string | undefined;
    home: string;
    files: readonly DescribedFile[];
  },
): Report {
  const author: GovernmentOrganization = {
    '@type': 'GovernmentOrganization',
    '@id': agency,
    name: cited.author,
  };
  return {
    '@type': 'Report',
    '@id': id,
    name: cited.title,
    url: cited.url,
    inLanguage: 'zh-CN',
    author,
    publisher: { '@id': agency },
    ...(cited.year === undefined ? {} : { temporalCoverage: String(cited.year) }),
    ...(cited.publishedOn ? { datePublished: cited.publishedOn } : {}),
    ...(cited.version.changedAt ? { dateModified: cited.version.changedAt } : {}),
    version: cited.version.id,
    isPartOf: { '@id': archiveId(home) },
    ...(source ? { isBasedOn: source } : {}),
    ...(files.length === 0
      ? {}
      : {
          encoding: files.map(({ address, type, bytes, sha256 }) => ({
            '@type': 'MediaObject',
            contentUrl: address,
            encodingFormat: type,
            ...(bytes === undefined ? {} : { contentSize: `${bytes} B` }),
            ...(sha256 ? { sha256 } : {}),
          })),
        }),
  };
}

/** Numbers that the archive has put together. `years`: those they speak of, ascending. */
export function describeDataset(
  cited: Cited,
  {
    version,
    description,
    home,
    licence,
    years,
    variables,
    files,
  }: {
    /** The release of the data set, or the state of the content where there is none. */
    version: string;
    description: string;
    home: string;
    licence: string;
    years: readonly number[];
    variables: readonly string[];
    files: readonly DescribedFile[];
  },
): Dataset {
  return {
    '@type': 'Dataset',
    '@id': cited.url,
    name: cited.title,
    description,
    url: cited.url,
    inLanguage: common.tag,
    creator: { '@type': 'Organization', name: cited.archive, url: home },
    license: licence,
    isAccessibleForFree: true,
    isPartOf: { '@id': archiveId(home) },
    version,
    ...(cited.publishedOn ? { dateModified: cited.publishedOn } : {}),
    ...(years.length > 0 ? { temporalCoverage: `${years[0]}/${years.at(-1)}` } : {}),
    spatialCoverage: { '@type': 'Country', name: common.country },
    variableMeasured: [...variables],
    distribution: files.map(({ name, address, type, bytes, sha256 }) => ({
      '@type': 'DataDownload',
      ...(name ? { name } : {}),
      contentUrl: address,
      encodingFormat: type,
      ...(bytes === undefined ? {} : { contentSize: `${bytes} B` }),
      ...(sha256 ? { sha256 } : {}),
    })),
  };
}
