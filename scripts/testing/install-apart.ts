import { hash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PROJECT } from '../site/folders.ts';
import { runNpm } from './npm.ts';

/**
 * What few use and everybody would pay for, in a folder of its own, which is given: the packages of the `package.json` and lock file
 * in `wanted` are installed where they are not there yet. No package runs a script. Throws with what to do where npm cannot.
 */
export function installApart(wanted: string, name: string): string {
  const lock = readFileSync(join(wanted, 'package-lock.json'));
  const folder = join(PROJECT, '.cache', `${name.toLowerCase()}-${hash('sha256', lock).slice(0, 8)}`);
  if (!existsSync(folder)) install(wanted, folder, name);
  return folder;
}

/** Installs beside the folder and moves it there when all has gone well: a folder that exists is whole. */
function install(wanted: string, folder: string, name: string): void {
  console.error(`Installing ${name} (first run, or another version) …`);
  mkdirSync(dirname(folder), { recursive: true });
  const next = mkdtempSync(`${folder}.`);
  for (const file of ['package.json', 'package-lock.json']) cpSync(join(wanted, file), join(next, file));
  if (!runNpm(['install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts'], next)) {
    rmSync(next, { recursive: true, force: true });
    throw new Error(
      `${name} could not be installed. Check the connection to the npm registry, then run the command again.`,
    );
  }
  try {
    renameSync(next, folder);
  } catch (error) {
    rmSync(next, { recursive: true, force: true });
    // Another process began to install the same after this one had looked, and is through first.
    if (!existsSync(folder)) throw error;
  }
}
