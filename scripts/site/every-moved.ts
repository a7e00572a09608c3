import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ContentError } from '../../src/archive/content-error.ts';
import { FILE, readMoved } from '../../src/archive/moved.ts';

/**
 * Expects of a built site that every address and anchor is there that moved ones are said to have gone to. Throws ContentError
 * for the first that is not.
 */
export async function expectEveryMoved(site: string, contentFolder: string): Promise<void> {
  const targets = (await readMoved(contentFolder)).flatMap(({ to }) => to ?? []);
  for (const [path, own] of Map.groupBy(targets, (to) => to.replace(/#.*$/, ''))) {
    const file = join(site, path.endsWith('/') ? `${path}index.html` : path);
    if (!existsSync(file)) throw leadsNowhere(own[0]!, 'an address of the site');
    const anchored = own.filter((to) => to !== path);
    // Of a file of data there may be hundreds of megabytes.
    const page = anchored.length > 0 ? await readFile(file, 'utf8') : '';
    const lost = anchored.find((to) => !page.includes(`id="${to.slice(path.length + 1)}"`));
    if (lost !== undefined) throw leadsNowhere(lost, `an anchor that ${path} has`);
  }
}

function leadsNowhere(to: string, expected: string): ContentError {
  const hint = 'Correct it, or leave it out of what was withdrawn.';
  return new ContentError(FILE, `Unexpected to ${to}, expected ${expected}`, hint, 'moved');
}
