import { sha256 } from '../../src/archive/digests.ts';
import { isCertain, isNumeral } from '../../src/formats/scan/believe.ts';
import type { PictureReading, ReadCell } from '../../src/schemas/picture-reading.ts';
import type { Engine } from './engine.ts';
import { judgeSums, settlePlaces } from './judge.ts';
import type { Picture } from './picture.ts';
import { readPicture, type PageRead } from './read-page.ts';

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
    pages.push(await readPicture(engine, picture, dotsPerInch ?? undefined));
  const reading: PictureReading = {
    sha256: sha256(bytes),
    engine: engine.first,
    second: engine.second,
    pages: pages.map(({ page }) => page),
  };
  await judgeSums(reading);
  await askAgain(engine, pages);
  await settlePlaces(reading);
  return reading;
}

/** Has the second reader read the digits that the first is not sure of, or that no sum confirms. */
async function askAgain(engine: Engine, pages: readonly PageRead[]): Promise<void> {
  for (const { page, straight } of pages) {
    for (const cell of page.tables.flatMap(({ cells }) => cells)) {
      if (!isAsked(cell)) continue;
      const dots = page.dotsPerInch / 72;
      const [left, top, right, bottom] = cell.words.map((edge) => Math.round(edge * dots));
      cell.second = await engine.readDigits(straight, {
        left: left!,
        top: top!,
        right: right!,
        bottom: bottom!,
      });
    }
  }
}

function isAsked(cell: ReadCell): boolean {
  if (cell.text === '' && cell.isBare) return false;
  if (cell.isOutOfPlace) return false;
  return (cell.isCount || isNumeral(cell.text)) && !isCertain(cell);
}
