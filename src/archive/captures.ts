import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { Capture } from '../schemas/capture.ts';
import { ContentError } from './content-error.ts';
import { readContent } from './files.ts';
import { keepersText } from './keepers-text.ts';

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
export const isPage = (path: string): boolean => PAGES.some((name) => path.endsWith(`.${name}`));

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
