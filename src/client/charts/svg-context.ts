import { h, htmlOf, type TreeElement } from '../../views/tree.ts';
import { rectangle, round, strokeAttributes, textAttributes } from './svg-attributes.ts';
import { IDENTITY, SvgState } from './svg-state.ts';

/** Width of a text in a font, as a canvas tells it. */
export type MeasureText = (text: string, font: string) => number;

/**
 * Draws as SVG what chart.js and this site's charts draw with the context of a canvas; only what they use is here. Texts
 * stay texts. It needs no document: `measure` tells how wide a text is. A colour may be `url(#id)` of a pattern.
 */
export class SvgContext extends SvgState {
  /** What chart.js takes for the element that it draws on. */
  readonly canvas: { width: number; height: number; getContext: () => SvgContext };
  #drawn: TreeElement[] = [];
  #defined: TreeElement[] = [];
  #path = '';
  #measure: MeasureText;
  #name: string;

  /** `name` begins the ids of what is defined in it, so that two drawings can lie in one picture. */
  constructor(name: string, { width, height }: { width: number; height: number }, measure: MeasureText) {
    super();
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
    this.#add('path', { d: this.#path, fill: 'none', ...strokeAttributes(this) });
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.#add('rect', { ...rectangle(x, y, width, height), fill: this.fillStyle });
  }

  strokeRect(x: number, y: number, width: number, height: number): void {
    this.#add('rect', { ...rectangle(x, y, width, height), fill: 'none', ...strokeAttributes(this) });
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
    this.#add('text', textAttributes(this, x, y), text);
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
