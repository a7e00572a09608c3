import { lstat, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { kindOf } from '../../src/archive/files.ts';
import { ChoreError } from '../chores/chore-error.ts';
import type { Desk } from '../chores/desk.ts';
import { withAttachment } from './attached-report.ts';
import { readEvidence, type Evidence } from './evidence.ts';
import { fetchReport } from './fetch-report.ts';
import type { Fetched } from './fetched.ts';
import type { Get } from './fetching.ts';
import type { Incoming } from './incoming.ts';
import { unpacked } from './packed.ts';
import type { Source } from './source.ts';

/** What a source gives; the file is read for who and when only where that is asked. */
export async function incomingOf(
  source: Source,
  { today }: Desk,
  get: Get,
): Promise<{ incoming: Incoming; read: () => Promise<Evidence> }> {
  if (source.kind === 'address') {
    const { incoming, evidence } = await fetchReport(source.at, get, today);
    return { incoming, read: () => Promise.resolve(evidence) };
  }
  const file = await fileIncoming(source);
  if (source.packed !== undefined)
    return { incoming: file, read: () => readEvidence(source.shown, file.bytes, null) };
  const read = async (path: string, incoming: Incoming): Promise<Fetched> => ({
    incoming,
    evidence: await readEvidence(path, incoming.bytes, path),
  });
  const links = source.attachments ?? [];
  if (links.length === 0) return { incoming: file, read: async () => (await read(source.at, file)).evidence };
  const { incoming, evidence } = await withAttachment(await read(source.at, file), links, async (at) =>
    read(at, await fileIncoming({ at, shown: basename(at) })),
  );
  return { incoming, read: () => Promise.resolve(evidence) };
}

/** No report is as long. */
const LONGEST_FILE = 64 * 2 ** 20;

async function fileIncoming({
  at,
  shown,
  packed,
}: Pick<Source, 'at' | 'shown' | 'packed'>): Promise<Incoming> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    const stats = await lstat(at);
    if (!stats.isFile())
      throw new ChoreError(`Unexpected ${kindOf(stats)} ${shown}, expected a file: name the file itself.`);
    if (stats.size > LONGEST_FILE)
      throw new ChoreError(
        `Unexpected size of ${shown}, ${stats.size} bytes, expected a report of at most ${LONGEST_FILE}: look whether it is one.`,
      );
    bytes = packed === undefined ? await readFile(at) : await unpacked(at, packed);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof ChoreError || code === undefined) throw error;
    throw new ChoreError(`${shown} cannot be read (${code}): see that it is there and yours to read.`);
  }
  return {
    bytes,
    name: shown,
    url: null,
    publishedOn: null,
    retrievedOn: null,
    capture: null,
    reading: null,
    kept: [],
  };
}
