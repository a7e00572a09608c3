import type { LoaderContext } from 'astro/loaders';
import { relative, sep } from 'node:path';

/**
 * Loads again when something in the content folder changes, one time after another; what changes meanwhile is one more
 * time. What fails is said, and what was loaded stays. Only `astro dev` has a watcher.
 */
export function followContent(
  folder: string,
  { watcher, logger }: Pick<LoaderContext, 'watcher' | 'logger'>,
  load: () => Promise<void>,
): void {
  if (!watcher) return;
  watcher.add(folder);
  let isLoading = false;
  let isChanged = false;
  const reload = async (path: string): Promise<void> => {
    if (relative(folder, path).startsWith(`..${sep}`)) return;
    isChanged = true;
    if (isLoading) return;
    isLoading = true;
    while (isChanged) {
      isChanged = false;
      try {
        await load();
      } catch (error) {
        logger.error(error instanceof Error ? error.message : String(error));
      }
    }
    isLoading = false;
  };
  for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, (path) => void reload(path));
}
