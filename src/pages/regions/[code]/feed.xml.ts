import type { APIRoute, GetStaticPaths } from 'astro';
import { publicAddress, regionAddress, regionFeedAddress } from '../../../addresses.ts';
import { atomFeed } from '../../../discovery/atom-feed.ts';
import { reportEntries } from '../../../discovery/report-feed.ts';
import { FEEDS } from '#language/feeds.ts';
import { allAgencies, allRegions, allReports } from '../../../queries/collections.ts';
import { feedSurroundings } from '../../../queries/feeds.ts';
import { keyed } from '../../../recording/keyed.ts';
import type { ReportSummary } from '../../../schemas/report-summary.ts';
import { agenciesWithin, nodesOf, regionTree, type RegionNode } from '../../../statistics/region-tree.ts';

interface Props {
  node: RegionNode;
  /** The reports of every agency of the archive, by agency. */
  reportsOf: Map<string, ReportSummary[]>;
}

export const getStaticPaths = keyed(async () => {
  const [agencies, regions, reports] = await Promise.all([allAgencies(), allRegions(), allReports()]);
  const reportsOf = Map.groupBy(reports, (report) => report.agency);
  return [...nodesOf(regionTree(regions, agencies, reports))].map((node) => ({
    params: { code: node.region.code },
    props: { node, reportsOf } satisfies Props,
  }));
}) satisfies GetStaticPaths;

/** The reports of a region, and of all below it, that came or changed last. */
export const GET: APIRoute<Props> = async ({ props: { node, reportsOf }, site }) => {
  const { code, path } = node.region;
  const name = path.map((region) => region.name).join('');
  const reports = agenciesWithin(node).flatMap((agency) => reportsOf.get(agency.id) ?? []);
  return new Response(
    await atomFeed({
      name: `regions/${code}`,
      title: FEEDS.region(name),
      subtitle: FEEDS.regionNote(name),
      page: publicAddress(regionAddress(code), site),
      address: publicAddress(regionFeedAddress(code), site),
      entries: reportEntries(reports, await feedSurroundings(site)),
    }),
    { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } },
  );
};
