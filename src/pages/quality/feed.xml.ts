import type { APIRoute } from 'astro';
import { findingsFeedAddress, publicAddress, qualityAddress } from '../../addresses.ts';
import { ruleWords } from '../../checks/rules.ts';
import { atomFeed } from '../../discovery/atom-feed.ts';
import { findingEntries } from '../../discovery/report-feed.ts';
import { FEEDS } from '#language/feeds.ts';
import { allReports } from '../../queries/collections.ts';
import { feedSurroundings } from '../../queries/feeds.ts';

/** The reports with findings that came or changed last. */
export const GET: APIRoute = async ({ site }) =>
  new Response(
    await atomFeed({
      name: 'findings',
      title: FEEDS.findings,
      subtitle: FEEDS.findingsNote,
      page: publicAddress(qualityAddress(), site),
      address: publicAddress(findingsFeedAddress(), site),
      entries: findingEntries(
        await allReports(),
        await feedSurroundings(site),
        (rule) => ruleWords(rule).title,
      ),
    }),
    { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } },
  );
