/** How a file of lists begins: by which numbers its lists are found, ascending, and how long each is. */
import { decodeAscending, encodeAscending } from './ascending-codes.ts';
import { decodeLength, encodeLength } from './joined-bytes.ts';
import { decodeNumbers, encodeNumbers } from './number-codes.ts';

/** The head, in pieces. */
export function encodeHead(lists: readonly { key: number; count: number }[]): Uint8Array[] {
  return [
    encodeLength(lists.length),
    encodeAscending(
      Uint32Array.from(lists, ({ key }) => key),
      0,
    ),
    encodeNumbers(Uint32Array.from(lists, ({ count }) => count)),
  ];
}

/** The keys and lengths of the lists of a file; `end`: where the first list begins. */
export function decodeHead(bytes: Uint8Array): { keys: Uint32Array; counts: Uint32Array; end: number } {
  const { length, end } = decodeLength(bytes);
  const keys = decodeAscending(bytes, end, length, 0);
  const counts = decodeNumbers(bytes, keys.end, length);
  return { keys: keys.numbers, counts: counts.numbers, end: counts.end };
}
