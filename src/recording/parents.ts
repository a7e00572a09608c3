import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** Gives a function that makes the folder of a file where there is none, and asks of each folder once. */
export function parentMaker(): (file: string) => void {
  const made = new Set<string>();
  return (file) => {
    const folder = dirname(file);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
  };
}
