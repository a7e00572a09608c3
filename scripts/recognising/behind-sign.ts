import { glyphsOf } from './glyphs.ts';
import type { Area, Picture } from './picture.ts';

/** Words for more and less before the digits of a change: the second reader, which knows digits alone, makes digits of them. */
const SIGN = /^(?:增加?|减少?|新增)(?= ?\d)/;
/** The breadth of a digit as a share of a character's, and how far from there the gap before the first may be. */
const DIGIT = 0.55;
const NEAR = 0.35;
/** In heights of a line: a word that is set apart from its digits stands as far before them, and its strokes no further from each other. */
const APART = 0.5;

/** The part of a number's place that its digits stand in, behind a word for more or less; all of it where there is none. */
export function behindSign(picture: Picture, area: Area, text: string, darkness: number): Area {
  const sign = SIGN.exec(text)?.[0].length ?? 0;
  if (sign === 0) return area;
  if (text[sign] === ' ') {
    const strokes = glyphsOf(picture, area, darkness);
    const isApart = ({ left }: Area, at: number) =>
      at > 0 && left - strokes[at - 1]!.right >= APART * (area.bottom - area.top);
    return { ...area, left: strokes.find(isApart)?.left ?? area.left };
  }
  const character = (area.right - area.left) / (sign + DIGIT * (text.length - sign));
  const middle = area.left + sign * character;
  const [from, to] = [middle - NEAR * character, middle + NEAR * character].map(Math.round);
  let [best, least] = [Math.round(middle), Infinity];
  for (let x = Math.max(area.left, from!); x <= Math.min(area.right - 1, to!); x++) {
    let ink = 0;
    for (let y = area.top; y < area.bottom; y++) ink += 255 - picture.grey[y * picture.width + x]!;
    // Of gaps as empty the one nearest to where digits begin.
    if (ink < least || (ink === least && Math.abs(x - middle) < Math.abs(best - middle)))
      [best, least] = [x, ink];
  }
  return { ...area, left: best };
}
