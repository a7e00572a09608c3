import { RULE_IDS } from '../schemas/rule-id.ts';
import type { Moved } from '../schemas/moved.ts';
import { ContentError } from './content-error.ts';
import { findDivision } from './divisions.ts';
import { today } from './today.ts';
import { FILE } from './moved.ts';

/** What a site has pages of. */
export interface SiteContent {
  /** `<agency-id>/<year>`, and with `/<date>` the earlier versions. */
  reports: ReadonlySet<string>;
  agencies: ReadonlySet<string>;
  /** Ids of the measures that have a page for each year with a report. */
  measures: ReadonlySet<string>;
}

/** The site's own pages, and what lies below them by the names of measures, figures and files. */
const OWN =
  /^\/(?:$|(?:about|agencies|compare|data|glossary|methodology|quality|regions|reports|search|years)\/$|quality\/corrections\/$|(?:reports|quality|regions\/\d{6})\/feed\.xml$)/;

/** Files made from measures and figures, and frames for other sites: which of them there are, only a build knows. */
const MADE = /^\/(?:(?:compare\/data|data|api)\/.*[^/]|embed\/(?:chart|compare)\/)$/;

/**
 * Whether the site has a page or file at an address below its base. Of data files only the folder is known here, and of
 * anchors nothing: the build looks at both (scripts/site).
 */
function hasAddress(address: string, { reports, agencies, measures }: SiteContent): boolean {
  const path = address.replace(/#.*$/, '');
  const [, report] =
    /^\/reports\/([^/]+\/\d{4}(?:\/\d{4}-\d{2}-\d{2})?)(?:\/|\/source\/|\/record\.json|\.[a-z]+)$/.exec(
      path,
    ) ?? [];
  if (report !== undefined) return reports.has(report);
  const [, agency] = /^\/agencies\/([^/]+)\/(?:changes\/)?$/.exec(path) ?? [];
  if (agency !== undefined) return agencies.has(agency);
  const hasYear = (year: string): boolean => [...reports].some((id) => id.endsWith(`/${year}`));
  const [, year] = /^\/years\/(\d{4})\/$/.exec(path) ?? [];
  if (year !== undefined) return hasYear(year);
  const [, measure, of] = /^\/(?:embed\/)?compare\/([^/]+)\/(\d{4})\/$/.exec(path) ?? [];
  if (measure !== undefined && of !== undefined) return measures.has(measure) && hasYear(of);
  const [, region] = /^\/regions\/(\d{6})\/$/.exec(path) ?? [];
  if (region !== undefined) {
    return [...agencies].some((id) => findDivision(id.slice(0, 6))?.path.some(({ code }) => code === region));
  }
  const [, rule] = /^\/quality\/([^/]+)\/$/.exec(path) ?? [];
  if (rule !== undefined && rule !== 'corrections') return RULE_IDS.some((id) => id === rule);
  return OWN.test(path) || MADE.test(path);
}

/** What is wrong with the addresses that moved: none stays, none leads nowhere, none is told twice. */
export function* movedMistakes(
  entries: readonly Moved[],
  site: SiteContent,
  day = today(),
): Generator<ContentError> {
  const mistake = (what: string, hint: string): ContentError => new ContentError(FILE, what, hint, 'moved');
  const all = Map.groupBy(entries, ({ from }) => from);
  for (const { from, to, on } of entries) {
    // Of a file that another took the place of, and of an anchor, the page stays.
    if (from.endsWith('/') && hasAddress(from, site)) {
      yield mistake(
        `Unexpected from ${from}, expected an address that the site has no more`,
        'What it shows is still there: remove the entry, or the content that has moved.',
      );
    }
    const [next] = all.get(to ?? '') ?? [];
    if (to !== undefined && !hasAddress(to, site)) {
      yield mistake(
        `Unexpected to ${to}, expected an address of the site`,
        next?.to
          ? `It has moved to ${next.to} itself: lead there.`
          : 'Correct it, or leave it out of what was withdrawn.',
      );
    }
    if (on > day)
      yield mistake(
        `Unexpected on ${on} of ${from}, expected today (${day}) or an earlier day`,
        'Correct the day.',
      );
  }
  for (const [from, same] of all)
    if (same.length > 1)
      yield mistake(`Unexpected second entry of ${from}, expected one`, 'Keep the one that holds.');
}
