import { CITATION } from '#language/citation.ts';
import { type Cited, shortVersion, notesOf } from './cited.ts';

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
