import { spawnSync, type SpawnSyncOptions } from 'node:child_process';

/**
 * Runs npm in a folder, with the npm that started this command if one did. Returns whether it succeeded. What it says is no part of what
 * the command prints.
 */
export function runNpm(args: string[], folder: string): boolean {
  const npm = process.env['npm_execpath'];
  const stderr = 2;
  const options: SpawnSyncOptions = { cwd: folder, stdio: ['ignore', stderr, stderr] };
  const { status } =
    npm && /npm-cli\.[cm]?js$/.test(npm)
      ? spawnSync(process.env['npm_node_execpath'] ?? process.execPath, [npm, ...args], options)
      : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  return status === 0;
}
