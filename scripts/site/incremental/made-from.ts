import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { GitState } from '../../../src/archive/git-state.ts';
import { PROJECT } from '../folders.ts';

/** What the site's code is: of folders everything, tests and documents are none of it. */
const CODE = [
  'src',
  'scripts',
  'public',
  'astro.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  // What npm installed, which is what the lock says until somebody changes it by hand.
  'node_modules/.package-lock.json',
];

/** What the site, its tools and Node itself read of the environment, beside names that begin as Vite's own do. */
const VARIABLES =
  /^(?:SITE|BASE|SEARCH_SERVER|NIANBAO_LANGUAGES|TZ|LANG|LC_.*|NODE_ICU_DATA|NODE_OPTIONS|NODE_ENV|DEV|PROD|MODE|SSR|TEST|PAGEFIND_.*|(?:PUBLIC|VITE|ASTRO)_.*)$/;

/**
 * A digest of all that decides what becomes of content: the code, what is installed, the settings, and what runs it.
 * What was kept under another one is worth nothing. Astro sets variables of the process while it builds: `environment` is
 * as it was before.
 */
export function codeDigest(environment: NodeJS.ProcessEnv = process.env): string {
  const digest = createHash('sha256');
  digest.update(JSON.stringify([process.versions, process.platform, process.arch]));
  const settings = Object.entries(environment).filter(([name]) => VARIABLES.test(name));
  digest.update(JSON.stringify(settings.sort(([a], [b]) => (a < b ? -1 : 1))));
  const dotted = readdirSync(PROJECT).filter((name) => name.startsWith('.env'));
  for (const path of [...CODE, ...dotted.sort()]) addTree(digest, PROJECT, path);
  return digest.digest('hex');
}

/**
 * A digest of the content and of what Git knows of it: every file, names and bytes; the commit, and what differs from it. Where
 * this is the same, so is the site.
 */
export function contentFilesDigest(folder: string, { place, status }: GitState): string {
  const digest = createHash('sha256');
  digest.update(folder);
  addTree(digest, folder, '');
  digest.update(JSON.stringify([place, status]));
  return digest.digest('hex');
}

function addTree(digest: ReturnType<typeof createHash>, root: string, path: string): void {
  const place = join(root, path);
  // Links are followed, as whoever reads them does.
  const found = statSync(place, { throwIfNoEntry: false });
  if (found?.isDirectory()) {
    // What Git keeps of content that is a repository of its own changes with every look at it.
    for (const name of readdirSync(place).sort())
      if (name !== '.git') addTree(digest, root, path === '' ? name : `${path}/${name}`);
  } else {
    const bytes = found?.isFile() ? readFileSync(place) : Buffer.of();
    digest.update(JSON.stringify([path, found?.isFile() ?? false, bytes.length])).update(bytes);
  }
}
