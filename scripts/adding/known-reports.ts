import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { capturePath, readCapture, stemOf } from '../../src/archive/captures.ts';
import { DIGESTS_FILE, sha256 } from '../../src/archive/digests.ts';
import { notesOf } from '../../src/archive/raw-report.ts';
import type { Desk } from '../chores/desk.ts';

/** The raw files that the archive has, by digest. */
export async function knownDigests({ archive, changes }: Desk): Promise<Map<string, string>> {
  const text = changes.text(DIGESTS_FILE);
  const lines = text.split('\n').filter((line) => line !== '');
  const listed = new Map(lines.map((line) => [line.slice(0, 64), line.slice(66)]));
  const paths = new Set(listed.values());
  for (const file of [...(await archive.list()), ...(await archive.earlier())])
    if (!paths.has(file.path)) listed.set(sha256((await archive.raw(file)).bytes), file.path);
  return listed;
}

/** The raw files that the archive has, by the addresses that their notes and captures name. */
export async function knownAddresses({ archive, folder }: Desk): Promise<Map<string, string>> {
  const known = new Map<string, string>();
  for (const file of await archive.list()) {
    const { url } = notesOf(await archive.raw(file));
    if (url !== undefined) known.set(url, file.path);
    const path = capturePath(stemOf(file));
    if (!existsSync(join(folder, path))) continue;
    const { address, finalAddress, kept } = await readCapture(folder, path);
    for (const one of [address, finalAddress, ...kept.flatMap((page) => [page.address, page.finalAddress])])
      known.set(one, file.path);
  }
  return known;
}
