/**
 * Routes tell which shards can hold a phrase, so that a rare one is searched only where it may stand. Every pair and
 * every four neighbouring characters of a paragraph have a set of shards; a phrase can only be in those that all of its
 * own have. Routes are filed under numbers made of their characters: two that share one share their shards, which
 * costs a search in vain and loses nothing.
 */
import {
  decodeAscending,
  decodeLength,
  decodeNumbers,
  encodeAscending,
  encodeLength,
  encodeNumbers,
  joinBytes,
} from './number-codes.ts';

const SHORT = 2;
const LONG = 4;

/** Routes of a phrase that are asked for. */
const ASKED = 4;

/** About how many routes share a file. */
const ROUTES_PER_FILE = 1500;

/** Different routes within a file. */
const SLOTS = 0x10000;

/** Where a route is filed. */
interface RoutePlace {
  file: number;
  slot: number;
}

/** A number below 2^30 for the characters of a text from `at` on. */
function numberOf(text: string, at: number, length: number): number {
  let number = length;
  for (let unit = at; unit < at + length; unit += 1) {
    number = Math.imul(number ^ text.charCodeAt(unit), 0x5bd1e995);
    number ^= number >>> 15;
  }
  number = Math.imul(number, 0x2c1b3c6d);
  return (number ^ (number >>> 13)) & 0x3fffffff;
}

function placeOf(number: number, files: number): RoutePlace {
  return { file: Math.floor(number / SLOTS) % files, slot: number % SLOTS };
}

/** The numbers of all routes of folded paragraphs. Counted in UTF-16 units, as phrases are. */
export function routeNumbers(paragraphs: Iterable<string>, into: Set<number>): void {
  for (const paragraph of paragraphs) {
    for (let at = 0; at + SHORT <= paragraph.length; at += 1) into.add(numberOf(paragraph, at, SHORT));
    for (let at = 0; at + LONG <= paragraph.length; at += 1) into.add(numberOf(paragraph, at, LONG));
  }
}

/** Where the routes of a folded phrase are filed that tell most: some of its longest ones, its ends among them. */
export function routesOf(phrase: string, files: number): RoutePlace[] {
  const length = phrase.length >= LONG ? LONG : SHORT;
  const last = phrase.length - length;
  const steps = Math.min(ASKED - 1, last);
  const starts = Array.from({ length: steps + 1 }, (_, step) =>
    steps === 0 ? 0 : Math.round((step * last) / steps),
  );
  return starts.map((at) => placeOf(numberOf(phrase, at, length), files));
}

/** The files of the routes of all shards, each given as the numbers of its routes. */
export function makeRoutes(shards: readonly ReadonlySet<number>[]): Uint8Array[] {
  const total = shards.reduce((sum, numbers) => Math.max(sum, numbers.size), 0);
  const files = Math.max(1, Math.ceil((2 * total) / ROUTES_PER_FILE));
  // Slot and shard of every route as one number, by file: sorted, they are what a file holds.
  const counts = new Uint32Array(files + 1);
  for (const numbers of shards) for (const number of numbers) counts[placeOf(number, files).file + 1]! += 1;
  for (let file = 0; file < files; file += 1) counts[file + 1]! += counts[file]!;
  const next = counts.slice();
  const filed = new Float64Array(counts[files]!);
  for (const [shard, numbers] of shards.entries()) {
    for (const number of numbers) {
      const { file, slot } = placeOf(number, files);
      filed[next[file]!] = slot * shards.length + shard;
      next[file]! += 1;
    }
  }
  return Array.from({ length: files }, (_, file) =>
    encodeFile(filed.subarray(counts[file], counts[file + 1]).sort(), shards.length),
  );
}

/** Sorted numbers of slot and shard → the slots, how many shards each has, and which. */
function encodeFile(filed: Float64Array, shards: number): Uint8Array {
  const slots: number[] = [];
  const sizes: number[] = [];
  const steps: number[] = [];
  let before = -1;
  for (const number of filed) {
    const slot = Math.floor(number / shards);
    const shard = number % shards;
    if (slots.at(-1) !== slot) {
      slots.push(slot);
      sizes.push(0);
      before = -1;
    }
    if (shard === before) continue;
    sizes[sizes.length - 1]! += 1;
    steps.push(shard - before - 1);
    before = shard;
  }
  return joinBytes([
    encodeLength(slots.length),
    encodeAscending(Uint32Array.from(slots), 0),
    encodeNumbers(Uint32Array.from(sizes, (size) => size - 1)),
    encodeNumbers(Uint32Array.from(steps)),
  ]);
}

/** The shards of each slot of a file. */
export function readRoutes(bytes: Uint8Array): Map<number, readonly number[]> {
  const { length: count, end } = decodeLength(bytes);
  const slots = decodeAscending(bytes, end, count, 0);
  const sizes = decodeNumbers(bytes, slots.end, count);
  const total = sizes.numbers.reduce((sum, size) => sum + size + 1, 0);
  const steps = decodeNumbers(bytes, sizes.end, total).numbers;
  const routes = new Map<number, readonly number[]>();
  let step = 0;
  for (let place = 0; place < count; place += 1) {
    const shards: number[] = [];
    for (let left = sizes.numbers[place]! + 1, before = -1; left > 0; left -= 1, step += 1) {
      before += steps[step]! + 1;
      shards.push(before);
    }
    routes.set(slots.numbers[place]!, shards);
  }
  return routes;
}
