import type { Vanished } from '../schemas/original.ts';
import { ContentError } from './content-error.ts';
import { isEarlier } from './earlier-versions.ts';
import { readOriginals, vanishedOf, type Originals } from './originals.ts';
import { notesOf, type RawReport } from './raw-report.ts';

/**
 * Tells of raw reports that their originals are gone; undefined where that is not known. `originals` is what addresses were last
 * found to give, where that was read already.
 */
export function vanishedKnown(
  folder: string,
  originals: Originals | undefined,
): (report: RawReport) => Promise<Vanished | undefined> {
  let walked = originals && Promise.resolve(originals);
  return async (report) => {
    // What an address gives speaks of the version that leads.
    if (report.sidecar === null || isEarlier(report.file.id)) return undefined;
    const known = await (walked ??= readOriginals(folder));
    if (known.size === 0) return undefined;
    try {
      return vanishedOf(known.get(notesOf(report).url ?? ''));
    } catch (error) {
      // Who parses the report says what is wrong with its notes.
      if (error instanceof ContentError) return undefined;
      throw error;
    }
  };
}
