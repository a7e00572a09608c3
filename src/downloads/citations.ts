import { CITATION } from '#language/citation.ts';
import { SEMICOLON } from '#language/punctuation.ts';
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
const shortVersion = ({ version }: Cited): string => `V${version.id.slice(0, SHORT)}`;

/** What pins down the cited state, for a note: the year, the version, the raw file. */
function notesOf({ kind, year, archive, version, sha256 }: Cited): string[] {
  return [
    ...(year === undefined ? [] : [CITATION.ofYear(year)]),
    ...(kind === 'report' ? [archive] : []),
    CITATION.version(version),
    ...(sha256 === undefined
      ? []
      : [kind === 'report' ? CITATION.digest(sha256) : CITATION.recordDigest(sha256)]),
  ];
}

/**
 * GB/T 7714—2025. A report: `责任者. 题名[R/OL]. 版本. 公布日期. 获取路径.`; a dataset:
 * `责任者. 题名[DS/OL]. 版本. （更新日期）[引用日期]. 获取路径.` Brackets around a report's year are the standard's mark of an
 * estimate: where its date is not known, the report appeared in the year after the one it speaks of.
 * `citedOn` is an ISO date, or a placeholder for the reader to fill.
 */
export function gbt7714(cited: Cited, citedOn: string): string {
  const { kind, author, title, url } = cited;
  const type = kind === 'report' ? 'R/OL' : 'DS/OL';
  return `${author}. ${title}[${type}]. ${shortVersion(cited)}. ${dateOf(cited, citedOn)}. ${url}.`;
}

/** What stands below a reference in GB/T 7714, which has no place for it: the whole version and the digest. */
export function gbt7714Remark(cited: Cited): string {
  return CITATION.remark(notesOf({ ...cited, year: undefined }));
}

function dateOf({ kind, year, publishedOn }: Cited, citedOn: string): string {
  if (kind === 'dataset') return `${publishedOn ? `（${publishedOn}）` : ''}[${citedOn}]`;
  return publishedOn ?? (year === undefined ? `[${citedOn}]` : `[${year + 1}]`);
}

const LONG_DATE = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });

/** `January 28, 2022`, or the year in which the report must have appeared, as an estimate. */
function longDate({ publishedOn, year }: Cited): string {
  if (publishedOn) return LONG_DATE.format(new Date(`${publishedOn}T00:00:00Z`));
  return year === undefined ? 'n.d.' : `[${year + 1}]`;
}

/** A name or title in the language of the page, with the original beside it. */
const withOriginal = (words: string | undefined, original: string): string =>
  words === undefined ? original : `${words} [${original}]`;

/** The Chicago Manual of Style, a bibliography entry: names and titles in another script in brackets. */
export function chicago(cited: Cited, citedOn: string): string {
  const { author, title, inWords, archive, kind, url } = cited;
  const version = `version ${shortVersion(cited).slice(1)}`;
  return [
    withOriginal(inWords?.author, author),
    withOriginal(inWords?.title, title),
    longDate(cited),
    kind === 'report' ? `${archive}, ${version}` : version.charAt(0).toUpperCase() + version.slice(1),
    `Accessed ${citedOn}`,
    `${url}.`,
  ].join('. ');
}

/** APA style, a reference: the date in brackets, a title in another language with its translation in brackets. */
export function apa(cited: Cited): string {
  const { author, title, inWords, archive, kind, publishedOn, year, url } = cited;
  const [day, rest] = publishedOn ? LONG_DATE.format(new Date(`${publishedOn}T00:00:00Z`)).split(', ') : [];
  const date = day ? `${rest}, ${day}` : year === undefined ? 'n.d.' : `ca. ${year + 1}`;
  const translated = inWords ? ` [${inWords.title}]` : '';
  const type = kind === 'dataset' ? ' [Data set]' : '';
  const published = kind === 'report' ? ` ${archive}.` : '';
  return `${withOriginal(inWords?.author, author)}. (${date}). ${title}${translated} (Version ${shortVersion(cited).slice(1)})${type}.${published} ${url}`;
}

/** An entry for BibTeX and biblatex; `year` only where the date of publication is known. */
export function bibtex(cited: Cited, citedOn: string): string {
  const { kind, key, author, title, publishedOn, url } = cited;
  const fields = {
    author: `{${escapeTex(author)}}`,
    title: `{${escapeTex(title)}}`,
    [kind === 'report' ? 'institution' : 'publisher']: `{${escapeTex(author)}}`,
    year: publishedOn?.slice(0, 4),
    date: publishedOn,
    version: shortVersion(cited).slice(1),
    url,
    urldate: citedOn,
    note: escapeTex(notesOf(cited).join(SEMICOLON)),
    language: 'chinese',
  };
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `  ${name} = {${value}},`);
  return [`@${kind === 'report' ? 'techreport' : 'dataset'}{${key},`, ...lines, '}'].join('\n');
}

/** A record in the RIS format of reference managers. */
export function ris(cited: Cited, citedOn: string): string {
  const { kind, author, title, publishedOn, url, archive } = cited;
  const lines: [string, string | undefined][] = [
    ['TY', kind === 'report' ? 'RPRT' : 'DATA'],
    ['AU', author],
    ['TI', title],
    ['PB', author],
    ['PY', publishedOn?.slice(0, 4)],
    ['DA', publishedOn?.replaceAll('-', '/')],
    ['ET', shortVersion(cited).slice(1)],
    ['N1', notesOf(cited).join(SEMICOLON)],
    ['DB', archive],
    ['UR', url],
    ['Y2', citedOn],
    ['LA', 'zh-CN'],
    ['ER', ''],
  ];
  return lines
    .filter(([, value]) => value !== undefined)
    .map(([tag, value]) => `${tag}  - ${(value ?? '').replaceAll(/\s+/g, ' ')}`)
    .join('\n');
}

/** A name and a content for each `<meta>` that reference managers read on a page. */
export function citationMeta(cited: Cited): [name: string, content: string][] {
  const { kind, author, title, year, publishedOn, archive } = cited;
  const report = kind === 'report';
  return [
    ['citation_title', title],
    ['citation_author', author],
    ...(report ? [['citation_technical_report_institution', author] as [string, string]] : []),
    ...(publishedOn
      ? [['citation_publication_date', publishedOn.replaceAll('-', '/')] as [string, string]]
      : []),
    ['citation_language', 'zh-CN'],
    ['DC.title', title],
    ['DC.creator', author],
    ['DC.type', report ? 'Report' : 'Dataset'],
    ...(year === undefined ? [] : [['DC.coverage', String(year)] as [string, string]]),
    ['DC.language', 'zh-CN'],
    ['DC.publisher', archive],
  ];
}

function escapeTex(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\{}]/g, '')
    .replaceAll(/[#$%&_]/g, (mark) => `\\${mark}`)
    .replaceAll('~', '\\textasciitilde{}')
    .replaceAll('^', '\\textasciicircum{}');
}
