import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { isBlank } from '../../text/normalise.ts';
import { readCharacters, UNKNOWN } from './characters.ts';
import { withoutCovered, withoutCrossed } from './covered.ts';
import { type Bounds, type Drawing, type Glyph, type Rule } from './drawing.ts';
import { fieldGlyphs, isPrinted, type Annotation } from './form-fields.ts';
import { colourOf, Grounds, laidOnPaper, type Colour } from './grounds.ts';
import { compose, IDENTITY, matrixOf, moved, type Matrix } from './matrix.ts';
import { pdfLibrary } from './open-pdf.ts';
import { TORN, withCutNumbers } from './torn-numbers.ts';
import {
  around,
  filledRules,
  isRectangle,
  isSlanted,
  outlined,
  strokedRules,
  strokesOf,
  subpathsOf,
  thinRules,
  type Stroke,
  type Subpath,
} from './path-rules.ts';

/** How much of a character's height stands above and below its line of writing. */
const ASCENT = 0.85;
const DESCENT = 0.15;
/** A pen that is broader paints areas. */
const BROADEST_PEN = 4;
/** Lines that meet at a corner reach no further beyond it. */
const ENDS = 6;
/** Writing that leaves its axis more is a stamp or a watermark. */
const SLANT = 0.1;
/** What is no darker than this cannot be seen on paper. */
const WHITE = 250;
/** In radians: how far writing may leave its axis for rows to be straight, and digits the rest of a page to be read with it. */
const STRAIGHT = 0.003;
const ASKEW = 0.012;
const CLEAR = 0.05;
const OPAQUE = 0.99;
const BLACK: Colour = [0, 0, 0];
/** A character begins no further, in its heights, from where a blank before it ends. */
const NEXT = 0.3;

/** A character as pdf.js lists it, or a number that moves the next one. */
type ShownGlyph =
  | number
  | { unicode: string; width: number; isSpace: boolean; vmetric?: number[] | null; isInFont?: boolean };

/** What pdf.js knows of a font. */
interface Font {
  vertical?: boolean;
  fontMatrix?: ArrayLike<number>;
}

/** The state of drawing that is saved and restored. */
interface State {
  matrix: Matrix;
  clip: Bounds;
  pen: { isVisible: boolean; alpha: number; width: number; colour: Colour };
  fill: { isVisible: boolean; isPaper: boolean; alpha: number; colour: Colour };
  /** How opaque the group is that is drawn, from 0 to 1. */
  groupAlpha: number;
  /** Whether that group hides what lies below it. */
  isGroupOpaque: boolean;
  /** Whether what is drawn is a mask for something else, and none of it is printed. */
  isMask: boolean;
  /** Whether a mask lets through nobody knows what of it. */
  isMasked: boolean;
  /** Whether what is filled hides what lies below it. */
  isOpaque: boolean;
  /** Whether the clip is no smaller than its bounds. */
  isClipWhole: boolean;
  font: Font;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
  /** Whether characters are filled, and whether their outlines are drawn. */
  isFilled: boolean;
  isOutlined: boolean;
}

/** A quarter turn clockwise, how often. */
type Turn = 0 | 1 | 2 | 3;

/** What the lists of operations are read as. */
interface Reading {
  glyphs: Glyph[];
  /** Digits that the page does not show: beyond its edge, or of the part of it that is drawn on. */
  cutOff: Glyph[];
  /** How many characters run in each direction. */
  turns: [number, number, number, number];
  /** By character how far its line of writing leaves the axis, in radians, downwards to its right. */
  slants: number[];
  rules: Rule[];
  /** Straight lines along no axis. */
  strokes: Stroke[];
}

/** A picture as pdf.js decodes it; of what kind its bytes are. */
interface Decoded {
  kind?: number;
}

/**
 * What a page shows. What was printed below a picture is seen where the PDF was opened with its pictures. Pages whose writing runs along their side are turned upright; `toPage` leads from the drawing
 * back to the page as it is shown, in points.
 */
