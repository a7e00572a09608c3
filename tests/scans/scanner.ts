import { readFileSync } from 'node:fs';
import { chromium, type Browser } from '@playwright/test';
import { ensureBrowser } from '../../scripts/testing/ensure-browser.ts';
import { findWindowlessBrowser } from '../../scripts/testing/find-browser.ts';

/** How a page is scanned. */
export interface Scanning {
  dotsPerInch: number;
  /** In degrees, to the right. */
  askew: number;
  /** How far shades stray, of 255. */
  noise: number;
  /** Quality of JPEG; null for PNG, which keeps every pixel. */
  jpeg: number | null;
  /** Shade of the darkest corner of the paper, as under a lamp; 255 for even light. */
  shade?: number;
  seed: number;
}

/** A picture of a page. */
export interface ScannedPage {
  bytes: Buffer;
  extension: '.jpg' | '.png';
  width: number;
  height: number;
}

/** Makes pictures of the pages of PDFs, as a scanner would of their prints. */
export interface Scanner {
  scan: (pdf: Uint8Array, scanning: Scanning) => Promise<ScannedPage[]>;
  close: () => Promise<void>;
}

const ORIGIN = 'http://scanner.invalid/';
const LIBRARY = new URL('../../node_modules/pdfjs-dist/', import.meta.url);

/** Opens the machine's Chromium, in which pdf.js draws the pages; whoever opens it closes it. */
export async function openScanner(): Promise<Scanner> {
  const lacking = ensureBrowser();
  if (lacking) throw new Error(lacking);
  const executablePath = findWindowlessBrowser();
  const browser: Browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const page = await browser.newPage();
  // Nothing is asked of a network: the library comes from its package.
  await page.route(`${ORIGIN}**`, async (route) => {
    const path = new URL(route.request().url()).pathname.slice(1);
    if (path === '') await route.fulfill({ contentType: 'text/html', body: '<!DOCTYPE html>' });
    else
      await route.fulfill({
        contentType: path.endsWith('.mjs') ? 'text/javascript' : 'application/octet-stream',
        body: readFileSync(new URL(path, LIBRARY)),
      });
  });
  await page.goto(ORIGIN);
  return {
    async scan(pdf, scanning) {
      const given = { pdf: Buffer.from(pdf).toString('base64'), scanning, origin: ORIGIN };
      const pages = await page.evaluate(drawPages, given);
      return pages.map(({ data, width, height }) => ({
        bytes: Buffer.from(data, 'base64'),
        extension: scanning.jpeg === null ? '.png' : '.jpg',
        width,
        height,
      }));
    },
    close: () => browser.close(),
  };
}

/** Runs in the browser: it knows nothing of this module. */
async function drawPages({
  pdf,
  scanning,
  origin,
}: {
  pdf: string;
  scanning: Scanning;
  origin: string;
}): Promise<{ data: string; width: number; height: number }[]> {
  interface Viewport {
    width: number;
    height: number;
  }
  interface Library {
    GlobalWorkerOptions: { workerSrc: string };
    getDocument: (source: object) => {
      promise: Promise<{
        numPages: number;
        getPage: (number: number) => Promise<{
          getViewport: (options: object) => Viewport;
          render: (options: object) => { promise: Promise<void> };
        }>;
      }>;
    };
  }
  const address = `${origin}build/pdf.mjs`;
  const library = (await import(address)) as Library;
  library.GlobalWorkerOptions.workerSrc = `${origin}build/pdf.worker.mjs`;
  const bytes = Uint8Array.from(atob(pdf), (letter) => letter.charCodeAt(0));
  const file = await library.getDocument({
    data: bytes,
    cMapUrl: `${origin}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${origin}standard_fonts/`,
    wasmUrl: `${origin}wasm/`,
  }).promise;
  let state = scanning.seed >>> 0 || 1;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  const pages: { data: string; width: number; height: number }[] = [];
  for (let number = 1; number <= file.numPages; number++) {
    const source = await file.getPage(number);
    // Finer than it is scanned: pdf.js leaves out strokes thinner than a dot, which paper shows.
    const finer = 3;
    const viewport = source.getViewport({ scale: (finer * scanning.dotsPerInch) / 72 });
    const [width, height] = [Math.round(viewport.width / finer), Math.round(viewport.height / finer)];
    const drawn = new OffscreenCanvas(finer * width, finer * height);
    await source.render({ canvas: drawn, canvasContext: drawn.getContext('2d')!, viewport }).promise;
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width, height });
    const context = canvas.getContext('2d')!;
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
    context.translate(width / 2, height / 2);
    context.rotate((scanning.askew * Math.PI) / 180);
    context.imageSmoothingQuality = 'high';
    context.drawImage(drawn, -width / 2, -height / 2, width, height);
    const image = context.getImageData(0, 0, width, height);
    const { data } = image;
    const darkest = scanning.shade ?? 255;
    for (let at = 0; at < data.length; at += 4) {
      // Three even chances together lie about the middle.
      const stray = scanning.noise * 2 * (random() + random() + random() - 1.5);
      const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)];
      const light = 1 - (1 - darkest / 255) * ((x / width + y / height) / 2);
      for (let channel = 0; channel < 3; channel++)
        data[at + channel] = Math.max(0, Math.min(255, data[at + channel]! * light + stray));
    }
    context.putImageData(image, 0, 0);
    const url =
      scanning.jpeg === null ? canvas.toDataURL('image/png') : canvas.toDataURL('image/jpeg', scanning.jpeg);
    pages.push({ data: url.slice(url.indexOf(',') + 1), width, height });
  }
  return pages;
}
