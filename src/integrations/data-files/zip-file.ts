import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { crc32, createDeflateRaw } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';
import { through } from './pieces.ts';

/** A file of a zip: bytes that are deflated with this effort (0: stored as they are), or that are deflated already. */
export type ZipEntry = { path: string; pieces: Pieces } & ({ level: number } | { deflated: Whole });

type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
/** What a zip says of a file before it was deflated. */
interface Whole {
  crc: number;
  size: number;
}

/** The earliest time a zip can hold, in the machine's own time zone, which zips are in: every build gives the same bytes. */
const TIME = new Date(1980, 0, 1);
const STORED = 0;
const DEFLATED = 8;
/** What gzip puts before and after the deflated bytes where it names no file: a head, and the checksum and size. */
const GZIP_HEAD = 10;
const GZIP_TRAILER = 8;

/** A zip in pieces, one file after the other; no file is held as a whole. */
export async function* zipped(
  entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>,
): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    ready.push(piece);
  });
  for await (const entry of entries) {
    const stored = 'level' in entry && entry.level === 0;
    const whole = 'deflated' in entry ? entry.deflated : { crc: 0, size: 0 };
    const file: ZipInputFile = {
      filename: entry.path,
      mtime: TIME,
      compression: stored ? STORED : DEFLATED,
      ...whole,
    };
    zip.add(file);
    for await (const piece of packed(entry, whole)) {
      file.ondata?.(null, piece as Uint8Array<ArrayBuffer>, false);
      yield* ready.splice(0);
    }
    Object.assign(file, whole);
    file.ondata?.(null, new Uint8Array(), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}

/** The deflated bytes of a gzip file and what it says of the whole: a zip takes them as they are. */
export async function deflatedOf(gzip: string): Promise<{ pieces: Pieces; deflated: Whole }> {
  const file = await open(gzip);
  try {
    const { size } = await file.stat();
    const trailer = Buffer.alloc(GZIP_TRAILER);
    await file.read(trailer, 0, GZIP_TRAILER, size - GZIP_TRAILER);
    return {
      pieces: createReadStream(gzip, { start: GZIP_HEAD, end: size - GZIP_TRAILER - 1 }),
      deflated: { crc: trailer.readUInt32LE(0), size: trailer.readUInt32LE(4) },
    };
  } finally {
    await file.close();
  }
}

function packed(entry: ZipEntry, whole: Whole): Pieces {
  if ('deflated' in entry) return entry.pieces;
  const counted = count(entry.pieces, whole);
  return entry.level === 0 ? counted : through(counted, createDeflateRaw({ level: entry.level }));
}

async function* count(pieces: Pieces, whole: Whole): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    whole.crc = crc32(piece, whole.crc);
    whole.size += piece.length;
    yield piece;
  }
}
