import { clippedTo, isInShapes, type Clip } from './clip.ts';
import { MOST_STEPS, type Effort } from './printed-glyphs.ts';
import { around, cornersOf, isInside, type Shape } from './shapes.ts';

/** A colour as red, green and blue from 0 to 255; null where nothing tells, as of pictures and patterns. */
export type Colour = readonly [red: number, green: number, blue: number] | null;

/** Whose channels differ by no more cannot be told apart on paper. */
const SAME = 20;
/** No page of a report has more areas; the last ones count. */
const MOST = 5000;
const MOST_CONTRAST = 255;
/** What differs by less from what it stands on is faint: grey no darker than #9b9b9b on paper. */
const FAINT = 100;
const PAPER: Colour = [255, 255, 255];

/** The colour of `#rrggbb`; null where it is none. */
export function colourOf(code: unknown): Colour {
  const channels = /^#(..)(..)(..)/.exec(String(code));
  if (!channels) return null;
  const [red, green, blue] = channels.slice(1).map((channel) => Number.parseInt(channel, 16));
  return [red!, green!, blue!];
}

/** A colour as it looks on paper that shows through it. */
export function laidOnPaper(colour: Colour, alpha: number): Colour {
  if (!colour) return null;
  const [red, green, blue] = colour.map((channel) => 255 + (channel - 255) * alpha);
  return [red!, green!, blue!];
}

/** How much a colour, of which so much is laid on another one, differs from it: 0 to 255, the most where nothing tells. */
function contrast(ink: Colour, ground: Colour, alpha: number): number {
  if (!ink || !ground) return MOST_CONTRAST;
  return Math.max(...ink.map((channel, at) => Math.abs(channel - ground[at]!) * alpha));
}

/** The areas that a page is coloured with, in the order in which they are laid. */
export class Grounds {
  private areas: { clip: Clip; shape: Shape | null; colour: Colour }[] = [];
  private readonly effort: Effort;
  private readonly colours = new Map<string, Colour>([[String(PAPER), PAPER]]);

  constructor(effort: Effort) {
    this.effort = effort;
  }

  /** Lays a colour on a shape, or on all that `clip` shows where there is no shape. */
  lay(colour: Colour, on: Clip, shape: Shape | null): void {
    const clip = shape ? clippedTo(on, around(shape.subpaths.flatMap(({ points }) => points))) : on;
    this.colours.set(String(colour), colour);
    this.areas.push({ clip, shape, colour });
    if (this.areas.length > 2 * MOST) this.areas = this.areas.slice(-MOST);
  }

  /** How ink of this colour, as opaque as `alpha` of 1, is seen at a place; null where it cannot be seen. */
  seen(ink: Colour, alpha: number, x: number, y: number): 'plain' | 'faint' | null {
    if (this.effort.steps > MOST_STEPS) return 'plain';
    const least = Math.min(...[...this.colours.values()].map((ground) => contrast(ink, ground, alpha)));
    if (least >= FAINT) return 'plain';
    const area = this.areas.findLast(({ clip, shape }) => {
      this.effort.steps++;
      if (x < clip.left || x > clip.right || y < clip.top || y > clip.bottom) return false;
      if (shape) this.effort.steps += cornersOf(shape.subpaths);
      return (!shape || isInside(shape, x, y)) && isInShapes(clip, x, y, this.effort);
    });
    const own = contrast(ink, area ? area.colour : PAPER, alpha);
    return own > SAME ? (own < FAINT ? 'faint' : 'plain') : null;
  }
}
