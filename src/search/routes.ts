import { decodeAscending } from './ascending-codes.ts';
import { decodeLength } from './joined-bytes.ts';
import { decodeNumbers } from './number-codes.ts';

const SHORT = 2;
const LONG = 4;

/** Routes of a phrase that are asked for. */
const ASKED = 4;

/** About how many routes share a file. */
export const ROUTES_PER_FILE = 1500;

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

export function placeOf(number: number, files: number): RoutePlace {
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
