import type { Box } from '../../schemas/place.ts';
import type { PageSize } from '../tree.ts';
import type { Bounds, Drawing } from './drawing.ts';
import { moved, type Matrix } from './matrix.ts';
import { around } from './shapes.ts';

/** The size of a page as it is shown, whichever way its drawing was turned. */
export function sizeOf({ width, height }: Drawing, toPage: Matrix): PageSize {
  const { right, bottom } = around([moved(toPage, 0, 0), moved(toPage, width, height)]);
  return { width: right, height: bottom };
}

/** How points of a drawing become a box on the page as it is shown. */
export function boxesOf(page: PageSize, toPage: Matrix): (bounds: Bounds) => Box {
  const share = (length: number, of: number) =>
    Math.min(1, Math.max(0, Math.round((10_000 * length) / of) / 10_000));
  return ({ left, top, right, bottom }) => {
    const box = around([moved(toPage, left, top), moved(toPage, right, bottom)]);
    return [
      share(box.left, page.width),
      share(box.top, page.height),
      share(box.right, page.width),
      share(box.bottom, page.height),
    ];
  };
}