export async function readPage(page: PDFPageProxy): Promise<Drawing & { toPage: Matrix }> {
  const { AnnotationMode } = await pdfLibrary();
  const list = await page.getOperatorList({ annotationMode: AnnotationMode.ENABLE });
  const annotations = (await page.getAnnotations()) as Annotation[];
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const shown = matrixOf(transform);
  const fontOf = (name: string): Font =>
    page.commonObjs.has(name) ? (page.commonObjs.get(name) as Font) : {};
  const operations = await operationsOf(list);
  const reader = {
    fontOf,
    annotations,
    opaque: await opaquePictures(page, operations),
    nameless: namelessFonts(operations, fontOf),
  };
  const first = readOperations(operations, shown, { width, height }, reader);
  const turn = first.turns.indexOf(Math.max(...first.turns)) as Turn;
  const slant = first.slants.sort((a, b) => a - b)[Math.floor(first.slants.length / 2)] ?? 0;
  const isOneWay = first.turns.every((count, at) => count === 0 || at === turn);
  if (turn === 0 && isOneWay && Math.abs(slant) < STRAIGHT)
    return { width, height, glyphs: first.glyphs, rules: first.rules, toPage: IDENTITY };
  const { there, back, size } = TURNS[turn](width, height);
  const turned = compose(rotation(-slant, size), compose(there, shown));
  const { glyphs, rules } = readOperations(operations, turned, size, { ...reader, isUpright: true });
  return { ...size, glyphs, rules, toPage: compose(back, rotation(slant, size)) };
}

/** A turn about the middle of a page, in radians clockwise. */
function rotation(angle: number, { width, height }: { width: number; height: number }): Matrix {
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const [x, y] = [width / 2, height / 2];
  return [cosine, sine, -sine, cosine, x - cosine * x + sine * y, y - sine * x - cosine * y];
}

/** How a page is turned upright whose writing runs downwards, upside down or upwards, and back. */
const TURNS: Readonly<
  Record<
    Turn,
    (
      width: number,
      height: number,
    ) => { there: Matrix; back: Matrix; size: { width: number; height: number } }
  >
> = [
  (width, height) => ({ there: IDENTITY, back: IDENTITY, size: { width, height } }),
  (width, height) => ({
    there: [0, -1, 1, 0, 0, width],
    back: [0, 1, -1, 0, width, 0],
    size: { width: height, height: width },
  }),
  (width, height) => ({
    there: [-1, 0, 0, -1, width, height],
    back: [-1, 0, 0, -1, width, height],
    size: { width, height },
  }),
  (width, height) => ({
    there: [0, 1, -1, 0, height, 0],
    back: [0, -1, 1, 0, 0, height],
    size: { width: height, height: width },
  }),
];

/** An operation by its name in pdf.js. */
type Operation = readonly [name: string, args: readonly unknown[]];

/** What the operations of a page name, and what stands upon it. */
interface PageParts {
  fontOf: (name: string) => Font;
  annotations: readonly Annotation[];
  /** Names of pictures that hide what is below them. */
  opaque: ReadonlySet<string>;
  /** Fonts that number their characters and do not say what they are. */
  nameless: ReadonlySet<Font>;
  /** Whether the page was turned as its writing runs, so that what runs otherwise is none of its rows. */
  isUpright?: boolean;
}

/** Codes that no character has which is printed, but for those of white space, which some fonts give a blank. */
const CONTROL = /^[\u0000-\u0008\u000E-\u001F\u007F-\u009F]$/;
const WHITE_SPACE = /^[\t-\r]$/;

function namelessFonts(operations: readonly Operation[], fontOf: (name: string) => Font): Set<Font> {
  const nameless = new Set<Font>();
  let font: Font = {};
  for (const [name, args] of operations) {
    if (name === 'setFont') font = fontOf(String(args[0]));
    if (name !== 'showText') continue;
    const shown = args[0] as ShownGlyph[];
    if (shown.some((glyph) => typeof glyph !== 'number' && glyph.width > 0 && CONTROL.test(glyph.unicode)))
      nameless.add(font);
  }
  return nameless;
}

