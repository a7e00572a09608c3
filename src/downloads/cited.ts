import { CITATION } from '#language/citation.ts';
import type { ContentVersion } from '../schemas/content-version.ts';

/** What a citation needs. */
export interface Cited {
  /** report: a document of an agency. dataset: numbers that the archive has put together. */
  kind: 'report' | 'dataset';
  /** Key of the BibTeX entry: `410304-government-2021`. */
  key: string;
  /** Registered name of the agency, or the archive. */
  author: string;
  /** Title as printed. */
  title: string;
  /** Author and title in the language of the page, where that is another than that of the report. */
  inWords?: { author: string; title: string } | undefined;
  /** The year the report speaks of, not the year it appeared. */
  year?: number | undefined;
  /** ISO date on which the agency, or the archive, published it; undefined where unknown. */
  publishedOn?: string | undefined;
  /** Absolute address of the page. */
  url: string;
  /** Name of the archive. */
  archive: string;
  version: ContentVersion;
  /** SHA-256 of the raw file, or of the record that the archive keeps of a report's figures. */
  sha256?: string | undefined;
}

/** Hours by which the day in China is ahead of UTC. */
const CHINA = 8;

/** Numbers that the archive has put together, dated by the day (in China) on which their content last changed. */
export function datasetCitation(
  dataset: Pick<Cited, 'key' | 'title' | 'url' | 'archive' | 'version'>,
): Cited {
  const { changedAt } = dataset.version;
  const day = changedAt && new Date(Date.parse(changedAt) + CHINA * 3_600_000).toISOString().slice(0, 10);
  return { ...dataset, kind: 'dataset', author: dataset.archive, publishedOn: day ?? undefined };
}

/** Digits of a version that tell it from all others of one archive. */
const SHORT = 12;

/** `V1efb338b7512`: the version as a version statement; the whole id stands in the notes. */
export const shortVersion = ({ version }: Cited): string => `V${version.id.slice(0, SHORT)}`;

/** What pins down the cited state, for a note: the year, the version, the raw file. */
export function notesOf({ kind, year, archive, version, sha256 }: Cited): string[] {
  return [
    ...(year === undefined ? [] : [CITATION.ofYear(year)]),
    ...(kind === 'report' ? [archive] : []),
    CITATION.version(version),
    ...(sha256 === undefined
      ? []
      : [kind === 'report' ? CITATION.digest(sha256) : CITATION.recordDigest(sha256)]),
  ];
}
