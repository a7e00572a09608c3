import type { GovernmentOrganization, Report } from 'schema-dts';
import type { Cited } from '../downloads/cited.ts';
import { type DescribedFile, archiveId } from './structured-data.ts';

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
