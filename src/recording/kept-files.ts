import { join } from 'node:path';
import { lastFiles, lastSite, siteCode } from './last-site.ts';
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
  /** What the site takes from the one before: path below the site → SHA-256. */
  taken: Record<string, string>;
}

/** What is known of the files that one thread writes into a site. */
export interface KeptFiles {
  /**
   * Takes a group over where it was made from the same, whose files then stay where the last site has them until this one is completed;
   * null where it was not, and is to be made.
   */
  take: (name: string, key: string) => { note: unknown } | null;
  /** Takes a file over that was made again and has the same bytes; false where the last site has others or none. */
  takeSame: (path: string, digest: string) => boolean;
  /** Where a file lies that was taken; null for every other file. */
  placeOf: (path: string) => string | null;
  /** Says what a group came to. */
  keep: (name: string, key: string, files: Record<string, string>, note?: unknown) => void;
  /** Writes down what was taken and what was kept, for the next build. */
  finish: () => void;
}

/** Remembers in `file` what becomes of a site. Its own digests make it true of any site, of whichever build. */
export function keptFiles(file: string): KeptFiles {
  const [from, code] = [lastSite(), siteCode()];
  const read = from === null ? null : readSealed<KeptGroups>(file);
  const before = read?.code === code ? read.groups : {};
  const isThere = lastFiles();
  const taken: Record<string, string> = {};
  const groups: Record<string, KeptGroup> = {};
  return {
    take(name, key) {
      const group = before[name];
      if (group?.key !== key) return null;
      const files = digestsIn(group);
      if (!files.every(([path, digest]) => isThere(path, digest))) return null;
      groups[name] = group;
      for (const [path, digest] of files) taken[path] = digest;
      return { note: group.note };
    },
    takeSame(path, digest) {
      if (!isThere(path, digest)) return false;
      taken[path] = digest;
      return true;
    },
    placeOf: (path) => (from !== null && path in taken ? join(from, path) : null),
    keep(name, key, files, note = null) {
      groups[name] = { key, files, note };
    },
    finish: () => writeSealed(file, { code, groups, taken } satisfies KeptGroups),
  };
}

/** Remembers in `file` what builds of one code, each of other files, remember in files of their own. */
export function joinKeptFiles(files: readonly string[], file: string, code: string): void {
  const read = files.map((each) => readSealed<KeptGroups>(each)).filter((each) => each?.code === code);
  writeSealed(file, {
    code,
    groups: Object.assign({}, ...read.map((each) => each!.groups)) as KeptGroups['groups'],
    taken: {},
  } satisfies KeptGroups);
}

type PathDigest = [path: string, digest: string];

/** The digest of every file that `file` remembers, by its path below the site; none where nothing is remembered. */
export const groupDigests = (file: string): PathDigest[] =>
  Object.values(readSealed<KeptGroups>(file)?.groups ?? {}).flatMap(digestsIn);

/** The same of those files alone that were taken from the last site. */
export const takenFiles = (file: string): PathDigest[] =>
  Object.entries(readSealed<KeptGroups>(file)?.taken ?? {});

const digestsIn = ({ files }: KeptGroup): PathDigest[] =>
  Object.entries(files).map(([path, digest]) => [path.replace(/^\//, ''), digest]);

/** Makes everything. */
export const keepsNothing: KeptFiles = {
  take: () => null,
  takeSame: () => false,
  placeOf: () => null,
  keep: () => {},
  finish: () => {},
};