/** The pictures of a page that nothing shines through; none where the PDF was opened without pictures. */
async function opaquePictures(
  { objs, commonObjs }: PDFPageProxy,
  operations: readonly Operation[],
): Promise<Set<string>> {
  const { ImageKind } = await pdfLibrary();
  const names = new Set(
    operations.flatMap(([name, args]) => (name === 'paintImageXObject' ? [String(args[0])] : [])),
  );
  const opaque = new Set<string>();
  for (const name of names) {
    const objects = name.startsWith('g_') ? commonObjs : objs;
    const { kind } = await new Promise<Decoded>((resolve) =>
      (objects.get as (name: string, then: (object: unknown) => void) => void).call(objects, name, (object) =>
        resolve((object ?? {}) as Decoded),
      ),
    );
    if (kind === ImageKind.GRAYSCALE_1BPP || kind === ImageKind.RGB_24BPP) opaque.add(name);
  }
  return opaque;
}

async function operationsOf({
  fnArray,
  argsArray,
}: {
  fnArray: number[];
  argsArray: unknown[];
}): Promise<Operation[]> {
  const { OPS } = await pdfLibrary();
  const names = new Map(Object.entries(OPS).map(([name, code]) => [code, name]));
  return fnArray.map((code, at) => [names.get(code) ?? '', (argsArray[at] ?? []) as unknown[]]);
}

