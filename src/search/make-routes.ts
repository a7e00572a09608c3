import { encodeAscending } from './ascending-codes.ts';
import { encodeLength, joinBytes } from './joined-bytes.ts';
import { encodeNumbers } from './number-codes.ts';
import { ROUTES_PER_FILE, placeOf } from './routes.ts';

/** The files of the routes of all shards, each given as the numbers of its routes. */
export function makeRoutes(shards: readonly Uint32Array[]): Uint8Array[] {
  const total = shards.reduce((sum, numbers) => Math.max(sum, numbers.length), 0);
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
