import { screenshotObstacle } from '../../scripts/testing/screenshot-fonts.ts';
import { expect } from './harness.ts';
import { settled } from './settled.ts';
// The browser without a window hangs with one in forty pictures.
import { test } from './whole-browser.ts';

/**
 * The look of the main pages, so that a change of it is a decision: a few windows, compared with a tolerance that lets
 * the edges of letters differ from one Chromium to the next, but no line break, colour or distance. After a change
 * that is meant: `npx playwright test tests/browser/screenshots.spec.ts --update-snapshots`, and look at the pictures.
 */
const REPORT = '/reports/410304-government/2021/';
const DESK = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 800 };

interface Shot {
  name: string;
  address: string;
  size: { width: number; height: number };
  dark?: boolean;
  paper?: boolean;
  /** What the window shows at its top; the top of the page where absent. */
  at?: string;
  /** So many pixels of it from the top, where lists begin below that grow with the archive. */
  upTo?: number;
}

const SHOTS: readonly Shot[] = [
  { name: 'home', address: '/', size: DESK, upTo: 590 },
  { name: 'home-phone-dark', address: '/', size: PHONE, dark: true, upTo: 480 },
  { name: 'report', address: REPORT, size: DESK },
  { name: 'report-charts-dark', address: REPORT, size: DESK, dark: true, at: '#charts' },
  { name: 'report-table', address: REPORT, size: DESK, at: '#requests' },
  { name: 'report-table-phone', address: REPORT, size: PHONE, at: '#requests' },
  { name: 'report-paper', address: REPORT, size: { width: 794, height: 1123 }, paper: true, at: '#requests' },
  { name: 'search', address: '/search/?q=%E6%94%BF%E5%BA%9C%E4%BF%A1%E6%81%AF', size: DESK },
  { name: 'quality', address: '/quality/', size: DESK, upTo: 530 },
  { name: 'states', address: '/kit/', size: DESK, at: '#states' },
];

const obstacle = screenshotObstacle();

test('the machine has the letters of the screenshots, or is told to do without them', () => {
  if (obstacle) console.warn(`Screenshots not compared. ${obstacle}`);
  test.skip(process.platform !== 'linux' || process.env['SCREENSHOTS'] === 'off', obstacle ?? '');
  expect(obstacle, 'or leave the screenshots out knowingly, with SCREENSHOTS=off').toBeNull();
});

for (const { name, address, size, dark, paper, at, upTo } of SHOTS) {
  test(`the look of ${name} is as decided`, async ({ page }) => {
    test.skip(obstacle !== null, obstacle ?? '');
    await page.setViewportSize(size);
    await page.emulateMedia({
      colorScheme: dark ? 'dark' : 'light',
      media: paper ? 'print' : 'screen',
      reducedMotion: 'reduce',
    });
    await page.goto(address);
    await settled(page);
    if (at) {
      const part = page.locator(at);
      await part.evaluate((element) => element.scrollIntoView({ block: 'start' }));
      // Charts are drawn when they come near.
      await expect(part.locator('chart-figure:not([data-drawn])')).toHaveCount(0);
      await part.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    }
    await expect(page).toHaveScreenshot(`${name}.png`, {
      maxDiffPixelRatio: 0.02,
      ...(upTo ? { clip: { x: 0, y: 0, width: size.width, height: upTo } } : {}),
    });
  });
}
