import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';

/** What is told of a file that was written. */
export interface FileMeasure {
  bytes: number;
  /** Hexadecimal. */
  sha256: string;
}

type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Writes a file piece by piece. */
export async function writeMeasured(path: string, pieces: Pieces): Promise<FileMeasure> {
  let measure: FileMeasure | undefined;
  await exhaust(copiedTo(path, pieces, (whole) => (measure = whole)));
  return measure!;
}

/** Passes pieces on while writing them to a file; `written` hears of the whole. */
export async function* copiedTo(
  path: string,
  pieces: Pieces,
  written: (whole: FileMeasure) => void,
): AsyncGenerator<Uint8Array> {
  const file = await open(path, 'w');
  try {
    yield* counted(pieces, written, async (piece) => await file.writeFile(piece));
  } finally {
    await file.close();
  }
}

/** Measures a file that is there. */
export async function measured(path: string): Promise<FileMeasure> {
  let measure: FileMeasure | undefined;
  await exhaust(counted(createReadStream(path), (whole) => (measure = whole)));
  return measure!;
}

async function* counted(
  pieces: Pieces,
  done: (whole: FileMeasure) => void,
  use: (piece: Uint8Array) => Promise<void> = async () => {},
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of pieces) {
    await use(piece);
    hash.update(piece);
    bytes += piece.length;
    yield piece;
  }
  done({ bytes, sha256: hash.digest('hex') });
}

async function exhaust(pieces: AsyncGenerator<Uint8Array>): Promise<void> {
  while (!(await pieces.next()).done);
}
