import { existsSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { readingPath } from '../../src/archive/captures.ts';
import { FormatError, UnrecognisedError } from '../../src/formats/format-error.ts';
import { startOf } from '../../src/formats/format.ts';
import { jpeg, png } from '../../src/formats/scan.ts';
import type { PictureReading } from '../../src/schemas/picture-reading.ts';
import { INSTALL_COMMAND, isEngineInstalled, openEngine, type Engine } from './engine.ts';
import { picturesOfPdf } from './pdf-pictures.ts';
import { FEWEST_DOTS } from './read-page.ts';
import { recognise, type PagePicture } from './recognise.ts';

const EXPECTED = 'a picture of a report';
const SCAN_AGAIN =
  'Scan the page upright with 200 dots an inch or more, flat and evenly lit, or look for the report as a web page.';

/** Where what was recognised in a file lies beside it. */
export const readingBeside = (path: string): string =>
  readingPath(path.slice(0, path.length - extname(path).length));

/** What was recognised in a file and lies beside it; null where nothing does. */
function keptReading(path: string): string | null {
  const beside = readingBeside(path);
  return existsSync(beside) ? readFileSync(beside, 'utf8') : null;
}

/**
 * Reads a file, where it is of pictures by what was recognised in them: beside it, else now. `path` is null of a file that
 * lies on no disk. Rejects with FormatError where nothing can be recognised on this machine, or the pictures show no report.
 */
export async function withReading<Result>(
  path: string | null,
  bytes: Uint8Array,
  read: (reading: string | null) => Promise<Result>,
): Promise<{ result: Result; reading: string | null }> {
  const kept = path === null ? null : keptReading(path);
  let what: string;
  try {
    return { result: await read(kept), reading: kept };
  } catch (error) {
    if (!(error instanceof UnrecognisedError)) throw error;
    what = error.what;
  }
  const reading = textOf(await recogniseFile(bytes, what));
  return { result: await read(reading), reading };
}

/** A reading as the text of its file. */
export function textOf(reading: PictureReading): string {
  return `${JSON.stringify(reading)}\n`;
}

/**
 * Recognises the pages of a picture or a PDF. Rejects with FormatError where they show no report, and where nothing is installed that
 * recognises; `what` is what it says the file is then.
 */
export async function recogniseFile(bytes: Uint8Array, what = 'scan or picture'): Promise<PictureReading> {
  if (!isEngineInstalled())
    throw new FormatError(
      what,
      `Install what recognises pictures (${INSTALL_COMMAND}), then run this command again.`,
      'text, or what was recognised in it beside it (<name>.reading.json)',
    );
  const engine = await openEngine();
  try {
    const reading = await recognise(engine, picturesOf(engine, bytes), bytes);
    expectReport(reading);
    return reading;
  } finally {
    await engine.close();
  }
}

async function* picturesOf(engine: Engine, bytes: Uint8Array): AsyncGenerator<PagePicture> {
  const start = startOf(bytes);
  if (![png, jpeg].some(({ signature }) => signature!(start))) {
    yield* picturesOfPdf(bytes);
    return;
  }
  const picture = await engine.decode(bytes).catch((error: Error) => {
    throw new FormatError(
      `damage in the picture (${error.message.replace(/[.\s]+$/, '')})`,
      'Get the file again.',
      EXPECTED,
    );
  });
  // What programs write where they know of no paper says nothing.
  const isTold = picture.dotsPerInch !== null && picture.dotsPerInch > 96;
  yield { ...picture, dotsPerInch: isTold ? picture.dotsPerInch : null };
}

function expectReport({ pages }: PictureReading): void {
  const isWordless = pages.every(({ lines, tables }) => lines.length === 0 && tables.length === 0);
  if (isWordless)
    throw new FormatError(
      'picture without writing',
      `Look whether it is the report at all. ${SCAN_AGAIN}`,
      EXPECTED,
    );
  if (pages.some(({ tables }) => tables.length > 0)) return;
  const dots = Math.min(...pages.map(({ dotsPerInch }) => dotsPerInch));
  throw new FormatError(
    `picture in which no table is drawn${dots < FEWEST_DOTS ? `, of ${dots} dots an inch, which loses thin lines` : ''}`,
    SCAN_AGAIN,
    EXPECTED,
  );
}
