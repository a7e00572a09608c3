import { encodeNumbers, decodeNumbers } from './number-codes.ts';

/** Ascending numbers, none twice and none below `from`, as the gaps between them. */
export function encodeAscending(numbers: Uint32Array, from: number): Uint8Array {
  const gaps = new Uint32Array(numbers.length);
  let next = from;
  for (let at = 0; at < numbers.length; at += 1) {
    gaps[at] = numbers[at]! - next;
    next = numbers[at]! + 1;
  }
  return encodeNumbers(gaps);
}

/** Reads what `encodeAscending` wrote. */
export function decodeAscending(
  bytes: Uint8Array,
  offset: number,
  count: number,
  from: number,
): { numbers: Uint32Array; end: number } {
  const { numbers, end } = decodeNumbers(bytes, offset, count);
  let next = from;
  for (let at = 0; at < count; at += 1) {
    next += numbers[at]!;
    numbers[at] = next;
    next += 1;
  }
  return { numbers, end };
}
