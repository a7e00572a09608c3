import {
  aboutAddress,
  agenciesAddress,
  agencyAddress,
  compareAddress,
  correctionsAddress,
  dataAddress,
  glossaryAddress,
  homeAddress,
  measureAddress,
  methodologyAddress,
  pageIn,
  qualityAddress,
  regionAddress,
  regionsAddress,
  reportAddress,
  reportsAddress,
  searchAddress,
  yearAddress,
  yearsAddress,
} from '../../addresses.ts';
import { common } from '#language/common.ts';
import { LANGUAGE_FOLDER, LANGUAGE_PAGES } from '#language/language-pages.ts';
import { RULES } from '../../checks/rules.ts';
import { newest, sitemapParts, type MappedPage } from '../../discovery/sitemap.ts';
import { allAgencies, allRegions, allReports } from '../../queries/collections.ts';
import { changedAt, reportTimes } from '../../queries/content-version.ts';
import { builtLanguages } from '../../queries/languages.ts';
import { agenciesWithin, nodesOf, regionTree } from '../../statistics/region-tree.ts';
import { indexMeasures } from '../../statistics/measure-index.ts';
import { isListed, MEASURES } from '../../statistics/measures.ts';
import { TEXT_NAMES } from '../../vocabulary/text-names.ts';

let parts: Promise<Map<string, MappedPage[]>> | undefined;

/** Every page that search engines may list, by the map it stands in. */
export function mappedPages(site: URL): Promise<Map<string, MappedPage[]>> {
  return (parts ??= listPages(site).then((pages) => sitemapParts(pages)));
}

/** A page that lists reports is as new as the newest of them. */
async function listPages(site: URL): Promise<MappedPage[]> {
  const [reports, agencies, regions, times] = await Promise.all([
    allReports(),
    allAgencies(),
    allRegions(),
    reportTimes(),
  ]);
  const built = builtLanguages();
  const others = LANGUAGE_PAGES.others.filter(({ tag }) => built.includes(tag));
  /** A page, and beside it the same in other languages: each names all of them. */
  const page = (part: string, address: string, modified: string | null): MappedPage[] => {
    const addressIn = (folder: string): string => new URL(pageIn(folder, address), site).href;
    const languages = [
      [common.tag, addressIn(LANGUAGE_FOLDER)],
      ...others.map(({ tag, folder }) => [tag, addressIn(folder)] as const),
    ] as const;
    const distinct = new Set(languages.map(([, href]) => href));
    if (distinct.size === 1) return [{ part, address: addressIn(LANGUAGE_FOLDER), modified }];
    const all = [...languages, ['x-default', addressIn('')] as const];
    return [...distinct].map((href) => ({ part, address: href, modified, languages: all }));
  };
  const newestOf = (listed: readonly { id: string }[]): string | null =>
    newest(listed.map(({ id }) => times.get(id)));
  const reportsOf = Map.groupBy(reports, ({ agency }) => agency);
  const ofYears = [...Map.groupBy(reports, ({ year }) => year)].sort(([a], [b]) => a - b);
  const measures = indexMeasures(reports);
  const all = newestOf(reports);
  const texts = (names: readonly string[]): Promise<string | null> =>
    changedAt(names.map((name) => `pages/${name}.md`));

  return [
    ...[
      homeAddress(),
      reportsAddress(),
      agenciesAddress(),
      regionsAddress(),
      yearsAddress(),
      compareAddress(),
      searchAddress(),
      dataAddress(),
      qualityAddress(),
      correctionsAddress(),
      ...RULES.map(({ id }) => qualityAddress(id)),
    ].flatMap((address) => page('pages', address, all)),
    ...page('pages', methodologyAddress(), await texts(TEXT_NAMES.methodology)),
    ...page('pages', glossaryAddress(), await changedAt(['glossary.yml'])),
    ...page('pages', aboutAddress(), await texts(TEXT_NAMES.about)),
    ...ofYears.flatMap(([year, ofYear]) => page('pages', yearAddress(year), newestOf(ofYear))),
    ...agencies.flatMap(({ id }) => page('agencies', agencyAddress(id), newestOf(reportsOf.get(id) ?? []))),
    ...[...nodesOf(regionTree(regions, agencies, reports))].flatMap((node) =>
      page(
        'regions',
        regionAddress(node.region.code),
        newestOf(agenciesWithin(node).flatMap(({ id }) => reportsOf.get(id) ?? [])),
      ),
    ),
    ...ofYears.flatMap(([year, ofYear]) => [
      ...ofYear.flatMap(({ id }) => page(`reports-${year}`, reportAddress(id), times.get(id) ?? null)),
      ...MEASURES.filter((measure) => isListed(measure) && measures.get(measure.id)?.has(year)).flatMap(
        ({ id }) => page('comparisons', measureAddress(id, year), newestOf(ofYear)),
      ),
    ]),
  ];
}
