import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { formatNamed } from '../formats/registry.ts';
import type { Captured } from '../schemas/capture.ts';
import {
  capturePath,
  filesCapturedWith,
  isPage,
  keptPath,
  readCapture,
  readingPath,
  stemOf,
} from './captures.ts';
import { ContentError, type OnMistake } from './content-error.ts';
import { sha256 } from './digests.ts';
import { readContent } from './files.ts';

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
