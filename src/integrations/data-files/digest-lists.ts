import { reportPageFilePath, reportRawPath } from '../../addresses.ts';
import type { Archive } from '../../downloads/data-tables.ts';
import { extensionOf } from '../../text/extension-of.ts';

/** The digests of all raw files, for whoever has a copy of the site. */
export const RAW_DIGESTS = 'raw-files.sha256.txt';

/** The raw files as they are served, below the site's base. */
export const rawFiles = ({ reports }: Pick<Archive, 'reports'>): { name: string; sha256: string }[] =>
  reports.flatMap(({ id, source: { path, sha256, page } }) => [
    { name: reportRawPath(id, extensionOf(path)), sha256 },
    ...(page
      ? [
          {
            name: reportPageFilePath(id, extensionOf(page.path)),
            sha256: page.sha256,
          },
        ]
      : []),
  ]);

/** What `sha256sum --check` reads. */
export function sums(files: readonly { name: string; sha256: string }[]): string {
  return files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('');
}
