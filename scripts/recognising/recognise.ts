import { sha256 } from '../../src/archive/digests.ts';
import { isCertain, isNumeral, isSameNumber, SURE } from '../../src/formats/scan/believe.ts';
import type { PictureReading, ReadCell } from '../../src/schemas/picture-reading.ts';
import { behindSign } from './behind-sign.ts';
import type { Engine } from './engine.ts';
import { glyphsOf, minusBefore, spaced } from './glyphs.ts';
import { judgeSums, judgeWithoutDoubts, settlePlaces } from './judge.ts';
import { layOverPages } from './open-tables.ts';
import { darknessOfInk, type Area, type Picture } from './picture.ts';
import type { PageRead } from './read-page.ts';
import { withoutUnderline } from './underline.ts';
import { readUpright } from './upright-page.ts';

/** A page to be read. */
export interface PagePicture extends Picture {
  /** Null where nothing tells. */
  dotsPerInch: number | null;
}

/** Recognises the pages of a file, whose digest stays with what was recognised. */
export async function recognise(
  engine: Engine,
  pictures: Iterable<PagePicture> | AsyncIterable<PagePicture>,
  bytes: Uint8Array,
): Promise<PictureReading> {
  const pages: PageRead[] = [];
  for await (const { dotsPerInch, ...picture } of pictures)
    pages.push(await readUpright(engine, picture, dotsPerInch ?? undefined));
  layOverPages(pages);
  const reading: PictureReading = {
    sha256: sha256(bytes),
    engine: engine.first,
    second: engine.second,
    pages: pages.map(({ page }) => page),
  };
  await judgeSums(reading);
  await readAgain(engine, pages);
  await judgeSums(reading);
  await askAgain(engine, pages);
  await judgeWithoutDoubts(reading);
  await settlePlaces(reading);
  return reading;
}

/** White around what is read again, as shares of its height: another margin makes the model see it at another scale. */
const MARGINS = [0.05, 0.25] as const;

/**
 * Reads the numbers again that the first reader is not sure of, at other scales. Where all readings are one it is as sure as it
 * was of the surest; where it read no number, as it is of two that are one.
 */
async function readAgain(engine: Engine, pages: readonly PageRead[]): Promise<void> {
  for (const { page, straight, bleached } of pages) {
    const darkness = darknessOfInk(straight);
    for (const cell of page.tables.flatMap(({ cells }) => cells)) {
      const isUnsure = isNumeral(cell.text) ? cell.confidence < SURE : cell.isCount === true;
      if (cell.isBare || !isUnsure) continue;
      const picture = (cell.hasRed && bleached) || straight;
      const area = withoutUnderline(picture, pixelsOf(cell, page.dotsPerInch), darkness);
      const readings = [];
      for (const margin of MARGINS) readings.push(await engine.readLine(picture, area, margin));
      const [first, other] = readings;
      if (!isNumeral(first!.text) || first!.text !== other!.text) continue;
      if (first!.text === cell.text)
        cell.confidence = Math.max(cell.confidence, first!.confidence, other!.confidence);
      else if (!isNumeral(cell.text)) {
        cell.text = first!.text;
        cell.confidence = Math.min(first!.confidence, other!.confidence);
      }
    }
  }
}

/** Between the signs of a number that are set apart, and those that are set together, as a share of the height of their line. */
const APART = 0.5;
const CLOSE = 0.15;

/** How many times as large the second reader sees what it is asked. */
const SCALES = [2, 3, 1.5] as const;

/** Has the second reader read the digits that the first is not sure of, or that no sum confirms. */
async function askAgain(engine: Engine, pages: readonly PageRead[]): Promise<void> {
  for (const { page, straight, bleached } of pages) {
    const darkness = darknessOfInk(straight);
    for (const cell of page.tables.flatMap(({ cells }) => cells)) {
      if (!isAsked(cell)) continue;
      const picture = (cell.hasRed && bleached) || straight;
      const area = withoutUnderline(picture, pixelsOf(cell, page.dotsPerInch), darkness);
      cell.second = await secondOf(
        engine,
        picture,
        behindSign(picture, area, cell.text, darkness),
        cell.text,
        darkness,
      );
    }
  }
}

/** What the second reader says of a number: of the whole, or of its signs set apart where it lost some. */
async function secondOf(
  engine: Engine,
  picture: Picture,
  area: Area,
  text: string,
  darkness: number,
): Promise<string> {
  const readings: string[] = [];
  for (const scale of SCALES) {
    readings.push(await engine.readDigits(picture, area, scale));
    if (isSameNumber(readings[0]!, text)) return readings[0]!;
  }
  const most = mostRead(readings);
  if (isSameNumber(most, text) || !/\d/.test(text)) return most;
  // A minus is seen by its shape: the second reader leaves it out.
  const stroke = text.startsWith('-') ? minusBefore(picture, area, darkness) : null;
  const digits = stroke ? { ...area, left: stroke.right } : area;
  const glyphs = glyphsOf(picture, digits, darkness);
  const gap = lacksDigits(most, text) ? APART : hasOthers(most, text, glyphs) ? CLOSE : null;
  if (gap === null) return most;
  const line = spaced(picture, digits, glyphs, gap);
  const all = { left: 0, top: 0, right: line.width, bottom: line.height };
  const again = (stroke ? '-' : '') + (await engine.readDigits(line, all));
  return isSameNumber(again, text) ? again : most;
}

/** Whether a reading has some of the signs of a number, in their order, and no others. */
function lacksDigits(reading: string, text: string): boolean {
  let at = 0;
  for (const sign of text) if (sign === reading[at]) at++;
  return at === reading.length && reading.length < text.length;
}

/** Whether a reading has more or fewer signs than paper parts, which are as many as a number has: it takes wide paper between digits for one. */
function hasOthers(reading: string, text: string, glyphs: readonly Area[]): boolean {
  const count = text.replace(/^-/, '').length;
  return reading !== '' && glyphs.length === count && reading.replace(/^-/, '').length !== count;
}

/** What most of several readings of one thing say; the first that says something where no two are one. */
function mostRead(readings: readonly string[]): string {
  const said = readings.filter((reading) => reading !== '');
  const twice = said.find((reading, at) => said.slice(at + 1).some((other) => isSameNumber(reading, other)));
  return twice ?? said[0] ?? '';
}

function pixelsOf({ words }: ReadCell, dotsPerInch: number): Area {
  const dots = dotsPerInch / 72;
  const [left, top, right, bottom] = words.map((edge) => Math.round(edge * dots));
  return { left: left!, top: top!, right: right!, bottom: bottom! };
}

function isAsked(cell: ReadCell): boolean {
  if (cell.text === '' && cell.isBare) return false;
  if (cell.isOutOfPlace) return false;
  return (cell.isCount || isNumeral(cell.text)) && !isCertain(cell);
}
