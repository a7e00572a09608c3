import { h, htmlOf, type TreeElement } from '../../views/tree.ts';

/** Width of a text in a font, as a canvas tells it. */
export type MeasureText = (text: string, font: string) => number;

/** `a b c d e f` of the matrix that what is drawn is moved by. */
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** What `save` keeps and `restore` brings back; the members of a canvas's context have its names. */
interface State {
  fillStyle: string;
  strokeStyle: string;
  lineWidth: number;
  lineDashOffset: number;
  font: string;
  textAlign: CanvasTextAlign;
  textBaseline: CanvasTextBaseline;
  dashes: readonly number[];
  matrix: Matrix;
  /** Id of the path that cuts off what lies outside. */
  clipId: string | undefined;
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
const FONT = /^(?:(.*?)\s)?(\d+(?:\.\d+)?)px\s+(.+)$/;
const WEIGHT = /\b(?:bold|[1-9]00)\b/;
const ANCHORS: Readonly<Record<string, string>> = { center: 'middle', right: 'end', end: 'end' };
/** From where a text is put to its baseline, in sizes of its letters: of Chinese ones, which fill their square. */
const BASELINES: Readonly<Record<string, number>> = { top: 0.88, middle: 0.38, bottom: -0.12 };

/**
 * Draws as SVG what chart.js and this site's charts draw with the context of a canvas; only what they use is here. Texts
 * stay texts. It needs no document: `measure` tells how wide a text is. A colour may be `url(#id)` of a pattern.
 */
export class SvgContext implements State {
  fillStyle = '#000';
  strokeStyle = '#000';
  lineWidth = 1;
  lineDashOffset = 0;
  font = '10px sans-serif';
  textAlign: CanvasTextAlign = 'start';
  textBaseline: CanvasTextBaseline = 'alphabetic';
  dashes: readonly number[] = [];
  matrix: Matrix = IDENTITY;
  clipId: string | undefined = undefined;
  /** What chart.js takes for the element that it draws on. */
  readonly canvas: { width: number; height: number; getContext: () => SvgContext };
  #drawn: TreeElement[] = [];
  #defined: TreeElement[] = [];
  #path = '';
  #saved: State[] = [];
  #measure: MeasureText;
  #name: string;

  /** `name` begins the ids of what is defined in it, so that two drawings can lie in one picture. */
  constructor(name: string, { width, height }: { width: number; height: number }, measure: MeasureText) {
    this.#name = name;
    this.#measure = measure;
    this.canvas = { width, height, getContext: () => this };
  }

