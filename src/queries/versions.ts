import { allReports } from './collections.ts';
import { earlierFiles } from './full-report.ts';
import { extensionOf } from '../text/extension-of.ts';

/** A report that has files of its own: one that leads, or a version that it took the place of. */
export interface Version {
  id: string;
  /** What the routes of its files are made from, and what stands there. */
  pattern: '[agency]/[year]' | '[agency]/[year]/[version]';
  params: { agency: string; year: string; version?: string };
  /** Of its raw file, with the dot. */
  extension: string;
  /** Of the web page that it was attached to; null where there is none. */
  page: string | null;
}

/** Every report and every earlier version, by id. */
export async function everyVersion(): Promise<Version[]> {
  const leading = (await allReports()).map(({ id, agency, year, source }): Version => ({
    id,
    pattern: '[agency]/[year]',
    params: { agency, year: String(year) },
    extension: extensionOf(source.path),
    page: source.page ? extensionOf(source.page.path) : null,
  }));
  const earlier = (await earlierFiles()).map(({ id, agency, year, extension, page }): Version => ({
    id,
    pattern: '[agency]/[year]/[version]',
    params: { agency, year: String(year), version: id.split('/').at(-1)! },
    extension,
    page: page && extensionOf(page),
  }));
  return [...leading, ...earlier];
}
