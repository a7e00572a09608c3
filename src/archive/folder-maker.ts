import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Gives a function that makes the folder of a file, once for all files in it: a system call a file would be felt. */
export function folderMaker(): (file: string) => Promise<void> {
  const made = new Map<string, Promise<unknown>>();
  return async (file) => {
    const folder = dirname(file);
    if (!made.has(folder)) made.set(folder, mkdir(folder, { recursive: true }));
    await made.get(folder);
  };
}
