import { spawnSync } from 'node:child_process';
import { PROJECT } from '../../scripts/site/folders.ts';

/** What a command left: its exit status and what it wrote. */
export interface Outcome {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs `npm run <args>` as a keeper would, with the settings of this project and of nobody around it. */
export function npmRun(args: string[], env: Record<string, string> = {}): Outcome {
  const surroundings = Object.entries(process.env).filter(
    ([name]) => !/^(?:npm_|vitest|node_options)/i.test(name),
  );
  const { status, stdout, stderr } = spawnSync('npm', ['run', ...args], {
    cwd: PROJECT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...Object.fromEntries(surroundings), ...env },
  });
  return { status, stdout, stderr };
}
