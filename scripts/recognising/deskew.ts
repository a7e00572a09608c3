import { asPictured } from '../../src/formats/scan/laid-straight.ts';
import type { Picture } from './picture.ts';

/** Nobody lays a page on the glass more askew than that, in degrees. */
const MOST_ASKEW = 4;
const COARSE = 0.25;
const FINE = 0.02;
/** Pixels that are looked at, of all that are dark. */
const MOST_POINTS = 120_000;

/** By how many degrees the lines of a page fall to the right; 0 where it has none. */
export function skewOf({ width, height, grey }: Picture, darkness: number): number {
  const dark: number[] = [];
  for (let at = 0; at < grey.length; at++) if (255 - grey[at]! >= darkness) dark.push(at);
  if (dark.length === 0) return 0;
  const step = Math.max(1, Math.floor(dark.length / MOST_POINTS));
  const count = Math.floor(dark.length / step);
  const [x, y] = [new Float32Array(count), new Float32Array(count)];
  for (let at = 0; at < count; at++) {
    const pixel = dark[at * step]!;
    x[at] = (pixel % width) - width / 2;
    y[at] = Math.floor(pixel / width);
  }
  const margin = Math.ceil((width / 2) * Math.tan((MOST_ASKEW * Math.PI) / 180)) + 2;
  const rows = new Uint32Array(height + 2 * margin);
  /** How sharply the rows of the page stand out when it is turned back by an angle. */
  const sharpness = (angle: number): number => {
    rows.fill(0);
    const slope = Math.tan((angle * Math.PI) / 180);
    for (let at = 0; at < count; at++) rows[Math.round(y[at]! - x[at]! * slope) + margin]!++;
    let sum = 0;
    for (const row of rows) sum += row * row;
    return sum;
  };
  const best = (from: number, to: number, by: number): number => {
    let [found, most] = [0, -1];
    for (let angle = from; angle <= to + by / 2; angle += by) {
      const own = sharpness(angle);
      // Of two that are as sharp the one nearer to upright.
      if (own > most || (own === most && Math.abs(angle) < Math.abs(found))) [found, most] = [angle, own];
    }
    return found;
  };
  const coarse = best(-MOST_ASKEW + COARSE, MOST_ASKEW - COARSE, COARSE);
  return Math.round(best(coarse - COARSE, coarse + COARSE, FINE) * 100) / 100;
}

/** A picture turned upright by as many degrees as it is askew; what comes in at its edges is white. */
export function upright({ width, height, grey }: Picture, degrees: number): Picture {
  if (degrees === 0) return { width, height, grey };
  const turned = new Uint8Array(grey.length).fill(255);
  const page = { width, height, askew: degrees };
  const [originX, originY] = asPictured(page, 0, 0);
  const [alongX, alongY] = asPictured(page, 1, 0);
  const [stepX, stepY] = [alongX - originX, alongY - originY];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [fromX, fromY] = [originX + x * stepX - y * stepY, originY + x * stepY + y * stepX];
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
      if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) continue;
      const [far, low] = [fromX - left, fromY - top];
      const at = top * width + left;
      const upper = grey[at]! * (1 - far) + grey[at + 1]! * far;
      const lower = grey[at + width]! * (1 - far) + grey[at + width + 1]! * far;
      turned[y * width + x] = upper * (1 - low) + lower * low;
    }
  }
  return { width, height, grey: turned };
}
