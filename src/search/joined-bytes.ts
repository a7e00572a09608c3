/** A number below 2^24 as three bytes, the lowest first: how long the lists of a file are. */
export function encodeLength(length: number): Uint8Array {
  return Uint8Array.of(length & 255, (length >> 8) & 255, length >> 16);
}

/** Reads what `encodeLength` wrote at the beginning of a file. */
export function decodeLength(bytes: Uint8Array): { length: number; end: number } {
  return { length: (bytes[0] ?? 0) + ((bytes[1] ?? 0) << 8) + ((bytes[2] ?? 0) << 16), end: 3 };
}

export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
