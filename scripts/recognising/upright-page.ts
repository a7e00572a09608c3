import type { Edges, ReadPage } from '../../src/schemas/picture-reading.ts';
import type { Engine } from './engine.ts';
import type { Picture } from './picture.ts';
import { readPicture, type PageRead } from './read-page.ts';

/** Of an upright page, the engine is as sure of most of what it reads. */
const UPRIGHT = 0.85;
/** Another way up is the right one where the engine is surer of most by as much, and sure enough. */
const SURER = 0.15;
const SURE_ENOUGH = 0.6;
/** So few characters of Chinese show no way up, and so small a share of the page that is printed. */
const FEWEST_CHARACTERS = 12;
const LEAST_PRINT = 0.01;

type Turn = NonNullable<ReadPage['turned']>;

/** Reads a page whichever way up it lies: turned to where the engine is sure of its words, where it is not of most. */
export async function readUpright(
  engine: Engine,
  picture: Picture,
  dotsPerInch: number | undefined,
): Promise<PageRead> {
  const first = await readPicture(engine, picture, dotsPerInch);
  const sure = sureness(first.page);
  const share = printedShare(first.page);
  // Lines that stand upright may be read as no word at all.
  if (sure >= UPRIGHT || (share > 0 && share < LEAST_PRINT)) return first;
  let [best, most] = [first, Math.max(SURE_ENOUGH, sure + SURER)];
  for (const turned of [90, 270, 180] as const) {
    const { page, ...pictures } = await readPicture(engine, turnedRight(picture, turned), dotsPerInch);
    const own = sureness(page);
    if (own <= most) continue;
    const { width, height } = picture;
    [best, most] = [{ page: { ...page, width, height, turned }, ...pictures }, own];
    if (own >= UPRIGHT) break;
  }
  return best;
}

/** How sure the engine is of the middle one of all characters in words; 0 where there are too few. Digits look alike upside down. */
function sureness(page: ReadPage): number {
  const words = wordsOf(page).map(({ text, confidence }) => ({
    confidence,
    count: text.match(/\p{Script=Han}/gu)?.length ?? 0,
  }));
  const all = words.reduce((sum, { count }) => sum + count, 0);
  if (all < FEWEST_CHARACTERS) return 0;
  let passed = 0;
  return words.sort((a, b) => a.confidence - b.confidence).find(({ count }) => (passed += count) >= all / 2)!
    .confidence;
}

function wordsOf({ tables, lines }: ReadPage): { text: string; confidence: number; edges: Edges }[] {
  const cells = tables
    .flatMap((table) => table.cells)
    .map(({ words, ...cell }) => ({ ...cell, edges: words }));
  return [...cells, ...lines.flatMap(({ pieces }) => pieces)].filter(({ text }) => text !== '');
}

/** The share of a page that its words cover. */
function printedShare(page: ReadPage): number {
  const points = 72 / page.dotsPerInch;
  const sizes = wordsOf(page).map(({ edges: [left, top, right, bottom] }) => (right - left) * (bottom - top));
  return sizes.reduce((sum, size) => sum + size, 0) / (page.width * page.height * points * points);
}

/** A picture turned to the right by so many degrees. */
export function turnedRight({ width, height, grey, withoutRed }: Picture, degrees: Turn): Picture {
  const placeOf = (x: number, y: number): number => {
    if (degrees === 90) return x * height + height - 1 - y;
    return degrees === 180 ? (height - 1 - y) * width + width - 1 - x : (width - 1 - x) * height + y;
  };
  const turned = (shades: Uint8Array): Uint8Array => {
    const all = new Uint8Array(shades.length);
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) all[placeOf(x, y)] = shades[y * width + x]!;
    return all;
  };
  return {
    ...(degrees === 180 ? { width, height } : { width: height, height: width }),
    grey: turned(grey),
    ...(withoutRed ? { withoutRed: turned(withoutRed) } : {}),
  };
}
