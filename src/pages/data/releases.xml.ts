import type { APIRoute } from 'astro';
import { dataAddress, publicAddress, releasesAddress, releasesFeedAddress } from '../../addresses.ts';
import { atomFeed } from '../../discovery/atom-feed.ts';
import { common } from '#language/common.ts';
import { FEEDS } from '#language/feeds.ts';
import { RELEASES } from '#language/releases.ts';
import { releaseChanges } from '../../sentences/releases.ts';
import { releases } from '../../queries/releases.ts';

/** The versions of the data set. */
export const GET: APIRoute = async ({ site }) =>
  new Response(
    await atomFeed({
      name: 'releases',
      title: FEEDS.releases,
      subtitle: FEEDS.releasesNote,
      page: publicAddress(dataAddress(), site),
      address: publicAddress(releasesFeedAddress(), site),
      entries: (await releases()).map((release) => ({
        name: `releases/${release.release}`,
        title: RELEASES.name(release.release, release.on),
        address: publicAddress(releasesAddress(release.release), site),
        updated: `${release.on}T00:00:00Z`,
        summary: releaseChanges(release),
        author: common.siteName,
      })),
    }),
    { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } },
  );