function readOperations(
  operations: readonly Operation[],
  base: Matrix,
  { width, height }: { width: number; height: number },
  { fontOf, annotations, opaque, nameless, isUpright = false }: PageParts,
): Reading {
  const reading: Reading = {
    glyphs: [],
    cutOff: [],
    turns: [0, 0, 0, 0],
    slants: [],
    rules: [],
    strokes: [],
  };
  const undrawn = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  const page = { left: 0, top: 0, right: width, bottom: height };
  let isRemark = false;
  const grounds = new Grounds();
  const writer = new Writer(reading, grounds, nameless, isUpright);
  const painter = new Painter(reading, grounds);
  let state = startState(base, page);
  const saved: State[] = [];
  let clipsNext = false;
  const save = () => saved.push({ ...state, pen: { ...state.pen }, fill: { ...state.fill } });
  const restore = () => {
    state = saved.pop() ?? state;
  };
  const clipTo = (box: ArrayLike<number> | null | undefined) => {
    if (!box || box.length < 4) return;
    const [left, top, right, bottom] = [box[0]!, box[1]!, box[2]!, box[3]!];
    const corners = [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ] as const;
    state.clip = within(state.clip, around(corners.map(([x, y]) => moved(state.matrix, x, y))));
  };
  const enter = (matrix: ArrayLike<number> | null | undefined, box: ArrayLike<number> | null | undefined) => {
    save();
    if (matrix) state.matrix = compose(state.matrix, matrixOf(matrix));
    clipTo(box);
  };

  for (const [name, args] of operations) {
    const number = Number(args[0]);
    if (isRemark && name !== 'endAnnotation') continue;
    switch (name) {
      case 'beginAnnotation': {
        const [id, box, transform, matrix] = args as [string, number[], number[], number[]];
        const annotation = undrawn.get(id);
        isRemark = !annotation || !isPrinted(annotation);
        if (!isRemark) undrawn.delete(id);
        // What stands on a page begins anew, whatever the page itself has left open.
        saved.length = 0;
        state = startState(base, page);
        clipTo(box);
        state.matrix = compose(compose(base, matrixOf(transform)), matrixOf(matrix));
        break;
      }
      case 'endAnnotation':
        isRemark = false;
        saved.length = 0;
        state = startState(base, page);
        break;
      case 'save':
        save();
        break;
      case 'restore':
      case 'paintFormXObjectEnd':
      case 'endGroup':
        restore();
        break;
      case 'paintFormXObjectBegin':
        enter(args[0] as number[] | null, args[1] as number[] | null);
        break;
      case 'beginGroup': {
        const group = args[0] as { matrix?: number[] | null; bbox?: number[] | null; smask?: unknown };
        enter(group.matrix, group.bbox);
        // What is drawn in a group is laid on the page as one.
        state.groupAlpha *= state.fill.alpha;
        state.isGroupOpaque &&= state.isOpaque;
        state.isMask ||= Boolean(group.smask);
        state.pen.alpha = state.fill.alpha = 1;
        state.isOpaque = true;
        break;
      }
      case 'transform':
        state.matrix = compose(state.matrix, matrixOf(args as number[]));
        break;
      case 'clip':
      case 'eoClip':
        clipsNext = true;
        break;
      case 'constructPath': {
        const path = (args[1] as (ArrayLike<number> | null)[])[0];
        const subpaths = path ? subpathsOf(path, state.matrix) : [];
        painter.paint(number, subpaths, state);
        if (clipsNext && subpaths.length > 0) {
          state.clip = within(state.clip, around(subpaths.flatMap(({ points }) => points)));
          state.isClipWhole &&= subpaths.length === 1 && subpaths.every(isRectangle);
        }
        clipsNext = false;
        break;
      }
      case 'paintImageXObject':
        painter.coverSquare(state, opaque.has(String(args[0])));
        painter.paintSquare(state);
        break;
      case 'shadingFill':
        painter.shade(state);
        break;
      case 'paintImageMaskXObject':
      case 'paintInlineImageXObject':
      case 'paintSolidColorImageMask':
        painter.paintSquare(state);
        break;
      case 'setLineWidth':
        state.pen.width = number;
        break;
      case 'setStrokeRGBColor':
        state.pen.isVisible = isSeen(args[0]);
        state.pen.colour = colourOf(args[0]);
        break;
      case 'setFillRGBColor':
        state.fill.isVisible = isSeen(args[0]);
        state.fill.isPaper = !state.fill.isVisible;
        state.fill.colour = colourOf(args[0]);
        break;
      case 'setStrokeColorN':
        state.pen.isVisible = true;
        state.pen.colour = null;
        break;
      case 'setFillColorN':
        state.fill.isVisible = true;
        state.fill.isPaper = false;
        state.fill.colour = null;
        break;
      case 'setStrokeTransparent':
        state.pen.isVisible = false;
        break;
      case 'setFillTransparent':
        state.fill.isVisible = state.fill.isPaper = false;
        break;
      case 'setGState':
        for (const [key, value] of args[0] as [string, unknown][]) {
          if (key === 'CA') state.pen.alpha = Number(value);
          else if (key === 'ca') state.fill.alpha = Number(value);
          else if (key === 'LW') state.pen.width = Number(value);
          else if (key === 'BM') state.isOpaque = value === 'source-over';
          else if (key === 'SMask') state.isMasked = Boolean(value);
          else if (key === 'Font') setFont(state, fontOf, value as [string, number]);
        }
        break;
      case 'beginText':
        writer.begin();
        break;
      case 'setFont':
        setFont(state, fontOf, args as [string, number]);
        break;
      case 'setCharSpacing':
        state.charSpacing = number;
        break;
      case 'setWordSpacing':
        state.wordSpacing = number;
        break;
      case 'setHScale':
        state.stretch = number / 100;
        break;
      case 'setLeading':
        state.leading = -number;
        break;
      case 'setTextRise':
        state.rise = number;
        break;
      case 'setTextRenderingMode':
        state.isFilled = [0, 2, 4, 6].includes(number);
        state.isOutlined = [1, 2, 5, 6].includes(number);
        break;
      case 'setTextMatrix':
        writer.place(matrixOf(args[0] as ArrayLike<number>));
        break;
      case 'setLeadingMoveText':
        state.leading = Number(args[1]);
        writer.move(number, Number(args[1]));
        break;
      case 'moveText':
        writer.move(number, Number(args[1]));
        break;
      case 'nextLine':
        writer.move(0, state.leading);
        break;
      case 'showText':
        writer.show(args[0] as ShownGlyph[], state);
        break;
    }
  }
  for (const annotation of undrawn.values()) reading.glyphs.push(...fieldGlyphs(annotation, base));
  const glyphs = withoutCrossed(reading.glyphs, reading.strokes);
  return { ...reading, glyphs: withCutNumbers(glyphs, reading.cutOff) };
}

function startState(matrix: Matrix, clip: Bounds): State {
  return {
    matrix,
    clip,
    pen: { isVisible: true, alpha: 1, width: 1, colour: BLACK },
    fill: { isVisible: true, isPaper: false, alpha: 1, colour: BLACK },
    groupAlpha: 1,
    isGroupOpaque: true,
    isMask: false,
    isMasked: false,
    isOpaque: true,
    isClipWhole: true,
    font: {},
    fontSize: 0,
    charSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
    isFilled: true,
    isOutlined: false,
  };
}

