import { wrapLabel } from './wrap-label.ts';

const MARGIN = 24;
const GAP = 12;
const TITLE_SIZE = 20;
const NOTE_SIZE = 13;
const LEADING = 1.4;

/** What a saved picture says beside what is drawn. */
export interface PictureWords {
  readonly title: string;
  /** Paragraphs below: what it is drawn from, its unit, source, licence and address. */
  readonly below: readonly string[];
}

/** Where everything stands in a saved picture, in CSS pixels. */
export interface PictureLayout {
  readonly width: number;
  readonly height: number;
  /** The upper left corner of what is drawn. */
  readonly chart: { readonly x: number; readonly y: number };
  /** Lines, from their upper left corners. */
  readonly lines: readonly {
    readonly part: keyof typeof PICTURE_SIZES;
    readonly text: string;
    readonly x: number;
    readonly y: number;
  }[];
}

/** Sizes of letters. */
export const PICTURE_SIZES = { title: TITLE_SIZE, note: NOTE_SIZE } as const;

/** A title above a chart and paragraphs below it. `measure` tells how wide a text of a part is. */
export function layOutPicture(
  { title, below }: PictureWords,
  { width, height }: { width: number; height: number },
  measure: (text: string, part: keyof typeof PICTURE_SIZES) => number,
): PictureLayout {
  const titles = evenLines(title, width, (text) => measure(text, 'title'));
  const notes = below.flatMap((text) => linesOf(text, width, (line) => measure(line, 'note')));
  const top = MARGIN + titles.length * TITLE_SIZE * LEADING + GAP;
  const foot = top + height + GAP;
  return {
    width: width + 2 * MARGIN,
    height: foot + notes.length * NOTE_SIZE * LEADING + MARGIN,
    chart: { x: MARGIN, y: top },
    lines: [
      ...titles.map((text, index) => ({
        part: 'title' as const,
        text,
        x: MARGIN,
        y: MARGIN + index * TITLE_SIZE * LEADING,
      })),
      ...notes.map((text, index) => ({
        part: 'note' as const,
        text,
        x: MARGIN,
        y: foot + index * NOTE_SIZE * LEADING,
      })),
    ],
  };
}

/** As few lines as there is room for, about as long as one another. */
function evenLines(text: string, width: number, measure: (text: string) => number): string[] {
  const lines = wrapLabel(text, width, measure);
  let even = lines;
  for (let room = width - TITLE_SIZE; room > width / 2; room -= TITLE_SIZE) {
    const narrower = wrapLabel(text, room, measure);
    if (narrower.length > lines.length) break;
    even = narrower;
  }
  return even;
}

/** Lines no wider than there is room. */
function linesOf(text: string, width: number, measure: (text: string) => number): string[] {
  return text.startsWith('http') ? addressLines(text, width, measure) : wrapLabel(text, width, measure);
}

/** Where an address breaks rather than within a word. */
const JOINTS = ['&', '?', '/'];

/** An address breaks too, so that all of it can be read. */
function addressLines(address: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of address) {
    if (line && measure(line + character) > width) {
      const joint = Math.max(...JOINTS.map((mark) => line.lastIndexOf(mark)));
      const end = joint > line.length / 2 ? joint : line.length;
      lines.push(line.slice(0, end));
      line = line.slice(end);
    }
    line += character;
  }
  return line ? [...lines, line] : lines;
}
