import { spawnSync } from 'node:child_process';
import { PROJECT } from './site/folders.ts';
import { COMPONENTS_CHECK, toolScript } from './testing/tools.ts';

/**
 * `npm run typecheck`: the types of every .astro and .ts file. Astro's checker reads the former; the compiler alone
 * reads the latter, because it keeps what it found out and goes on from there: with it only what a change can reach is
 * looked at again.
 */
const COMMANDS: readonly (readonly [script: string, args: readonly string[]])[] = [
  [toolScript('astro'), COMPONENTS_CHECK],
  [
    toolScript('tsc', 'typescript'),
    ['--project', PROJECT, '--incremental', '--tsBuildInfoFile', '.cache/typescript.tsbuildinfo'],
  ],
];

for (const [script, args] of COMMANDS) {
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: PROJECT, stdio: 'inherit' });
  if (status !== 0) process.exitCode = status ?? 1;
}
