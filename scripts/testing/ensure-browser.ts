import { installPackages, output, runs } from './debian-packages.ts';
import { findBrowser } from './find-browser.ts';
import { toolScript } from './tools.ts';

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
