import { spawnSync } from 'node:child_process';
import { PROJECT } from '../site/folders.ts';

/** Runs a command in sight of whoever tests. Returns whether it succeeded. */
export const runs = (command: string, args: string[]): boolean =>
  spawnSync(command, args, { cwd: PROJECT, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;

/** What a command prints; empty where there is no such command. */
export const output = (command: string, args: string[]): string =>
  spawnSync(command, args, { encoding: 'utf8' }).stdout?.trim() ?? '';

/** Installs Debian's packages where this process may. Returns whether it could. */
export function installPackages(...packages: string[]): boolean {
  if (
    process.platform !== 'linux' ||
    process.getuid?.() !== 0 ||
    !output('sh', ['-c', 'command -v apt-get'])
  ) {
    return false;
  }
  process.env['DEBIAN_FRONTEND'] = 'noninteractive';
  const install = (): boolean =>
    runs('apt-get', [
      'install',
      '-qq',
      '-y',
      '--no-install-recommends',
      // Another process may be installing something.
      '-o=DPkg::Lock::Timeout=120',
      ...packages,
    ]);
  return runs('apt-get', ['update', '-qq']) && install();
}
