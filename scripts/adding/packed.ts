import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { startOf } from '../../src/formats/format.ts';
import { isPacked } from '../../src/formats/unreadable.ts';
import { decode } from '../../src/text/decode.ts';
import { ChoreError } from '../chores/chore-error.ts';

/** A packed file holds no more reports, and no report is longer. */
const MOST_FILES = 1000;
const LONGEST_FILE = 64 * 2 ** 20;
/** What a document has that is packed itself, however far behind its beginning. */
const OF_OFFICE = /^(?:\[Content_Types\]\.xml|mimetype|OFD\.xml)$/;
/** What programs that pack add of their own. */
const OWN = /(?:^|\/)(?:__MACOSX\/|\.)/;

/** A file in a packed one: its name as people read it, and as it is listed there. */
export interface Packed {
  name: string;
  listed: string;
}

/** The files in a zip of reports; null of a file that is none, a Word document among them. Throws ChoreError for a damaged one. */
export async function packedIn(path: string): Promise<Packed[] | null> {
  return packedFiles(await readFile(path), path);
}

/** The same of bytes; `shown` names them. */
export function packedFiles(bytes: Uint8Array, shown: string): Packed[] | null {
  if (!isPacked(startOf(bytes))) return null;
  const names: string[] = [];
  unzip(bytes, shown, (name) => {
    names.push(name);
    return false;
  });
  if (names.some((name) => OF_OFFICE.test(name))) return null;
  return names
    .filter((name) => !name.endsWith('/') && !OWN.test(name))
    .slice(0, MOST_FILES)
    .map((listed) => ({ listed, name: readable(listed) }));
}

/** The bytes of a file in a zip. Throws ChoreError for one that is too long or cannot be unpacked. */
export async function unpacked(path: string, listed: string): Promise<Uint8Array<ArrayBuffer>> {
  return unpackedFile(await readFile(path), path, listed);
}

/** The same of bytes; `shown` names them. */
export function unpackedFile(packed: Uint8Array, shown: string, listed: string): Uint8Array<ArrayBuffer> {
  const bytes = unzip(packed, shown, (name, size) => name === listed && size <= LONGEST_FILE)[listed];
  if (!bytes)
    throw new ChoreError(
      `Unexpected size of ${readable(listed)}, expected a report of at most ${LONGEST_FILE} bytes: look whether it is one.`,
    );
  return new Uint8Array(bytes);
}

function unzip(
  bytes: Uint8Array,
  path: string,
  isWanted: (name: string, size: number) => boolean,
): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter: ({ name, originalSize }) => isWanted(name, originalSize) });
  } catch (error) {
    throw new ChoreError(
      `Unexpected damage in ${path} (${(error as Error).message}), expected a zip that opens without a password. Unpack it and take the report out.`,
    );
  }
}

/** Old programs write names in GBK, whose bytes stand in the list as letters of Latin. */
function readable(name: string): string {
  if (!/[\u0080-\u00ff]/.test(name) || /[^\u0000-\u00ff]/.test(name)) return name;
  return decode(Buffer.from(name, 'latin1')).text;
}
