import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { formatNamed } from '../formats/registry.ts';
import { Capture, type Captured } from '../schemas/capture.ts';
import { ContentError, type OnMistake } from './content-error.ts';
import { sha256 } from './digests.ts';
import { readContent } from './files.ts';
import { keepersText } from './yaml.ts';

/**
 * What programs laid beside a raw report: `2024.reading.json`, and of how it was got `2024.capture.json`, `2024.page.html`,
 * `2024.attachment-1.pdf`.
 */
const BESIDE = /^(\d{4}(?:-\d{2}-\d{2})?)\.((?:capture|reading)\.json|(?:page|attachment-\d+)\.[a-z]+)$/;

/** How the web page that a raw file was attached to ends, behind the stem of the report. */
const PAGES = ['page.html', 'page.htm'];

/** The web page that lies beside a report as what it was attached to, given its path without extension; null where none does. */
export function pageBeside(folder: string, stem: string): string | null {
  return PAGES.map((name) => `${stem}.${name}`).find((path) => existsSync(join(folder, path))) ?? null;
}

/** Whether a file that lies beside a report is that page. */
const isPage = (path: string): boolean => PAGES.some((name) => path.endsWith(`.${name}`));

/** The stem of the report that a file lies beside as its reading or (a part of) its capture; null of any other file. */
export const capturedWith = (name: string): string | null => BESIDE.exec(name)?.[1] ?? null;

/** The path of a raw file without its extension. */
export const stemOf = ({ path, extension }: { path: string; extension: string }): string =>
  path.slice(0, path.length - extension.length);

/** Where the capture of a report lies, given the path of the report without its extension. */
export const capturePath = (stem: string): string => `${stem}.capture.json`;

/** Where what was recognised in a report of pictures lies. */
export const readingPath = (stem: string): string => `${stem}.reading.json`;

/** Where what was got with a report lies; `file` is its name in the capture. */
export const keptPath = (stem: string, file: string): string => `${stem}.${file}`;

/** The files that lie beside a report as its reading and capture, below the content folder, given its path without extension. */
export async function filesCapturedWith(folder: string, stem: string): Promise<string[]> {
  const at = dirname(stem);
  const names = existsSync(join(folder, at)) ? await readdir(join(folder, at)) : [];
  return names.filter((name) => capturedWith(name) === basename(stem)).map((name) => `${at}/${name}`);
}

/**
 * The capture at this path. Throws ContentError for one that is not as `npm run add` writes it.
 */
export async function readCapture(folder: string, path: string): Promise<Capture> {
  const text = keepersText(await readContent(folder, path), path);
  const hint = 'Take it back from Git: npm run add writes it, and nobody edits it.';
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new ContentError(path, `Unexpected JSON: ${(error as Error).message}`, hint, 'capture');
  }
  const result = Capture.safeParse(data);
  if (result.success) return result.data;
  throw new ContentError(
    path,
    `Unexpected values, expected the fields of a capture\n${z.prettifyError(result.error)}`,
    hint,
    'capture',
  );
}

/** Holds what lies beside a report as its capture against the digests in it; nothing is said of one without. */
export async function checkCapture(
  folder: string,
  file: { path: string; extension: string },
  onMistake: OnMistake,
): Promise<void> {
  const stem = stemOf(file);
  const beside = new Set(await filesCapturedWith(folder, stem));
  const own = capturePath(stem);
  // What was recognised is held against the raw file where it is read.
  if (beside.delete(readingPath(stem)) && formatNamed(file.extension)?.places !== 'page')
    onMistake(
      new ContentError(
        readingPath(stem),
        `Unexpected reading of pictures beside ${basename(file.path)}, expected one beside a file with pages`,
        'Move it out of the content folder, or file the pictures that it is of.',
        'capture',
      ),
    );
  if (!beside.delete(own)) {
    // Files that somebody had come without a capture; the digest of the page stands with that of the report.
    for (const path of beside) if (!isPage(path)) onMistake(notCaptured(path, own));
    return;
  }
  const capture = await readCapture(folder, own);
  await expectBytes(folder, file.path, capture, own, onMistake);
  for (const kept of capture.kept) {
    const path = keptPath(stem, kept.file);
    beside.delete(path);
    await expectBytes(folder, path, kept, own, onMistake);
  }
  for (const path of beside) onMistake(notCaptured(path, own));
}

function notCaptured(file: string, capture: string): ContentError {
  return new ContentError(
    file,
    `Unexpected file beside a report, expected one that ${capture} names`,
    'Take the capture back from Git, or move the file out of the content folder.',
    'capture',
  );
}

async function expectBytes(
  folder: string,
  file: string,
  { sha256: digest }: Captured,
  capture: string,
  onMistake: OnMistake,
): Promise<void> {
  const there = existsSync(join(folder, file)) ? sha256(await readContent(folder, file)) : 'none';
  if (there === digest) return;
  onMistake(
    new ContentError(
      file,
      there === 'none'
        ? `Unexpected absence, expected the file that ${capture} names`
        : `Unexpected bytes, expected those that ${capture} has the digest of`,
      `Take it back: git restore -- content/${file}.`,
      'capture',
    ),
  );
}
