import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../site/folders.ts';

/** The script behind a package's command, to be run by this same Node (`.bin` holds shell files on Windows). */
export function toolScript(name: string, packageName = name): string {
  const folder = join(PROJECT, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin?: string | Record<string, string>;
  };
  const script = typeof bin === 'string' ? bin : bin?.[name];
  if (!script) throw new Error(`The package ${packageName} has no command ${name}`);
  return join(folder, script);
}

/** What Astro's own command is asked for, to read the types of every .astro file. */
export const COMPONENTS_CHECK = [
  'check',
  '--tsconfig',
  'tsconfig.astro.json',
  '--minimumFailingSeverity',
  'warning',
] as const;
