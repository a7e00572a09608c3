import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Original, type Vanished } from '../schemas/original.ts';
import { ContentError } from './content-error.ts';
import { readContent } from './files.ts';
import { today } from './today.ts';

/**
 * What the addresses of reports were last found to give, `originals.jsonl` of the content folder: a line of JSON an address.
 * One file and not one beside each report: a walk over all addresses is one change to look at.
 */
export const ORIGINALS_FILE = 'originals.jsonl';

/** By address. */
export type Originals = ReadonlyMap<string, Original>;

/** The originals of a content folder; none where it has no such file. Throws ContentError for a line that is none. */
export async function readOriginals(folder: string): Promise<Originals> {
  const text = existsSync(join(folder, ORIGINALS_FILE))
    ? new TextDecoder().decode(await readContent(folder, ORIGINALS_FILE))
    : '';
  const originals = new Map<string, Original>();
  const day = today();
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line === '') continue;
    const original = originalIn(line);
    if (!original || !isInOrder(original, day) || originals.has(original.address)) {
      throw new ContentError(
        ORIGINALS_FILE,
        `Unexpected line ${at + 1} “${line.slice(0, 90)}”, expected the JSON of what one address gave, each address once`,
        'Take the file back from Git: npm run recheck writes it, and nobody edits it.',
        'originals',
      );
    }
    originals.set(original.address, original);
  }
  return originals;
}

/** Whether its days can have been: gone when it was looked for last, and none of them tomorrow. */
function isInOrder({ checkedOn, seenOn, gone }: Original, day: string): boolean {
  return checkedOn <= day && (seenOn ?? '') <= day && (gone?.on ?? '') <= checkedOn;
}

function originalIn(line: string): Original | null {
  try {
    return Original.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

/** Originals as their file has them. */
export function originalsText(originals: Originals): string {
  return [...originals.values()]
    .sort((a, b) => (a.address < b.address ? -1 : 1))
    .map((original) => `${JSON.stringify(original)}\n`)
    .join('');
}

/** What readers are told of an original; undefined of one that is not known to be gone. */
export function vanishedOf(original: Original | undefined): Vanished | undefined {
  if (!original?.gone) return undefined;
  return { ...original.gone, ...(original.seenOn === null ? {} : { seenOn: original.seenOn }) };
}
