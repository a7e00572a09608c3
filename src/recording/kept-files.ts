import { lastSite, siteCode, takerFrom } from './last-site.ts';
import { readSealed, writeSealed } from './sealed-json.ts';

/** Files that were made together, from what has this digest. */
interface KeptGroup {
  key: string;
  /** Path below the site → SHA-256. */
  files: Record<string, string>;
  /** What whoever made them wants to know of them again. */
  note: unknown;
}

interface KeptGroups {
  code: string;
  groups: Record<string, KeptGroup>;
}

/** What is known of the files that one thread writes into a site. */
export interface KeptFiles {
  /** Takes a group over where it was made from the same; null where it was not, and is to be made. */
  take: (name: string, key: string) => { note: unknown } | null;
  /** Says what a group came to. */
  keep: (name: string, key: string, files: Record<string, string>, note?: unknown) => void;
  /** Writes down what was taken and what was kept, for the next build. */
  finish: () => void;
}

/** Remembers in `file` what becomes of a site's folder. Its own digests make it true of any site, of whichever build. */
export function keptFiles(file: string, site: string): KeptFiles {
  const [from, code] = [lastSite(), siteCode()];
  const read = from === null ? null : readSealed<KeptGroups>(file);
  const before = read?.code === code ? read.groups : {};
  const take = from === null ? () => false : takerFrom(from, site);
  const groups: Record<string, KeptGroup> = {};
  return {
    take(name, key) {
      const group = before[name];
      if (group?.key !== key || !take(new Map(Object.entries(group.files)))) return null;
      groups[name] = group;
      return { note: group.note };
    },
    keep(name, key, files, note = null) {
      groups[name] = { key, files, note };
    },
    finish: () => writeSealed(file, { code, groups } satisfies KeptGroups),
  };
}

/** Remembers in `file` what builds of one code, each of other files, remember in files of their own. */
export function joinKeptFiles(files: readonly string[], file: string, code: string): void {
  const read = files.map((each) => readSealed<KeptGroups>(each)).filter((each) => each?.code === code);
  writeSealed(file, {
    code,
    groups: Object.assign({}, ...read.map((each) => each!.groups)) as KeptGroups['groups'],
  });
}

/** The digest of every file that `file` remembers, by its path below the site; none where nothing is remembered. */
export function groupDigests(file: string): [path: string, digest: string][] {
  const groups = readSealed<KeptGroups>(file)?.groups ?? {};
  return Object.values(groups).flatMap(({ files }) =>
    Object.entries(files).map(([path, digest]): [string, string] => [path.replace(/^\//, ''), digest]),
  );
}

/** Makes everything. */
export const keepsNothing: KeptFiles = { take: () => null, keep: () => {}, finish: () => {} };