  /** What was drawn; definitions first. */
  get drawing(): readonly TreeElement[] {
    return [...(this.#defined.length > 0 ? [h('defs', {}, ...this.#defined)] : []), ...this.#drawn];
  }

  /** Adds what can be named by `url(#id)`. */
  define(definition: TreeElement): void {
    this.#defined.push(definition);
  }

  /** Puts another drawing at a place. */
  draw(other: SvgContext, x: number, y: number): void {
    this.#drawn.push(h('g', { transform: `translate(${round(x)} ${round(y)})` }, ...other.drawing));
  }

  /** The picture as a file. */
  toFile(title: string, description: string): string {
    const { width, height } = this.canvas;
    const attributes = {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${round(width)} ${round(height)}`,
      width: round(width),
      height: round(height),
    };
    return htmlOf([h('svg', attributes, h('title', {}, title), h('desc', {}, description), ...this.drawing)]);
  }

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, lineDashOffset, font, textAlign, textBaseline } = this;
    const { dashes, matrix, clipId } = this;
    this.#saved.push({
      fillStyle,
      strokeStyle,
      lineWidth,
      lineDashOffset,
      font,
      textAlign,
      textBaseline,
      dashes,
      matrix,
      clipId,
    });
  }

  restore(): void {
    Object.assign(this, this.#saved.pop());
  }

  setTransform(...matrix: Matrix): void {
    this.matrix = matrix;
  }

  resetTransform(): void {
    this.matrix = IDENTITY;
  }

  translate(x: number, y: number): void {
    const [a, b, c, d, e, f] = this.matrix;
    this.matrix = [a, b, c, d, e + a * x + c * y, f + b * x + d * y];
  }

  rotate(angle: number): void {
    const [a, b, c, d, e, f] = this.matrix;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    this.matrix = [a * cos + c * sin, b * cos + d * sin, c * cos - a * sin, d * cos - b * sin, e, f];
  }

  setLineDash(dashes: readonly number[]): void {
    this.dashes = [...dashes];
  }

  measureText(text: string): { width: number } {
    return { width: this.#measure(text, this.font) };
  }

  beginPath(): void {
    this.#path = '';
  }

  closePath(): void {
    this.#path += 'Z';
  }

  moveTo(x: number, y: number): void {
    this.#path += `M${round(x)} ${round(y)}`;
  }

  lineTo(x: number, y: number): void {
    this.#path += `${this.#path ? 'L' : 'M'}${round(x)} ${round(y)}`;
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.#path += `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}Z`;
  }

  /** A whole circle or a part of one; SVG joins its ends only in halves. */
  arc(x: number, y: number, radius: number, from: number, to: number): void {
    const at = (angle: number): string =>
      `${round(x + radius * Math.cos(angle))} ${round(y + radius * Math.sin(angle))}`;
    const half = (from + to) / 2;
    const size = round(radius);
    this.#path += `${this.#path ? 'L' : 'M'}${at(from)}`;
    for (const end of [half, to]) this.#path += `A${size} ${size} 0 0 1 ${at(end)}`;
  }

  fill(rule?: string): void {
    this.#add('path', { d: this.#path, fill: this.fillStyle, 'fill-rule': rule });
  }

  stroke(): void {
    this.#add('path', { d: this.#path, fill: 'none', ...this.#stroke() });
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.#add('rect', { ...rectangle(x, y, width, height), fill: this.fillStyle });
  }

  strokeRect(x: number, y: number, width: number, height: number): void {
    this.#add('rect', { ...rectangle(x, y, width, height), fill: 'none', ...this.#stroke() });
  }

  /** chart.js clears the whole before it draws. */
  clearRect(): void {
    this.#drawn = [];
    this.#defined = this.#defined.filter(({ name }) => name !== 'clipPath');
  }

  clip(): void {
    const id = `${this.#name}-clip-${this.#defined.length}`;
    this.#defined.push(h('clipPath', { id }, h('path', { d: this.#path })));
    this.clipId = id;
  }

  fillText(text: string, x: number, y: number): void {
    const [, style = '', size = '10', family = ''] = FONT.exec(this.font) ?? [];
    const attributes = {
      x: round(x),
      y: round(y + (BASELINES[this.textBaseline] ?? 0) * Number(size)),
      fill: this.fillStyle,
      'font-family': family,
      'font-size': size,
      'font-weight': WEIGHT.exec(style)?.[0],
      'text-anchor': ANCHORS[this.textAlign],
    };
    this.#add('text', attributes, text);
  }

  #stroke() {
    const { strokeStyle, lineWidth, dashes, lineDashOffset } = this;
    // A canvas takes no notice of what is no number.
    const offset = Number.isFinite(lineDashOffset) ? round(lineDashOffset) : 0;
    return {
      stroke: strokeStyle,
      'stroke-width': round(lineWidth),
      'stroke-dasharray': dashes.length > 0 && dashes.join(' '),
      'stroke-dashoffset': offset !== 0 && offset,
    };
  }

  #add(name: string, attributes: Parameters<typeof h>[1], text = ''): void {
    const { matrix, clipId } = this;
    const element = h(
      name,
      {
        ...attributes,
        transform: matrix.join() !== IDENTITY.join() && `matrix(${matrix.map(round).join(' ')})`,
      },
      text,
    );
    // What cuts off is not moved with what it cuts.
    this.#drawn.push(clipId === undefined ? element : h('g', { 'clip-path': `url(#${clipId})` }, element));
  }
}

const rectangle = (x: number, y: number, width: number, height: number) => ({
  x: round(width < 0 ? x + width : x),
  y: round(height < 0 ? y + height : y),
  width: round(Math.abs(width)),
  height: round(Math.abs(height)),
});

const round = (number: number): number => Math.round(number * 1000) / 1000;
