/**
 * Lists of numbers as bits, by Rice's code: of each number the lowest `k` bits as they are, the rest as so many ones
 * and a zero. Gaps between the places of a word are spread so that this takes about a quarter less than whole bytes.
 */

/** So many ones stand for a number that would take more: its 32 bits follow. */
const ESCAPE = 24;
const LARGEST_K = 24;

/** Bits that the numbers take with a `k`. */
function cost(numbers: Uint32Array, k: number): number {
  let bits = 0;
  for (let at = 0; at < numbers.length; at += 1) {
    const ones = numbers[at]! >>> k;
    bits += ones < ESCAPE ? ones + 1 + k : ESCAPE + 32;
  }
  return bits;
}

/** The `k` that takes the fewest bits, found from the mean downwards: clustered numbers want a smaller one. */
function bestK(numbers: Uint32Array): number {
  let sum = 0;
  for (let at = 0; at < numbers.length; at += 1) sum += numbers[at]!;
  let best = Math.min(LARGEST_K, Math.max(0, Math.floor(Math.log2(Math.max(1, sum / numbers.length)))));
  let least = cost(numbers, best);
  for (let k = best - 1; k >= 0; k -= 1) {
    const bits = cost(numbers, k);
    if (bits >= least) break;
    [best, least] = [k, bits];
  }
  return best;
}

/** One byte with the `k`, then the bits of each number, filled up to whole bytes. Nothing for no numbers. */
export function encodeNumbers(numbers: Uint32Array): Uint8Array {
  if (numbers.length === 0) return new Uint8Array(0);
  const k = bestK(numbers);
  const bytes = new Uint8Array(1 + Math.ceil(cost(numbers, k) / 8));
  bytes[0] = k;
  let bit = 8;
  const put = (value: number, width: number): void => {
    for (let left = width; left > 0;) {
      const room = 8 - (bit & 7);
      const take = Math.min(room, left);
      const piece = (value >>> (left - take)) & ((1 << take) - 1);
      bytes[bit >>> 3]! |= piece << (room - take);
      bit += take;
      left -= take;
    }
  };
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at]!;
    const ones = number >>> k;
    if (ones < ESCAPE) {
      put(2 ** (ones + 1) - 2, ones + 1);
      if (k > 0) put(number & (2 ** k - 1), k);
    } else {
      put(2 ** ESCAPE - 1, ESCAPE);
      put(number, 32);
    }
  }
  return bytes;
}

/** Reads `count` numbers that `encodeNumbers` wrote at an offset; `end` is the offset behind them. */
export function decodeNumbers(
  bytes: Uint8Array,
  offset: number,
  count: number,
): { numbers: Uint32Array; end: number } {
  const numbers = new Uint32Array(count);
  if (count === 0) return { numbers, end: offset };
  const k = bytes[offset] ?? 0;
  let bit = (offset + 1) * 8;
  const take = (width: number): number => {
    let value = 0;
    for (let left = width; left > 0;) {
      const room = 8 - (bit & 7);
      const some = Math.min(room, left);
      value = (value << some) | ((bytes[bit >>> 3]! >>> (room - some)) & ((1 << some) - 1));
      bit += some;
      left -= some;
    }
    return value >>> 0;
  };
  for (let at = 0; at < count; at += 1) {
    let ones = 0;
    while (ones < ESCAPE && (bytes[bit >>> 3]! >>> (7 - (bit & 7))) & 1) {
      ones += 1;
      bit += 1;
    }
    if (ones === ESCAPE) {
      numbers[at] = take(32);
    } else {
      bit += 1;
      numbers[at] = ((ones << k) | take(k)) >>> 0;
    }
  }
  return { numbers, end: (bit + 7) >>> 3 };
}
