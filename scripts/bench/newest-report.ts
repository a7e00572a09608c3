import { appendFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Adds a sentence to the newest report of the first agency. */
export async function editOne(content: string): Promise<void> {
  await appendFile(await newestOf(content, 0), '\n补充一句。\n');
}

/** The file of the newest report of the agency at a place of their list. */
export async function newestOf(content: string, place: number): Promise<string> {
  const agency = (await readdir(join(content, 'reports'))).sort().at(place) ?? '';
  const newest = (await readdir(join(content, 'reports', agency))).sort().at(-1) ?? '';
  return join(content, 'reports', agency, newest);
}
