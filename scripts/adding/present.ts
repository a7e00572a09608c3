import type { Archive } from '../../src/archive/archive.ts';
import type { ReportFile } from '../../src/archive/content-folder.ts';

/** The report with this id; null where the archive has none. */
export function present(archive: Archive, id: string): ReportFile | null {
  try {
    return archive.find(id);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
