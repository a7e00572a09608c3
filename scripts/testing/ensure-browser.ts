import { spawnSync } from 'node:child_process';
import { PROJECT } from '../site/folders.ts';
import { findBrowser } from './find-browser.ts';
import { toolScript } from './tools.ts';

const runs = (command: string, args: string[]): boolean =>
  spawnSync(command, args, { cwd: PROJECT, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;

const output = (command: string, args: string[]): string =>
  spawnSync(command, args, { encoding: 'utf8' }).stdout?.trim() ?? '';

/** Debian's packages, where this process may install them. */
function installPackages(...packages: string[]): boolean {
  if (
    process.platform !== 'linux' ||
    process.getuid?.() !== 0 ||
    !output('sh', ['-c', 'command -v apt-get'])
  ) {
    return false;
  }
  process.env['DEBIAN_FRONTEND'] = 'noninteractive';
  const install = (): boolean =>
    runs('apt-get', ['install', '-qq', '-y', '--no-install-recommends', ...packages]);
  return runs('apt-get', ['update', '-qq']) && install();
}

/**
 * Makes sure that there is a Chromium to test with, and Chinese letters for it to draw: the installed one, else
 * Debian's package, else Playwright's own download. Returns what is still missing, in a sentence; null if nothing is.
 */
export function ensureBrowser(): string | null {
  // Without fontconfig's tool nobody knows; macOS and Windows have Chinese fonts.
  const lacksFonts =
    process.platform === 'linux' &&
    output('sh', ['-c', 'command -v fc-list']) !== '' &&
    output('fc-list', [':lang=zh']) === '';
  const wanted = [
    ...(findBrowser() ? [] : ['chromium', 'fonts-noto-cjk']),
    ...(lacksFonts ? ['fonts-noto-cjk'] : []),
  ];
  if (wanted.length > 0) {
    console.log(`Installing ${[...new Set(wanted)].join(' and ')} for the browser tests …`);
    installPackages(...new Set(wanted));
  }
  if (
    findBrowser() ||
    runs(process.execPath, [toolScript('playwright', '@playwright/test'), 'install', 'chromium'])
  ) {
    return null;
  }
  return 'There is no Chromium or Chrome, and none could be installed: install one, or set CHROME_PATH to it.';
}
