import type { Box } from '../../schemas/place.ts';
import type { Edges, ReadPage } from '../../schemas/picture-reading.ts';

/** What is known of how a picture lay on the glass. */
export type Lying = Pick<ReadPage, 'width' | 'height' | 'turned' | 'askew'>;

/** Where a point of the page laid straight stands in the picture, both in pixels. */
export function asPictured(page: Lying, x: number, y: number): [x: number, y: number] {
  const { width, height } = uprightSize(page);
  const radians = (page.askew * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(radians), Math.sin(radians)];
  const [right, down] = [x - width / 2, y - height / 2];
  const [atX, atY] = [cosine * right - sine * down + width / 2, sine * right + cosine * down + height / 2];
  if (page.turned === 90) return [atY, page.height - atX];
  if (page.turned === 180) return [page.width - atX, page.height - atY];
  return page.turned === 270 ? [page.width - atY, atX] : [atX, atY];
}

/** The size in pixels of a page laid upright. */
export function uprightSize({ width, height, turned }: Pick<Lying, 'width' | 'height' | 'turned'>): {
  width: number;
  height: number;
} {
  return turned === 90 || turned === 270 ? { width: height, height: width } : { width, height };
}

/** The box in the picture of what has these edges on the page laid straight. */
export function boxPictured(page: Pick<ReadPage, keyof Lying | 'dotsPerInch'>, edges: Edges): Box {
  const dots = page.dotsPerInch / 72;
  const [left, top, right, bottom] = edges.map((edge) => edge * dots) as Edges;
  const corners = [
    [left, top],
    [right, top],
    [left, bottom],
    [right, bottom],
  ].map(([x, y]) => asPictured(page, x!, y!));
  const share = (places: readonly number[], of: number, pick: (...numbers: number[]) => number) =>
    Math.min(1, Math.max(0, Math.round((10_000 * pick(...places)) / of) / 10_000));
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return [
    share(xs, page.width, Math.min),
    share(ys, page.height, Math.min),
    share(xs, page.width, Math.max),
    share(ys, page.height, Math.max),
  ];
}
