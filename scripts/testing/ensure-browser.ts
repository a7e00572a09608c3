import { installPackages, output, runs } from './debian-packages.ts';
import { findBrowser, findWindowlessBrowser, WINDOWLESS } from './find-browser.ts';
import { toolScript } from './tools.ts';

/** The one whose package comes with that of the lighter one. */
const DEBIANS_BROWSER = '/usr/bin/chromium';

/**
 * Makes sure that there is a Chromium to test with, and Chinese letters for it to draw: the installed one, else
 * Debian's package, else Playwright's own download. Where packages can be installed there is the one without a window
 * too. Returns what is still missing, in a sentence; null if nothing is.
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
  const needed = [...new Set(wanted)];
  const lighter = [undefined, DEBIANS_BROWSER].includes(findWindowlessBrowser()) ? [WINDOWLESS] : [];
  if (needed.length + lighter.length > 0) {
    console.log(`Installing ${[...needed, ...lighter].join(' and ')} for the browser tests …`);
    // Older releases have no package of the lighter one.
    if (!installPackages(...needed, ...lighter) && needed.length > 0) installPackages(...needed);
  }
  if (
    findBrowser() ||
    runs(process.execPath, [toolScript('playwright', '@playwright/test'), 'install', 'chromium'])
  ) {
    return null;
  }
  return 'There is no Chromium or Chrome, and none could be installed: install one, or set CHROME_PATH to it.';
}
