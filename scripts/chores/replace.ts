import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { reportAddress } from '../../src/addresses.ts';
import { readingPath } from '../../src/archive/captures.ts';
import { sidecarPath } from '../../src/archive/content-folder.ts';
import { extensionsOf } from '../../src/formats/registry.ts';
import { FormatError } from '../../src/formats/format-error.ts';
import { readRawFile } from '../../src/formats/raw-file.ts';
import { withReading } from '../recognising/reading-for.ts';
import { ChoreError } from './chore-error.ts';
import { dayOf, nothing, reportAt, type Desk, type Plan } from './desk.ts';
import { supersede } from './supersede.ts';
import { editYaml } from './yaml-text.ts';

/** What is known of the new version; dates are ISO. */
export interface NewVersion {
  url?: string | undefined;
  published?: string | undefined;
  retrieved?: string | undefined;
}

/**
 * Files the version of a report that its agency published anew. It leads under the address of the report; the older keeps
 * its bytes, its notes and an address with the day it was published on, else received on, else replaced on.
 */
export async function replace(desk: Desk, id: string, newFile: string, known: NewVersion): Promise<Plan> {
  const { changes, today } = desk;
  const file = reportAt(desk, id);
  if (!file || id.split('/').length !== 2)
    throw new ChoreError(
      `Unexpected report ${id}, expected one that the archive has: a new report is added, not replaced.`,
    );
  const bytes = readNew(newFile);
  const extension = extname(newFile).toLowerCase();
  if (!extensionsOf().includes(extension))
    throw new ChoreError(
      `Unexpected ${basename(newFile)}, expected a file named ${extensionsOf()
        .map((one) => `*${one}`)
        .join(', ')}.`,
    );
  const old = changes.read(file.path)!;
  if (old.equals(bytes)) return nothing(`Nothing to do: ${file.path} has these bytes already.`);
  const reading = await readingOfNew(newFile, bytes);

  const { version, moved } = await supersede(
    desk,
    file,
    { extension, bytes },
    '机关重新发布了这份报告，较早的版本移至带日期的地址。',
  );
  changes.write(sidecarPath(file), sidecarOf(known, today));
  if (reading !== null) changes.write(readingPath(`reports/${id}`), reading);
  return {
    subject: `Let the version of ${id} that was published anew lead`,
    says: [`The older version stays at ${reportAddress(version)}.`],
    moved,
  };
}

function readNew(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new ChoreError(
      `Unexpected file ${path} (${(error as NodeJS.ErrnoException).code}), expected the new version as it was received.`,
    );
  }
}

/** What was recognised in the pictures of the new version; null where it has none. */
async function readingOfNew(path: string, bytes: Buffer): Promise<string | null> {
  try {
    return (await withReading(path, bytes, (reading) => readRawFile(path, bytes, reading))).reading;
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    throw new ChoreError(`${basename(path)}: ${error.message}. ${error.hint}`);
  }
}

function sidecarOf({ url, published, retrieved }: NewVersion, today: string): string {
  return editYaml('', 'map', (document) => {
    if (url !== undefined) document.set('url', url);
    if (published !== undefined) document.set('publishedOn', dayOf('published', published, today));
    document.set('retrievedOn', dayOf('retrieved', retrieved, today));
  });
}
