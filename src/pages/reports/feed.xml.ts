import type { APIRoute } from 'astro';
import { publicAddress, reportsAddress, reportsFeedAddress } from '../../addresses.ts';
import { atomFeed } from '../../discovery/atom-feed.ts';
import { reportEntries } from '../../discovery/report-feed.ts';
import { FEEDS } from '#language/feeds.ts';
import { allReports } from '../../queries/collections.ts';
import { feedSurroundings } from '../../queries/feeds.ts';

/** The reports that came or changed last. */
export const GET: APIRoute = async ({ site }) =>
  new Response(
    await atomFeed({
      name: 'reports',
      title: FEEDS.reports,
      subtitle: FEEDS.reportsNote,
      page: publicAddress(reportsAddress(), site),
      address: publicAddress(reportsFeedAddress(), site),
      entries: reportEntries(await allReports(), await feedSurroundings(site)),
    }),
    { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } },
  );
