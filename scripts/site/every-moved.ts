import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ContentError } from '../../src/archive/content-error.ts';
import { FILE, readMoved } from '../../src/archive/moved.ts';

/**
 * Expects of a built site that every address and anchor is there that moved ones are said to have gone to. Throws ContentError
 * for the first that is not.
 */
export async function expectEveryMoved(site: string, contentFolder: string): Promise<void> {
  for (const { to } of await readMoved(contentFolder)) {
    if (to === undefined) continue;
    const [path = '', anchor = ''] = to.split('#');
    const page = await textAt(join(site, path.endsWith('/') ? `${path}index.html` : path));
    if (page?.includes(anchor && `id="${anchor}"`)) continue;
    throw new ContentError(
      FILE,
      `Unexpected to ${to}, expected ${page === null ? 'an address of the site' : `an anchor that ${path} has`}`,
      'Correct it, or leave it out of what was withdrawn.',
      'moved',
    );
  }
}

/** The text of a file; null where there is none. */
const textAt = (path: string): Promise<string | null> => readFile(path, 'utf8').catch(() => null);
