import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { PictureReading } from '../../schemas/picture-reading.ts';
import { bytesOf } from '../file-bytes.ts';
import { UnrecognisedError } from '../format-error.ts';
import { believed, believedLine } from './believe.ts';
import { treeOfReading } from './reading-tree.ts';

declare module 'vfile' {
  interface DataMap {
    /** The text of the `<year>.reading.json` beside a file; absent where there is none. */
    reading?: string;
    /** The program that recognised what was read of it, with its version; absent where none did. */
    recognisedBy?: string;
  }
}

/**
 * A report in pictures as a tree, from what was recognised in them. Rejects with UnrecognisedError where that is not there, is
 * damaged or was recognised in another file.
 */
export async function parseScan(file: VFile): Promise<Root> {
  const { reading: text } = file.data;
  if (text === undefined) throw new UnrecognisedError('picture that nobody has recognised yet', file.path);
  const reading = parsed(text);
  if (!reading) throw new UnrecognisedError('damage in the reading beside the picture', file.path);
  if (reading.sha256 !== (await digestOf(bytesOf(file))))
    throw new UnrecognisedError('reading of another file beside the picture', file.path);
  file.data.recognisedBy = `${reading.engine.name} ${reading.engine.version}`;
  return treeOfReading(reading, { cell: believed, line: believedLine });
}

function parsed(text: string): PictureReading | null {
  try {
    return PictureReading.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

async function digestOf(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
