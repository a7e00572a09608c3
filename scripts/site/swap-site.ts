import { existsSync, lstatSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';

/**
 * Puts a finished site in the place of the last one. `isOlderKept` says that the last one lies where the finished one lay from then on, for
 * the build after it to take links from.
 *
 * Where `site` is a link to one of `<site>.a` and `<site>.b`, the link changes in one step of the file system: whoever serves it sees the
 * whole old site or the whole new one, even if the process is killed here. A plain folder cannot be replaced in one
 * step: for a moment it lies at `<site>.previous`, from where `restoreSite` fetches it if the process died then.
 * A link to any other folder is followed: whoever made it serves that folder.
 */
export function swapSite(next: string, site: string, isOlderKept = false): void {
  const place = placeOf(site);
  if (isLink(place)) swapLink(next, place);
  else swapFolder(next, place, isOlderKept);
}

/** Puts the last site back in its place where a build was killed while it swapped. Returns whether it had to. */
export function restoreSite(site: string): boolean {
  const place = placeOf(site);
  if (isLink(place) || existsSync(place) || !existsSync(previousOf(place))) return false;
  renameSync(previousOf(place), place);
  return true;
}

/** The folder that a build writes into: beside the last site, because a rename stays within one file system. */
export const madeIn = (site: string): string => `${placeOf(site)}.made`;

/** The folder that a new site is completed in, beside the last one as well. */
export function nextOf(site: string): string {
  const place = placeOf(site);
  if (!isLink(place)) return `${place}.next`;
  // Two names in turn: the one that is served stays as it is.
  return linkTarget(place) === `${place}.a` ? `${place}.b` : `${place}.a`;
}

/** The folder that a site lies in, or the link that builds turn from one folder to the other. */
function placeOf(site: string): string {
  if (!isLink(site)) return site;
  const target = linkTarget(site);
  return [`${site}.a`, `${site}.b`].includes(target) ? site : placeOf(target);
}

const previousOf = (site: string): string => `${site}.previous`;

const linkTarget = (site: string): string => resolve(dirname(site), readlinkSync(site));

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

function swapLink(next: string, site: string): void {
  const link = `${site}.link`;
  rmSync(link, { force: true });
  symlinkSync(basename(next), link);
  renameSync(link, site);
}

function swapFolder(next: string, site: string, isOlderKept: boolean): void {
  rmSync(previousOf(site), { recursive: true, force: true });
  // Nothing may stand between these two lines.
  if (existsSync(site)) renameSync(site, previousOf(site));
  renameSync(next, site);
  if (isOlderKept) renameSync(previousOf(site), next);
  else rmSync(previousOf(site), { recursive: true, force: true });
}