function setFont(
  state: State,
  fontOf: (name: string) => Font,
  [name, size]: readonly [string, number],
): void {
  state.font = fontOf(name);
  state.fontSize = size;
}

/** Places characters as showing text does. */
class Writer {
  private matrix: Matrix = IDENTITY;
  private x = 0;
  private y = 0;
  private lineX = 0;
  private lineY = 0;
  private readonly reading: Reading;
  private readonly grounds: Grounds;
  private readonly nameless: ReadonlySet<Font>;
  private readonly isUpright: boolean;
  /** Where the last blank ends; null where something is printed behind it. */
  private blank: { x: number; y: number } | null = null;

  constructor(reading: Reading, grounds: Grounds, nameless: ReadonlySet<Font>, isUpright: boolean) {
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

  show(shown: readonly ShownGlyph[], state: State): void {
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

  private add(code: string, toPage: Matrix, x: number, y: number, width: number, state: State): void {
    if (state.isMask) return;
    // A font that numbers its characters has the numbers of white space among them.
    const unicode = WHITE_SPACE.test(code) && this.nameless.has(state.font) ? UNKNOWN : code;
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
    const ink = this.inkAt(bounds, state);
    if (ink === null) return;
    const baseline = moved(toPage, x, y)[1];
    const characters = readCharacters(unicode);
    const isDigit = /\d/.test(characters);
    // Nobody knows in which row a number stands that runs otherwise than its table.
    const isAstray = Math.abs(slant) > ASKEW || (this.isUpright && turn !== 0);
    const text = isDigit && isAstray ? characters + TORN : characters;
    const drawnSize = size * Math.hypot(c, d);
    const { blank } = this;
    this.blank = null;
    const isSpaced =
      blank !== null && Math.abs(blank.x - bounds.left) + Math.abs(blank.y - baseline) <= NEXT * drawnSize;
    const glyph: Glyph = {
      ...bounds,
      text,
      baseline,
      size: drawnSize,
      ink,
      ...(isSpaced ? { isSpaced } : {}),
    };
    if (!showsMiddle(bounds, state.clip)) {
      if (/\d/.test(glyph.text)) this.reading.cutOff.push(glyph);
      return;
    }
    this.reading.turns[turn]++;
    this.reading.slants.push(slant);
    this.reading.glyphs.push(glyph);
  }

  /** What a character is printed in; null where nobody can see it. */
  private inkAt({ left, top, right, bottom }: Bounds, state: State): string | null {
    const { fill, pen, isFilled, isOutlined, groupAlpha } = state;
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const inks = [...(isFilled ? [fill] : []), ...(isOutlined ? [pen] : [])].filter(({ colour, alpha }) =>
      this.grounds.shows(colour, alpha * groupAlpha, x, y),
    );
    if (inks.length === 0) return null;
    return inks.map(({ colour, alpha }) => `${colour?.join()}/${alpha * groupAlpha}`).join();
  }
}

/** In which direction a line of writing runs; null where along no axis. */
function turnOf(a: number, b: number, sign: number): Turn | null {
  const [right, down] = [a * (sign || 1), b * (sign || 1)];
  if (Math.abs(down) <= SLANT * Math.abs(right)) return right >= 0 ? 0 : 2;
  if (Math.abs(right) <= SLANT * Math.abs(down)) return down >= 0 ? 1 : 3;
  return null;
}

/** How far a line of writing leaves the axis that it runs along, in radians clockwise. */
function slantOf(turn: Turn, right: number, down: number): number {
  const angle = Math.atan2(down, right) - (turn * Math.PI) / 2;
  return Math.atan2(Math.sin(angle), Math.cos(angle));
}

/** Codes of what is done to a path, as pdf.js gives them. */
const STROKES = new Set([20, 21, 24, 25, 26, 27]);
const FILLS = new Set([22, 23, 24, 25, 26, 27]);

const UNIT_SQUARE = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
] as const;

/** Finds the straight lines among what is painted, and takes away what is painted over. */
class Painter {
  private readonly reading: Reading;
  private readonly grounds: Grounds;

  constructor(reading: Reading, grounds: Grounds) {
    this.reading = reading;
    this.grounds = grounds;
  }

