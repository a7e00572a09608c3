/** What makes a chain of sectors end; a number that is no sector ends it too. */
const LAST_SECTOR = 0xfffffff9;
const HEADER = 512;
const ENTRY = 128;
/** Pointers to the tables of sectors that stand in the header. */
const IN_HEADER = 109;

/** A compound file, as old programs of Office write: a little disk with streams of bytes, by their names. */
export interface CompoundFile {
  /** The bytes of a stream; null where there is none of that name. */
  stream: (name: string) => Uint8Array | null;
}

/**
 * Opens a compound file (MS-CFB). Throws RangeError for bytes that are none, or one whose sectors lead nowhere or in a
 * circle.
 */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = 1 << view.getUint16(30, true);
  const smallSize = 1 << view.getUint16(32, true);
  if (size < HEADER || size > 4096 || smallSize > size) throw new RangeError('sectors of no known size');
  const sector = (at: number): Uint8Array => {
    if ((at + 1) * size >= bytes.length) throw new RangeError('a sector behind the end of the file');
    return bytes.subarray((at + 1) * size, (at + 2) * size);
  };
  const numberAt = (at: number, index: number): number => view.getUint32((at + 1) * size + 4 * index, true);

  const tables = Array.from({ length: IN_HEADER }, (_, index) => view.getUint32(76 + 4 * index, true));
  const perSector = size / 4;
  for (let at = view.getUint32(68, true), left = view.getUint32(72, true); left > 0; left--) {
    for (let index = 0; index < perSector - 1; index++) tables.push(numberAt(at, index));
    at = numberAt(at, perSector - 1);
  }
  const next = (at: number): number => {
    const table = tables[Math.floor(at / perSector)];
    if (table === undefined) throw new RangeError('a sector that no table lists');
    return numberAt(table, at % perSector);
  };
  const chain = (first: number, follow: (at: number) => number, most: number): number[] => {
    const chained: number[] = [];
    for (let at = first; at <= LAST_SECTOR; at = follow(at)) {
      if (chained.push(at) > most) throw new RangeError('sectors in a circle');
    }
    return chained;
  };
  const most = Math.ceil(bytes.length / smallSize);
  const read = (first: number): Uint8Array => joined(chain(first, next, most).map(sector));

  const folder = read(view.getUint32(48, true));
  const smallNext = read(view.getUint32(60, true));
  const entries = entriesOf(folder);
  const root = entries.find(({ kind }) => kind === ROOT);
  const small = root ? read(root.first) : new Uint8Array();
  const cutoff = view.getUint32(56, true);
  return {
    stream(name) {
      const entry = entries.find((other) => other.kind === STREAM && other.name === name);
      if (!entry) return null;
      if (entry.length >= cutoff) return read(entry.first).subarray(0, entry.length);
      const followSmall = (at: number) =>
        new DataView(smallNext.buffer, smallNext.byteOffset).getUint32(4 * at, true);
      const pieces = chain(entry.first, followSmall, most);
      return joined(pieces.map((at) => small.subarray(at * smallSize, (at + 1) * smallSize))).subarray(
        0,
        entry.length,
      );
    },
  };
}

const STREAM = 2;
const ROOT = 5;

interface Entry {
  name: string;
  kind: number;
  first: number;
  length: number;
}

function entriesOf(folder: Uint8Array): Entry[] {
  const view = new DataView(folder.buffer, folder.byteOffset, folder.byteLength);
  return Array.from({ length: Math.floor(folder.length / ENTRY) }, (_, index): Entry => {
    const at = index * ENTRY;
    const nameLength = Math.max(0, Math.min(64, view.getUint16(at + 64, true)) - 2);
    return {
      name: new TextDecoder('utf-16le').decode(folder.subarray(at, at + nameLength)),
      kind: folder[at + 66]!,
      first: view.getUint32(at + 116, true),
      length: view.getUint32(at + 120, true),
    };
  });
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
