import { contentDigest, contentHistory, type ContentHistory } from '../loaders/content-history.ts';
import { contentFolder } from '../loaders/content-folder.ts';
import type { ContentVersion } from '../schemas/content-version.ts';
import type { Report } from '../schemas/report.ts';
import { allReports } from './collections.ts';

let history: Promise<ContentHistory> | undefined;
let digest: Promise<ContentVersion> | undefined;

const readHistory = (): Promise<ContentHistory> => (history ??= contentHistory(contentFolder()));
const readDigest = (): Promise<ContentVersion> => (digest ??= allReports().then(contentDigest));

/** The state of the whole content. Read once: every page may ask. */
export async function contentVersion(): Promise<ContentVersion> {
  return (await readHistory()).whole ?? (await readDigest());
}

/** The state that a report's own files are in: the raw file, its notes, the entry of its agency. */
export async function reportVersion(
  report: Pick<Report, 'id' | 'agency' | 'source'>,
): Promise<ContentVersion> {
  const files = [report.source.path, `reports/${report.id}.yml`, `agencies/${report.agency}.yml`];
  return (await readHistory()).lastChange(files) ?? (await readDigest());
}
