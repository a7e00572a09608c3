import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { caddyFile } from './caddy-file.ts';
import { headersFile } from './headers-file.ts';
import { nginxFiles } from './nginx-files.ts';
import { rawCharsets, type RawCharsets } from './raw-charsets.ts';

/** The path a site lives under, with a slash at both ends, from what BASE says. */
export const basePath = (base: string | undefined): string => `/${base ?? ''}/`.replaceAll(/\/+/g, '/');

/** The folder beside a site with what its server is to be told, which no reader is to see. */
export const hostingOf = (site: string): string => `${site}.hosting`;

/**
 * Writes what is told to hosts inside of a site that is built but not yet in its place: `_headers`, and `.nojekyll` for GitHub
 * Pages, which would else leave out every folder whose name begins with a line.
 */
export async function writeHostFiles(next: string, base: string): Promise<RawCharsets> {
  const charsets = await rawCharsets(next);
  await writeFile(join(next, '_headers'), await headersFile({ base, site: next, charsets }));
  await writeFile(join(next, '.nojekyll'), '');
  return charsets;
}

/** Writes what nginx and Caddy are to be told beside a site that is in its place, as a whole. */
export async function writeServerFiles(site: string, base: string, charsets: RawCharsets): Promise<void> {
  const hosted = { base, site, charsets };
  const { maps, locations } = nginxFiles(hosted);
  const folder = hostingOf(site);
  await mkdir(folder, { recursive: true });
  for (const [name, text] of [
    ['nginx-maps.conf', maps],
    ['nginx-locations.conf', locations],
    ['Caddyfile', caddyFile(hosted)],
  ] as const) {
    const next = join(folder, `.${name}.${process.pid}`);
    await writeFile(next, text);
    await rename(next, join(folder, name));
  }
}
