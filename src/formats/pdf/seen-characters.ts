import { isInShapes, type Clip } from './clip.ts';
import { inkShare } from './covered.ts';
import type { Bounds, Glyph } from './drawing.ts';
import type { GraphicsState } from './graphics-state.ts';
import type { Grounds } from './grounds.ts';
import type { PageReading } from './page-reading.ts';

/** What a character is printed in; null where nobody can see it. */
export function inkAt(
  grounds: Grounds,
  { left, top, right, bottom }: Bounds,
  state: GraphicsState,
): Pick<Glyph, 'ink' | 'isFaint'> | null {
  const { fill, pen, isFilled, isOutlined, groupAlpha } = state;
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const inks = [...(isFilled ? [fill] : []), ...(isOutlined ? [pen] : [])].flatMap(({ colour, alpha }) => {
    const seen = grounds.seen(colour, alpha * groupAlpha, x, y);
    return seen ? [{ seen, ink: `${colour?.join()}/${alpha * groupAlpha}` }] : [];
  });
  if (inks.length === 0) return null;
  const ink = inks.map((own) => own.ink).join();
  return inks.every(({ seen }) => seen === 'faint') ? { ink, isFaint: true } : { ink };
}

/** How much of a character a clip shows, from 0 to 1: of one without shapes all or nothing. */
export function shownShare(reading: PageReading, glyph: Glyph, clip: Clip): number {
  if (!showsMiddle(glyph, clip)) return 0;
  return clip.shapes ? inkShare(glyph, (x, y) => isInShapes(clip, x, y, reading)) : 1;
}

/** Bounds that reach so much further on every side. */
export function widened({ left, top, right, bottom }: Bounds, by: number): Bounds {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

/** Whether the middle of a character lies in what is shown. */
export function showsMiddle({ left, top, right, bottom }: Bounds, clip: Bounds): boolean {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return x >= clip.left - 1 && x <= clip.right + 1 && y >= clip.top - 1 && y <= clip.bottom + 1;
}
