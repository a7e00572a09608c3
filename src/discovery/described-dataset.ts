import { common } from '#language/common.ts';
import type { Dataset } from 'schema-dts';
import type { Cited } from '../downloads/cited.ts';
import { type DescribedFile, archiveId } from './structured-data.ts';

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
