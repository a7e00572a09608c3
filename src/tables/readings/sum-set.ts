/** Fewer places than this are not worth a table. */
const FEWEST_PLACES = 16;

/** Sums of several columns each, every one once and in the order in which it was added: of numbers, 0 and -0 as one. */
export class SumSet {
  readonly width: number;
  size = 0;
  /** One sum behind the other. */
  readonly #values: number[] = [];
  /** Where to find a sum by its hash: its index and 1, or 0 for none. At least half of the places are free. */
  #places = new Int32Array(FEWEST_PLACES);

  constructor(width: number) {
    this.width = width;
  }

  /** The value of a sum in a column. */
  valueAt(index: number, column: number): number {
    return this.#values[index * this.width + column]!;
  }

  add(sum: readonly number[]): void {
    const place = this.#placeOf(sum);
    if (this.#places[place] !== 0) return;
    for (let column = 0; column < this.width; column++) this.#values.push(sum[column]!);
    this.size += 1;
    this.#places[place] = this.size;
    if (2 * this.size > this.#places.length) this.#spread();
  }

  has(sum: readonly number[]): boolean {
    return this.#places[this.#placeOf(sum)] !== 0;
  }

  /** The place of a sum, or the free one where it would be put. */
  #placeOf(sum: readonly number[]): number {
    const places = this.#places;
    const mask = places.length - 1;
    let hash = 0;
    for (let column = 0; column < this.width; column++) hash = Math.imul(hash ^ sum[column]!, 0x9e3779b1);
    for (let place = (hash >>> 15) & mask; ; place = (place + 1) & mask) {
      const known = places[place]!;
      if (known === 0 || this.#isAt(known - 1, sum)) return place;
    }
  }

  #isAt(index: number, sum: readonly number[]): boolean {
    for (let column = 0; column < this.width; column++) {
      if (this.valueAt(index, column) !== sum[column]) return false;
    }
    return true;
  }

  #spread(): void {
    this.#places = new Int32Array(4 * this.#places.length);
    for (let index = 0; index < this.size; index++) {
      const start = index * this.width;
      this.#places[this.#placeOf(this.#values.slice(start, start + this.width))] = index + 1;
    }
  }
}