  paint(code: number, subpaths: readonly Subpath[], state: State): void {
    if (state.isMask) return;
    const { clip, pen, fill, matrix } = state;
    const penWidth = pen.width * Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
    if (STROKES.has(code) && pen.isVisible && pen.alpha * state.groupAlpha >= CLEAR) {
      if (penWidth <= BROADEST_PEN) this.add(strokedRules(subpaths), clip);
      const strokes = strokesOf(subpaths);
      if (penWidth <= BROADEST_PEN) this.reading.strokes.push(...strokes.filter(isSlanted));
      else for (const stroke of strokes) this.lay([outlined(stroke, penWidth)], pen, state);
    }
    if (!FILLS.has(code) || fill.alpha * state.groupAlpha < CLEAR) return;
    if (fill.isVisible) this.add(filledRules(subpaths), clip);
    this.lay(subpaths, fill, state);
  }

  /** Colour laid over what was printed before: what it hides nobody sees any more. */
  private lay(subpaths: readonly Subpath[], { colour, alpha }: Paint, state: State): void {
    const { clip } = state;
    const ground = state.isMasked ? null : laidOnPaper(colour, alpha * state.groupAlpha);
    this.grounds.lay(ground, clip, subpaths);
    if (colour && isHiding(alpha, state)) this.cover(subpaths, clip);
  }

  private cover(subpaths: readonly Subpath[], clip: Bounds): void {
    this.reading.glyphs = [...withoutCovered(this.reading.glyphs, subpaths, clip)];
  }

  /** A picture, which fills the unit square, over what was printed before. */
  coverSquare(state: State, isOpaque: boolean): void {
    if (state.isMask) return;
    const { fill, matrix, clip } = state;
    const square = [{ points: UNIT_SQUARE.map(([x, y]) => moved(matrix, x, y)), isClosed: true }];
    this.grounds.lay(null, clip, square);
    if (isOpaque && isHiding(fill.alpha, state)) this.cover(square, clip);
  }

  /** Colours that run into each other, over all that is drawn on. */
  shade({ clip }: State): void {
    this.grounds.lay(null, clip, null);
  }

  /** A picture, which fills the unit square: some programs draw lines as pictures. */
  paintSquare({ matrix, clip, fill, groupAlpha }: State): void {
    if (fill.alpha * groupAlpha < CLEAR) return;
    const corners = [moved(matrix, 0, 0), moved(matrix, 1, 0), moved(matrix, 0, 1), moved(matrix, 1, 1)];
    this.add(thinRules(around(corners)), clip);
  }

  private add(rules: readonly Rule[], clip: Bounds): void {
    for (const rule of rules) {
      const [low, high, from, to] =
        rule.axis === 'horizontal'
          ? [clip.top, clip.bottom, clip.left, clip.right]
          : [clip.left, clip.right, clip.top, clip.bottom];
      if (rule.at < low - 1 || rule.at > high + 1) continue;
      const shown = {
        ...rule,
        from: Math.max(rule.from, from),
        to: Math.min(rule.to, to),
        ...(rule.to > to + ENDS ? { isCut: true } : {}),
      };
      if (shown.to > shown.from) this.reading.rules.push(shown);
    }
  }
}

/** What is painted with. */
type Paint = Pick<State['fill'], 'colour' | 'alpha'>;

function isHiding(alpha: number, state: State): boolean {
  const { groupAlpha, isOpaque, isGroupOpaque, isMasked, isClipWhole } = state;
  return alpha * groupAlpha > OPAQUE && isOpaque && isGroupOpaque && !isMasked && isClipWhole;
}

function within(clip: Bounds, other: Bounds): Bounds {
  return {
    left: Math.max(clip.left, other.left),
    top: Math.max(clip.top, other.top),
    right: Math.min(clip.right, other.right),
    bottom: Math.min(clip.bottom, other.bottom),
  };
}

function showsMiddle({ left, top, right, bottom }: Bounds, clip: Bounds): boolean {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return x >= clip.left - 1 && x <= clip.right + 1 && y >= clip.top - 1 && y <= clip.bottom + 1;
}

/** Whether a colour, as #rrggbb, shows on white paper. */
function isSeen(colour: unknown): boolean {
  const channels = /^#(..)(..)(..)/.exec(String(colour));
  return !channels?.slice(1).every((channel) => Number.parseInt(channel, 16) >= WHITE);
}
