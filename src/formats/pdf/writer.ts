import { isBlank } from '../../text/normalise.ts';
import { readCharacters, UNKNOWN } from './characters.ts';
import { isInShapes, type Clip } from './clip.ts';
import { inkShare } from './covered.ts';
import type { Bounds, Glyph } from './drawing.ts';
import { CONTROL, type Font, type Nameless, type ShownGlyph } from './fonts.ts';
import type { GraphicsState, GraphicsStates } from './graphics-state.ts';
import type { Grounds } from './grounds.ts';
import { compose, IDENTITY, matrixOf, moved, type Matrix } from './matrix.ts';
import type { Handlers } from './operations.ts';
import type { PageReading } from './page-reading.ts';
import { around } from './path-rules.ts';
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
const WHITE_SPACE = /^[\t-\r]$/;

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
    const unicode = this.isKnown(code, state.font) ? code : UNKNOWN;
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
    const ink = isThrough ? {} : this.inkAt(bounds, state);
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
    const share = this.shownShare(glyph, state.clip);
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

  /** How much of a character a clip shows, from 0 to 1: of one without shapes all or nothing. */
  private shownShare(glyph: Glyph, clip: Clip): number {
    if (!showsMiddle(glyph, clip)) return 0;
    return clip.shapes ? inkShare(glyph, (x, y) => isInShapes(clip, x, y, this.reading)) : 1;
  }

  private isKnown(code: string, font: Font): boolean {
    const { numbered, coded } = this.nameless;
    // A font that numbers its characters has the numbers of white space among them.
    return !coded.has(font) && !(WHITE_SPACE.test(code) && numbered.has(font));
  }

  /** What a character is printed in; null where nobody can see it. */
  private inkAt(
    { left, top, right, bottom }: Bounds,
    state: GraphicsState,
  ): Pick<Glyph, 'ink' | 'isFaint'> | null {
    const { fill, pen, isFilled, isOutlined, groupAlpha } = state;
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const inks = [...(isFilled ? [fill] : []), ...(isOutlined ? [pen] : [])].flatMap(({ colour, alpha }) => {
      const seen = this.grounds.seen(colour, alpha * groupAlpha, x, y);
      return seen ? [{ seen, ink: `${colour?.join()}/${alpha * groupAlpha}` }] : [];
    });
    if (inks.length === 0) return null;
    const ink = inks.map((own) => own.ink).join();
    return inks.every(({ seen }) => seen === 'faint') ? { ink, isFaint: true } : { ink };
  }
}

function widened({ left, top, right, bottom }: Bounds, by: number): Bounds {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

function showsMiddle({ left, top, right, bottom }: Bounds, clip: Bounds): boolean {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return x >= clip.left - 1 && x <= clip.right + 1 && y >= clip.top - 1 && y <= clip.bottom + 1;
}

/** Operations that place and show characters. */
export const WRITING: Handlers<{ states: GraphicsStates; writer: Writer }> = {
  beginText: ({ writer }) => writer.begin(),
  setTextMatrix: ({ writer }, [matrix]) => writer.place(matrixOf(matrix as ArrayLike<number>)),
  setLeadingMoveText: ({ states, writer }, [x, y]) => {
    states.now.leading = Number(y);
    writer.move(Number(x), Number(y));
  },
  moveText: ({ writer }, [x, y]) => writer.move(Number(x), Number(y)),
  nextLine: ({ states, writer }) => writer.move(0, states.now.leading),
  showText: ({ states, writer }, [shown]) => {
    writer.show(shown as ShownGlyph[], states.drawing);
    if (states.now.isClipping) states.now.isMasked = true;
  },
};
