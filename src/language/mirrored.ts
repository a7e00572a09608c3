/**
 * What has a page in every language. Raw files and words set side by side are Chinese alone; what shows a page of another
 * language in a frame takes it from that page.
 */
const MIRRORED =
  /^(?:(?:reports|agencies|regions|years|compare|quality|data|methodology|glossary|about|search)\/(?!.*(?:source|changes)\/$)(?:.*\/)?|embed\/(?:chart|compare)\/)?$/;

/** What a page is nearest to that every language has, and what that is. */
export interface Nearest {
  path: string;
  kind: 'report' | 'agency' | 'archive';
}

/**
 * The page of every language that is nearest to one of Chinese alone: of a raw file its report, of words side by side their agency,
 * and home where there is no page. Null for pages that show the parts of the interface. Paths are below the site's base.
 */
export function nearestMirrored(path: string): Nearest | null {
  if (/^404(?:\.html|\/)?$/.test(path)) return { path: '', kind: 'archive' };
  const around = path.replace(/(?:source|changes)\/$/, '');
  if (around === path || !isMirrored(around)) return null;
  return { path: around, kind: around.startsWith('reports/') ? 'report' : 'agency' };
}

/** Files in each language: what the comparison and the search call things, feeds, and what browsers and programs are told of the site. */
const FILES =
  /^(?:(?:compare\/data\/(?!pictures-)[^/]+|search\/names)\.json|(?:(?:reports|quality|regions\/[^/]+)\/feed|data\/releases|opensearch)\.xml|llms\.txt)$/;

/** Whether a path below the site's base, without its query and fragment, has a page in every language. */
export const isMirrored = (path: string): boolean => MIRRORED.test(path);

/** Whether what lies at a path below the site's base is made for each language. */
export const isInEachLanguage = (path: string): boolean => isMirrored(path) || FILES.test(path);
