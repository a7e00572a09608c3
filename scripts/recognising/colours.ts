import type { Picture } from './picture.ts';

/** Ink is red where its light of that colour is brighter than both others by as much, of 255. */
const REDDER = 14;
const RED = 60;
/** A page has red ink where so great a share of it is red. */
const SHARE = 0.0002;

/** Takes a page in colour pixel by pixel, and gives it in shades of grey. */
export class Colours {
  readonly #size: Pick<Picture, 'width' | 'height'>;
  readonly #grey: Uint8Array;
  readonly #withoutRed: Uint8Array;
  #red = 0;

  constructor(width: number, height: number) {
    this.#size = { width, height };
    this.#grey = new Uint8Array(width * height).fill(255);
    this.#withoutRed = this.#grey.slice();
  }

  /** A pixel by its place in the page, and where its one or three channels begin among bytes. */
  put(at: number, bytes: ArrayLike<number>, from: number, channels: number): void {
    const red = bytes[from]!;
    if (channels < 3) {
      this.#grey[at] = this.#withoutRed[at] = red;
      return;
    }
    const [green, blue] = [bytes[from + 1]!, bytes[from + 2]!];
    const shade = Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
    const redder = red - Math.max(green, blue);
    if (redder > RED) this.#red++;
    this.#grey[at] = shade;
    this.#withoutRed[at] = redder > REDDER ? red : shade;
  }

  picture(): Picture {
    const hasRed = this.#red > SHARE * this.#grey.length;
    return { ...this.#size, grey: this.#grey, ...(hasRed ? { withoutRed: this.#withoutRed } : {}) };
  }
}
