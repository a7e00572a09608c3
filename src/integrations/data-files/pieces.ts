import { pipeline, Readable, type Transform } from 'node:stream';

/** Enough for a system call, little enough to hold several. */
const PIECE = 256 * 1024;

/** Texts as UTF-8 in pieces of some size: many small writes cost more than the bytes. */
export function* encoded(texts: Iterable<string>): Generator<Uint8Array> {
  let waiting: string[] = [];
  let length = 0;
  for (const text of texts) {
    waiting.push(text);
    length += text.length;
    if (length < PIECE) continue;
    yield Buffer.from(waiting.join(''), 'utf8');
    waiting = [];
    length = 0;
  }
  if (length > 0) yield Buffer.from(waiting.join(''), 'utf8');
}

/** Pieces as one of zlib's streams gives them back. Throws what the pieces throw. */
export async function* through(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  transform: Transform,
): AsyncGenerator<Uint8Array> {
  // An error destroys the transform, and so ends the loop below with it.
  const out = pipeline(Readable.from(pieces, { objectMode: false }), transform, () => {});
  for await (const piece of out) yield piece as Uint8Array;
}
