import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds between two looks at whether the other build has ended. */
const PATIENCE = 250;
/** SQLite's code for a file that another holds (https://www.sqlite.org/rescode.html#busy). */
const BUSY = 5;

/**
 * Holds a cache folder for one build: waits while another build holds it, and calls `wait` once if it has to. Returns
 * what gives the folder free. The operating system does so too when the process dies, however it dies: the lock is
 * SQLite's on an empty file, and not that a file is there.
 */
export async function holdCache(folder: string, wait: () => void): Promise<() => void> {
  mkdirSync(folder, { recursive: true });
  const database = new DatabaseSync(join(folder, 'build.lock'));
  for (let told = false; !takes(database); told = true) {
    if (!told) wait();
    await pause(PATIENCE);
  }
  return () => database.close();
}

function takes(database: DatabaseSync): boolean {
  try {
    database.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if ((error as { errcode?: number }).errcode === BUSY) return false;
    throw error;
  }
}
