import { isBlank } from '../../text/normalise.ts';
import { readCharacters, UNKNOWN } from './characters.ts';
import type { Glyph } from './drawing.ts';
import { CONTROL, isKnown, type Nameless, type ShownGlyph } from './fonts.ts';
import type { GraphicsState } from './graphics-state.ts';
import type { Grounds } from './grounds.ts';
import { compose, IDENTITY, moved, type Matrix } from './matrix.ts';
import type { PageReading } from './page-reading.ts';
import { inkAt, shownShare, showsMiddle, widened } from './seen-characters.ts';
import { around } from './shapes.ts';
import { TORN } from './torn-numbers.ts';
import { slantOf, turnOf } from './turns.ts';

/** How much of a character's height stands above and below its line of writing. */
const ASCENT = 0.85;
const DESCENT = 0.15;
/** In radians: writing that leaves its axis more runs through other rows. */
const ASKEW = 0.012;
/** A character begins no further, in its heights, from where a blank before it ends. */
const NEXT = 0.3;
/** What is cut off so near to the edge of what is shown, in its heights, may be of a table that this edge runs through. */
const EDGE = 6;
/** Of a character's ink: a digit that is shown to such a part cannot be read, what is shown by half is printed. */
const SOME = 0.1;
const HALF = 0.5;
const MOST = 0.9;

/** Places characters as showing text does. */
export class Writer {
  private matrix: Matrix = IDENTITY;
  private x = 0;
  private y = 0;
  private lineX = 0;
  private lineY = 0;
  private readonly reading: PageReading;
  private readonly grounds: Grounds;
  private readonly nameless: Nameless;
  private readonly isUpright: boolean;
  /** Where the last blank ends; null where something is printed behind it. */
  private blank: { x: number; y: number } | null = null;

  constructor(reading: PageReading, grounds: Grounds, nameless: Nameless, isUpright: boolean) {
    this.reading = reading;
    this.grounds = grounds;
    this.nameless = nameless;
    this.isUpright = isUpright;
  }

  begin(): void {
    this.place(IDENTITY);
  }

  place(matrix: Matrix): void {
    this.matrix = matrix;
    this.x = this.lineX = this.y = this.lineY = 0;
  }

  move(x: number, y: number): void {
    this.x = this.lineX += x;
    this.y = this.lineY += y;
  }

  show(shown: readonly ShownGlyph[], state: GraphicsState): void {
    const { font, fontSize, charSpacing, wordSpacing, stretch, rise } = state;
    const scale = fontSize * (font.fontMatrix?.[0] ?? 0.001);
    const toPage = compose(state.matrix, this.matrix);
    let run = 0;
    for (const glyph of shown) {
      if (typeof glyph === 'number') {
        run += ((font.vertical ? 1 : -1) * glyph * fontSize) / 1000;
        continue;
      }
      const spacing = (glyph.isSpace ? wordSpacing : 0) + charSpacing;
      if (font.vertical) {
        const [advance = -1000, right = 500, up = 880] = glyph.vmetric ?? [];
        const left = this.x - right * scale;
        const foot = this.y + rise - run - up * scale;
        this.add(glyph.unicode, toPage, left, foot, glyph.width * scale, state);
        run += -advance * scale - spacing;
      } else {
        this.add(
          glyph.unicode,
          toPage,
          this.x + run * stretch,
          this.y + rise,
          glyph.width * scale * stretch,
          state,
        );
        run += glyph.width * scale + spacing;
      }
    }
    if (font.vertical) this.y -= run;
    else this.x += run * stretch;
  }

  private add(code: string, toPage: Matrix, x: number, y: number, width: number, state: GraphicsState): void {
    if (state.isMask) return;
    const unicode = isKnown(this.nameless, code, state.font) ? code : UNKNOWN;
    if (isBlank(unicode) && !(CONTROL.test(unicode) && width > 0)) {
      const [right, foot] = moved(toPage, x + width, y);
      this.blank = { x: right, y: foot };
      return;
    }
    const [a, b, c, d] = toPage;
    const direction = Math.sign(state.fontSize) || 1;
    const turn = turnOf(a, b, direction);
    if (turn === null) return;
    const slant = slantOf(turn, a * direction, b * direction);
    const size = Math.abs(state.fontSize);
    const corners = [
      moved(toPage, x, y - DESCENT * size),
      moved(toPage, x + width, y - DESCENT * size),
      moved(toPage, x, y + ASCENT * size),
      moved(toPage, x + width, y + ASCENT * size),
    ];
    const bounds = around(corners);
    // Whatever is painted through characters that are clipped to may show them.
    const isThrough = state.isClipping && !state.isFilled && !state.isOutlined;
    const ink = isThrough ? {} : inkAt(this.grounds, bounds, state);
    if (ink === null) return;
    if (state.isRemark) {
      this.reading.marks.push({ ...bounds, isPicture: true });
      return;
    }
    const baseline = moved(toPage, x, y)[1];
    const characters = readCharacters(unicode);
    const isDigit = /\d/.test(characters);
    // Nobody knows in which row a number stands that runs otherwise than its table.
    const isAstray = Math.abs(slant) > ASKEW || (this.isUpright && turn !== 0);
    const text = isDigit && (isAstray || isThrough) ? characters + TORN : characters;
    const drawnSize = size * Math.hypot(c, d);
    const { blank } = this;
    this.blank = null;
    const room = NEXT * drawnSize;
    const isBehindBlank =
      blank !== null && Math.abs(blank.y - baseline) <= room && blank.x <= bounds.left + room;
    const isSpaced = blank !== null && Math.abs(blank.x - bounds.left) + Math.abs(blank.y - baseline) <= room;
    const glyph: Glyph = {
      ...bounds,
      text,
      baseline,
      size: drawnSize,
      ...ink,
      ...(isSpaced ? { isSpaced } : {}),
      ...(isBehindBlank ? { isBehindBlank } : {}),
    };
    const share = shownShare(this.reading, glyph, state.clip);
    if (share < HALF) {
      if (isDigit && share > SOME) this.reading.glyphs.add({ ...glyph, text: TORN });
      else if (isDigit)
        this.reading.cutOff.push({
          ...glyph,
          isAtEdge: showsMiddle(bounds, widened(state.clip, EDGE * drawnSize)),
        });
      return;
    }
    this.reading.turns[turn]++;
    this.reading.slants.push(slant);
    this.reading.glyphs.add(isDigit && share < MOST ? { ...glyph, text: text + TORN } : glyph);
  }
}
