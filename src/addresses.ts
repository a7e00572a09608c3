import { fileInFolder, inFolder, NAMES_FILE } from '#language/folder-of.ts';
import { isMirrored } from './language/mirrored.ts';
import type { Place } from './schemas/place.ts';

/**
 * Every URL of the site is made here, from identity only. Published addresses never change: see docs/decisions.
 * The functions give root-relative paths under the site's base.
 */
const base = (import.meta.env?.BASE_URL ?? '/').replace(/\/?$/, '/');

const at = (path: string): string => base + path;

/** A page: in the language of the page that leads to it where there is such a one, else in Chinese. */
const page = (path: string): string => base + inFolder(path);

/** A file that each language has. */
const file = (path: string): string => base + fileInFolder(path);

/** The page at a path below the site's base, as Astro names it while it is drawn, in another language or in its own. */
export const pageIn = (folder: string, pathname: string): string =>
  at((isMirrored(pathname.slice(base.length)) ? folder : '') + pathname.slice(base.length));

/** An address as the world outside names it: absolute where the build knows the site's origin. */
export const publicAddress = (path: string, site: URL | undefined): string =>
  site ? new URL(path, site).href : path;

/** Any address below the site's base, which keepers write with a slash in front. */
export const siteAddress = (path: string): string => page(path.replace(/^\//, ''));
export const homeAddress = (): string => page('');
/** `report` is `<agency-id>/<year>`. */
export const reportAddress = (report: string, anchor?: string): string =>
  page(`reports/${report}/`) + (anchor ? `#${anchor}` : '');
/** The page of a report with its prose, which is Chinese and has no other page. */
export const reportProseAddress = (report: string, anchor?: string): string =>
  at(`reports/${report}/`) + (anchor ? `#${anchor}` : '');
export const reportJsonAddress = (report: string): string => at(`reports/${report}.json`);
export const reportCsvAddress = (report: string): string => at(`reports/${report}.csv`);
/**
 * The path of the raw file below the site's base, under its own extension, which begins with a dot. A figures record lies
 * one step deeper, because `<year>.json` is the report's public JSON.
 */
export const reportRawPath = (report: string, extension: string): string =>
  extension === '.json' ? `reports/${report}/record.json` : `reports/${report}${extension}`;
export const reportRawAddress = (report: string, extension: string): string =>
  at(reportRawPath(report, extension));
/** The web page that a raw file was attached to, as received; `extension` is that of the page. */
export const reportPageFilePath = (report: string, extension: string): string =>
  `reports/${report}.page${extension}`;
export const reportPageFileAddress = (report: string, extension: string): string =>
  at(reportPageFilePath(report, extension));
/**
 * The raw file with its lines or pages numbered. `anchor`: that of the report's page for what stands at the place, which
 * pages carry too, so that the link leads to the very spot.
 */
export const reportSourceAddress = (report: string, place?: Place, anchor?: string): string =>
  at(`reports/${report}/source/`) + (place ? `#${sourceAnchor(place, anchor)}` : '');
/** The fragment of a place on that page: `L65`, `page-L12`, `P3`, `requests.received.total`. */
const sourceAnchor = (place: Place, anchor?: string): string =>
  'page' in place ? (anchor ?? `P${place.page}`) : `${place.file ? `${place.file}-` : ''}L${place.line}`;
/** The path below the site's base of what draws the pages of PDF files; an archive without any lacks it. */
export const pageDrawerPath = (version: string): string => `pdfjs/${version}/`;
export const pageDrawerAddress = (version: string): string => at(pageDrawerPath(version));
export const agencyAddress = (agency: string): string => page(`agencies/${agency}/`);
/** The words of two years of an agency side by side; `query` says which (`from`, `to`). */
export const changesAddress = (agency: string, query?: URLSearchParams): string =>
  at(`agencies/${agency}/changes/`) + (query?.size ? `?${query}` : '');
export const regionAddress = (code: string): string => page(`regions/${code}/`);
export const yearAddress = (year: number, anchor?: string): string =>
  page(`years/${year}/`) + (anchor ? `#${anchor}` : '');
export const reportsAddress = (): string => page('reports/');
export const agenciesAddress = (): string => page('agencies/');
export const regionsAddress = (): string => page('regions/');
export const yearsAddress = (): string => page('years/');
export const compareAddress = (query?: URLSearchParams): string =>
  page('compare/') + (query?.size ? `?${query}` : '');
/** `measure` is a cell id such as `requests.received.total`. */
export const measureAddress = (measure: string, year: number): string => page(`compare/${measure}/${year}/`);
/** What the comparison fetches: the numbers of a measure, or of the pictures of a year. */
export const compareDataAddress = (name: string): string => at(`compare/data/${name}.json`);
/** What answers fetch of one agency. */
export const agencyFiguresAddress = (agency: string): string => at(`compare/data/agencies/${agency}.json`);
/** The file of a measure, or that of all agencies, for its words and names: those of the page's language. */
export const compareWordsAddress = (name: string): string => file(`compare/data/${name}.json`);
/** Pages for other sites to show in theirs. A chart: `from` is `reports/410304-government/2021`, `figure` its anchor there. */
export const embedChartAddress = (from?: string, figure?: string): string =>
  page('embed/chart/') + (from && figure ? `?${new URLSearchParams({ page: from, figure })}` : '');
/** The values of a measure: a page of its own where there is one, else what the page of the measure has. */
export const embedMeasureAddress = (measure: string, year: number): string => {
  const path = `compare/${measure}/${year}`;
  return page('') === at('') ? at(`embed/${path}/`) : embedChartAddress(path, 'values');
};
/** What a comparison with this address shows. */
export const embedComparisonAddress = (query?: URLSearchParams): string =>
  page('embed/compare/') + (query?.size ? `?${query}` : '');
export const searchAddress = (query?: URLSearchParams): string =>
  page('search/') + (query?.size ? `?${query}` : '');
/** What programs are told of the site in a language, whose pages lie in the folder. */
export const llmsAddress = (folder: string): string => at(`${folder}llms.txt`);
/** Tells a browser how to search the site from its address bar. */
export const openSearchAddress = (): string => file('opensearch.xml');
/** The folder of the search index; the build writes it (src/search/integration/). */
export const searchIndexAddress = (): string => at('pagefind/');
/** The file that chooses who searches, where that is not the index alone. */
export const searchBackendAddress = (): string => at('search-backend.json');
/** How the pages of this language call what the index names in Chinese; null where they call it so too. */
export const readerNamesAddress = (): string | null => NAMES_FILE && at(NAMES_FILE);
/** Atom feeds lie beside the pages that list the same. */
export const reportsFeedAddress = (): string => file('reports/feed.xml');
export const regionFeedAddress = (code: string): string => file(`regions/${code}/feed.xml`);
export const findingsFeedAddress = (): string => file('quality/feed.xml');
/** The versions of the data set: their part of the page of data, and their feed. */
export const releasesAddress = (release?: number): string =>
  page('data/') + (release === undefined ? '#versions' : `#release-${release}`);
export const releasesFeedAddress = (): string => file('data/releases.xml');
/** The map of the site for search engines; without `part`, the map of its maps. */
export const sitemapAddress = (part?: string): string => at(part ? `sitemap/${part}.xml` : 'sitemap.xml');
export const qualityAddress = (rule?: string): string => page(rule ? `quality/${rule}/` : 'quality/');
export const correctionsAddress = (): string => page('quality/corrections/');
export const dataAddress = (file?: string): string => page(file ? `data/${file}` : 'data/');
/** A file of the static interface: `index`, or one of its lists. */
export const apiAddress = (name: string): string => at(`api/v1/${name}.json`);
export const apiSchemaAddress = (name: string): string => at(`api/v1/schemas/${name}.schema.json`);
export const methodologyAddress = (anchor?: string): string =>
  page('methodology/') + (anchor ? `#${anchor}` : '');
export const glossaryAddress = (anchor?: string): string => page('glossary/') + (anchor ? `#${anchor}` : '');
export const aboutAddress = (): string => page('about/');
