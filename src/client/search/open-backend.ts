import type { SearchBackend } from './search-backend.ts';
import { canSearchFiles, searchFiles } from './static-backend.ts';

/** Whether this browser can search at all. */
export const canSearch = canSearchFiles;

/**
 * Who searches: the files of the index below `base`, in this browser, or where the site publishes a file that chooses another
 * backend, at the address `chosen`, the server that it names.
 */
export async function openBackend(base: string, chosen: string | null): Promise<SearchBackend> {
  const files = searchFiles(base);
  return chosen === null ? files : (await import('./server-backend.ts')).askServer(chosen, base, files);
}
