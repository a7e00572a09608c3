import type { SearchBackend } from './search-backend.ts';
import { canSearchFiles, searchFiles } from './static-backend.ts';

/** Whether this browser can search at all. */
export const canSearch = canSearchFiles;

/** Who searches: the files of the index below `base`, in this browser. Another backend is chosen here. */
export function openBackend(base: string): SearchBackend {
  return searchFiles(base);
}
