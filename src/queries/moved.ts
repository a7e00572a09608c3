import { contentFolder } from '../archive/content-folder.ts';
import { readMoved } from '../archive/moved.ts';
import type { Moved } from '../schemas/moved.ts';

/** Pages that moved or were withdrawn; a single anchor or a file has no page of its own. */
export async function movedPages(): Promise<Moved[]> {
  return (await readMoved(contentFolder())).filter(({ from }) => from.endsWith('/'));
}
