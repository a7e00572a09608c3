import { contentDigest, contentHistory, type ContentHistory } from '../archive/history.ts';
import { contentFolder } from '../archive/content-folder.ts';
import { asked } from '../recording/inputs.ts';
import type { ContentVersion } from '../schemas/content-version.ts';
import type { Report } from '../schemas/report.ts';
import { allReports } from './collections.ts';

let history: Promise<ContentHistory> | undefined;
let digest: Promise<ContentVersion> | undefined;
/** Read once: every measure has a page for each year, and all paths of the content are looked through. */
const ofYears = new Map<number, Promise<ContentVersion>>();

const readHistory = (): Promise<ContentHistory> => (history ??= contentHistory(contentFolder()));
const readDigest = (): Promise<ContentVersion> => (digest ??= allReports().then(contentDigest));

/** The state of the whole content. Read once: every page may ask. */
export const contentVersion = asked(
  'content-version',
  async (): Promise<ContentVersion> => (await readHistory()).whole ?? (await readDigest()),
);

/**
 * The state of what the archive holds on a year, and of who stands beside it without a report: every version of the year's
 * reports, the registry, the words that say what is counted.
 */
export const yearVersion = asked('year-version', (year: number): Promise<ContentVersion> => {
  let known = ofYears.get(year);
  if (!known) ofYears.set(year, (known = readYear(year)));
  return known;
});

async function readYear(year: number): Promise<ContentVersion> {
  const meant = new RegExp(`^(?:reports/[^/]+/${year}[./]|agencies/|glossary\\.yml$)`);
  return (await readHistory()).lastChangeWhere((path) => meant.test(path)) ?? (await readDigest());
}

const filesOf = ({ id, agency, source }: Pick<Report, 'id' | 'agency' | 'source'>): string[] => [
  source.path,
  `reports/${id}.yml`,
  `agencies/${agency}.yml`,
];

/** The state that a report's own files are in: the raw file, its notes, the entry of its agency. */
export function reportVersion(report: Pick<Report, 'id' | 'agency' | 'source'>): Promise<ContentVersion> {
  return filesVersion(filesOf(report));
}

const filesVersion = asked(
  'files-version',
  async (paths: readonly string[]): Promise<ContentVersion> =>
    (await readHistory()).lastChange(paths) ?? (await readDigest()),
);

let times: Promise<Map<string, string | null>> | undefined;

/**
 * When each report last changed, by its id: the time of the commit in UTC, else the day on which a keeper got the file,
 * else null. Never the date of a file or of a build, which differ from machine to machine.
 */
export const reportTimes = asked(
  'report-times',
  (): Promise<Map<string, string | null>> => (times ??= readTimes()),
);

async function readTimes(): Promise<Map<string, string | null>> {
  const { lastChange } = await readHistory();
  return new Map(
    (await allReports()).map((report) => [
      report.id,
      lastChange(filesOf(report))?.changedAt ?? report.source.retrievedOn ?? null,
    ]),
  );
}

/** When the newest of these files below the content folder last changed, in UTC; null where Git does not tell. */
export const changedAt = asked(
  'changed-at',
  async (paths: readonly string[]): Promise<string | null> =>
    (await readHistory()).lastChange(paths)?.changedAt ?? null,
);
