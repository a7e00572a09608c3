import type { APIRoute, GetStaticPaths } from 'astro';
import { publicAddress, regionAddress, regionFeedAddress } from '../../../addresses.ts';
import { atomFeed } from '../../../discovery/atom-feed.ts';
import { reportEntries } from '../../../discovery/report-feed.ts';
import { browse } from '#language/browse.ts';
import { FEEDS } from '#language/feeds.ts';
import { allAgencies, allRegions, allReports } from '../../../queries/collections.ts';
import { reportTimes } from '../../../queries/content-version.ts';
import { keyed } from '../../../recording/keyed.ts';
import type { Agency } from '../../../schemas/agency.ts';
import type { Region } from '../../../schemas/region.ts';
import type { ReportSummary } from '../../../schemas/report-summary.ts';
import { agenciesWithin, nodesOf, regionTree } from '../../../statistics/region-tree.ts';

interface Props {
  region: Region;
  agencies: Agency[];
  /** Those of its agencies, by agency. */
  reports: ReportSummary[];
  /** When each of them last changed, by its id; null where unknown. */
  times: Map<string, string | null>;
}

export const getStaticPaths = keyed(async () => {
  const [agencies, regions, reports, times] = await Promise.all([
    allAgencies(),
    allRegions(),
    allReports(),
    reportTimes(),
  ]);
  const reportsOf = Map.groupBy(reports, (report) => report.agency);
  return [...nodesOf(regionTree(regions, agencies, reports))].map((node) => {
    const within = agenciesWithin(node);
    const own = within.flatMap(({ id }) => reportsOf.get(id) ?? []);
    return {
      params: { code: node.region.code },
      props: {
        region: node.region,
        agencies: within,
        reports: own,
        times: new Map(own.map(({ id }) => [id, times.get(id) ?? null])),
      } satisfies Props,
    };
  });
}) satisfies GetStaticPaths;

/** The reports of a region, and of all below it, that came or changed last. */
export const GET: APIRoute<Props> = async ({ props: { region, agencies, reports, times }, site }) => {
  const { code, path } = region;
  const name = path.map((above) => above.name).join(browse.region.pathSeparator);
  return new Response(
    await atomFeed({
      name: `regions/${code}`,
      title: FEEDS.region(name),
      subtitle: FEEDS.regionNote(name),
      page: publicAddress(regionAddress(code), site),
      address: publicAddress(regionFeedAddress(code), site),
      entries: reportEntries(reports, {
        agencies: new Map(agencies.map((agency) => [agency.id, agency])),
        times,
        publish: (address) => publicAddress(address, site),
      }),
    }),
    { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } },
  );
};
