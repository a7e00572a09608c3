import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

/** Debian's name of it, as a package and as a command. */
export const WINDOWLESS = 'chromium-headless-shell';

const PLACES: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: ['/snap/bin/chromium', '/opt/google/chrome/chrome'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    `${process.env['HOME']}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`,
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((folder) =>
      join(process.env[folder] ?? 'C:\\Program Files', 'Google\\Chrome\\Application\\chrome.exe'),
    ),
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

const onPath = (names: readonly string[]): string[] =>
  process.platform === 'win32'
    ? []
    : (process.env['PATH'] ?? '')
        .split(delimiter)
        .flatMap((folder) => names.map((name) => join(folder, name)));

const firstThatExists = (paths: readonly string[]): string | undefined =>
  paths.find((path) => path !== '' && existsSync(path));

/** The path of an installed Chromium or Chrome: `CHROME_PATH`, else on the PATH, else at the usual places. */
export function findBrowser(): string | undefined {
  return firstThatExists([
    process.env['CHROME_PATH'] ?? '',
    ...onPath(NAMES),
    ...(PLACES[process.platform] ?? []),
  ]);
}

/**
 * The path of Debian's Chromium without a window to draw, or of the browser where there is none. It draws the same
 * pages with less work, and keeps no page that was left.
 */
export function findWindowlessBrowser(): string | undefined {
  return firstThatExists([process.env['CHROME_PATH'] ?? '', ...onPath([WINDOWLESS])]) ?? findBrowser();
}
