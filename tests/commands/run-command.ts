import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../scripts/site/folders.ts';

/** What a command left: its exit status and what it wrote. */
export interface Outcome {
  status: number | null;
  stdout: string;
  stderr: string;
}

const { scripts } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

function spawned(command: string, args: readonly string[], env: Record<string, string>): Outcome {
  const surroundings = Object.entries(process.env).filter(
    ([name]) => !/^(?:npm_|vitest|node_options)/i.test(name),
  );
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: PROJECT,
    encoding: 'utf8',
    shell: process.platform === 'win32' && command === 'npm',
    env: { ...Object.fromEntries(surroundings), ...env },
  });
  return { status, stdout, stderr };
}

/** Runs `npm run <args>` as a keeper would, with the settings of this project and of nobody around it. */
export function throughNpm(args: readonly string[], env: Record<string, string> = {}): Outcome {
  return spawned('npm', ['run', ...args], env);
}

/** Runs what `npm run <args>` runs, without the time that npm itself takes. */
export function npmRun(args: readonly string[], env: Record<string, string> = {}): Outcome {
  const [name = '', ...rest] = args.filter((arg) => arg !== '--silent');
  const [, ...words] = scripts[name]?.split(' ') ?? [];
  if (words.length === 0) throw new Error(`package.json has no command ${name}.`);
  return spawned(process.execPath, [...words, ...rest.slice(1)], env);
}
