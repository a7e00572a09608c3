import type { ReadPage } from '../../src/schemas/picture-reading.ts';
import type { Engine } from './engine.ts';
import { darknessOfInk, type Picture } from './picture.ts';
import { readPicture, type PageRead } from './read-page.ts';

/** Of an upright page, the engine is as sure of most of what it reads. */
const UPRIGHT = 0.85;
/** Another way up is the right one where the engine is surer of most by as much, and sure enough. */
const SURER = 0.15;
const SURE_ENOUGH = 0.6;
/** So few characters of Chinese show no way up, and so small a share of a page that is dark has no more of them. */
const FEWEST_CHARACTERS = 12;
const LEAST_INK = 0.001;
/** In square inches: a character's ink. Where those that were read have a smaller share of the page's, most was not read as it lies. */
const CHARACTER = 0.004;
const LEAST_READ = 0.08;
/** A page reads that much better where it has so many times as many characters that the engine is sure of. */
const FAR_MORE = 3;

type Turn = NonNullable<ReadPage['turned']>;

/** Reads a page whichever way up it lies: turned to where the engine is sure of its words, where it is not of most. */
export async function readUpright(
  engine: Engine,
  picture: Picture,
  dotsPerInch: number | undefined,
): Promise<PageRead> {
  const first = await readPicture(engine, picture, dotsPerInch);
  const sure = sureness(first.page);
  // Lines that stand upright may be read as no word at all: what the engine read does not tell how much is printed.
  const inked = inkOf(first.straight);
  if (inked < LEAST_INK * first.straight.grey.length) return first;
  const inkRead = sureCharacters(first.page) * CHARACTER * first.page.dotsPerInch ** 2;
  if (sure >= UPRIGHT && inkRead >= LEAST_READ * inked) return first;
  let [best, most] = [first, Math.max(SURE_ENOUGH, sure + SURER)];
  for (const turned of [90, 270, 180] as const) {
    const { page, ...pictures } = await readPicture(engine, turnedRight(picture, turned), dotsPerInch);
    const own = sureness(page);
    const readsMore = own > SURE_ENOUGH && sureCharacters(page) > FAR_MORE * sureCharacters(best.page);
    if (own <= most && !readsMore) continue;
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
    count: charactersIn(text),
  }));
  const all = words.reduce((sum, { count }) => sum + count, 0);
  if (all < FEWEST_CHARACTERS) return 0;
  let passed = 0;
  return words.sort((a, b) => a.confidence - b.confidence).find(({ count }) => (passed += count) >= all / 2)!
    .confidence;
}

function wordsOf({ tables, lines }: ReadPage): { text: string; confidence: number }[] {
  const cells = tables.flatMap((table) => table.cells);
  return [...cells, ...lines.flatMap(({ pieces }) => pieces)].filter(({ text }) => text !== '');
}

/** How many characters of Chinese are in words. */
function charactersIn(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}

/** How many characters of Chinese the engine is sure enough of. */
function sureCharacters(page: ReadPage): number {
  return wordsOf(page)
    .filter(({ confidence }) => confidence >= SURE_ENOUGH)
    .reduce((sum, { text }) => sum + charactersIn(text), 0);
}

/** How many pixels of a page are as dark as its ink. */
function inkOf(straight: Picture): number {
  const darkness = darknessOfInk(straight);
  return straight.grey.reduce((sum, shade) => sum + (255 - shade >= darkness ? 1 : 0), 0);
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
