import { contentFolder } from '../../src/archive/content-folder.ts';
import { expectEveryMoved } from './every-moved.ts';
import { writeHostFiles, writeServerFiles } from './hosting/write-hosting.ts';
import { swapSite } from './swap-site.ts';
import { writeMovedFiles } from './write-moved-files.ts';

/** A whole site that was made and is not in its place. */
interface MadeSite {
  next: string;
  site: string;
  base: string;
  /** The folders of the languages beside Chinese. */
  folders: readonly string[];
  /** Whether the site that is there stays beside it. */
  isOlderKept: boolean;
}

/** Completes a made site with what addresses that moved lead to and what hosts are told, and puts it in the place of the one before. */
export async function putInPlace({ next, site, base, folders, isOlderKept }: MadeSite): Promise<void> {
  await writeMovedFiles(next, base, contentFolder(), folders);
  await expectEveryMoved(next, contentFolder());
  const charsets = await writeHostFiles(next, base);
  swapSite(next, site, isOlderKept);
  await writeServerFiles(site, base, charsets);
}
