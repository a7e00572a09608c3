/**
 * Encoders for the encodings that texts get misread in. The platform only decodes these; the tables are made by
 * decoding every code once, when the first misread text is met.
 */

let gb18030: ReadonlyMap<string, number> | null = null;
let windows1252: ReadonlyMap<string, number> | null = null;

/**
 * The bytes that GB18030 reads as this text. Characters that it has no two-byte code for are left out: a wrong
 * reading of UTF-8 never makes one, but puts U+FFFD or a question mark where it lost a byte.
 */
export function gb18030Bytes(text: string): Uint8Array {
  gb18030 ??= pairTable();
  const bytes: number[] = [];
  const characters = [...text];
  characters.forEach((character, at) => {
    if (character === '?' && awaited(bytes) > 0) return;
    if (character === '€') bytes.push(...euroBytes(bytes, gb18030!.get(characters[at + 1] ?? '')));
    else push(bytes, character, gb18030!);
  });
  return Uint8Array.from(bytes);
}

/** The bytes that Windows-1252 reads as this text; what it has no code for is left out. */
export function windows1252Bytes(text: string): Uint8Array {
  windows1252 ??= singleTable();
  const bytes: number[] = [];
  for (const character of text) push(bytes, character, windows1252);
  return Uint8Array.from(bytes);
}

function push(bytes: number[], character: string, table: ReadonlyMap<string, number>): void {
  const code = character < '\x80' ? character.charCodeAt(0) : table.get(character);
  if (code === undefined) return;
  if (code > 0xff) bytes.push(code >> 8);
  bytes.push(code & 0xff);
}

/** € stands for the byte 80 and for A2 E3; in misread UTF-8 the second is meant where a continuation byte follows. */
function euroBytes(before: readonly number[], next: number | undefined): number[] {
  const lead = next === undefined ? 0 : next > 0xff ? next >> 8 : next;
  return awaited(before) === 1 && lead >= 0x80 && lead < 0xc0 ? [0xa2, 0xe3] : [0x80];
}

/** How many continuation bytes the last UTF-8 character of the bytes still waits for. */
function awaited(bytes: readonly number[]): number {
  for (let back = 1; back <= 4; back++) {
    const byte = bytes.at(-back) ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return Math.max(0, (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) - back);
  }
  return 0;
}

function pairTable(): Map<string, number> {
  const table = new Map<string, number>();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      // A few characters have two codes; the lower is the usual one.
      if (!character.includes('\uFFFD') && !table.has(character)) table.set(character, (lead << 8) | trail);
    }
  }
  return table;
}

function singleTable(): Map<string, number> {
  const decoder = new TextDecoder('windows-1252');
  return new Map(
    Array.from({ length: 0x80 }, (_, index) => [decoder.decode(Uint8Array.of(0x80 + index)), 0x80 + index]),
  );
}
