import { contentFolder } from '../archive/content-folder.ts';
import { changesSince, hasChanges } from '../archive/release-changes.ts';
import { readReleased, readReleases } from '../archive/releases.ts';
import { asked } from '../recording/inputs.ts';
import type { Release } from '../schemas/release.ts';
import { allReports } from './collections.ts';

let read: Promise<Release[]> | undefined;

/** The versions of the data set, the newest first; none where the content was never released. */
export const releases = asked(
  'releases',
  (): Promise<Release[]> => (read ??= readReleases(contentFolder()).then((all) => all.reverse())),
);

let changed: Promise<boolean> | undefined;

/** Whether the content differs from what the last release held. */
export const changedSinceRelease = asked(
  'changed-since-release',
  (): Promise<boolean> =>
    (changed ??= readReleased(contentFolder()).then(async (released) =>
      hasChanges(changesSince(released, await allReports())),
    )),
);
