import type { Bounds, Glyph } from './drawing.ts';
import { moved, type Matrix } from './matrix.ts';
import { around } from './shapes.ts';

/** What pdf.js tells of an annotation, of what matters here. */
export interface Annotation {
  id: string;
  subtype?: string;
  /** Of a field of a form: text, choice, button, signature. */
  fieldType?: string | null;
  fieldValue?: unknown;
  contentsObj?: { str: string };
  rect: ArrayLike<number>;
  hidden?: boolean;
  noView?: boolean;
  password?: boolean;
  /** The layer that it stands in. */
  oc?: unknown;
}

/** What is typed onto a page, and lines that strike words out; all others are remarks about it. */
const PRINTED = new Set(['Widget', 'FreeText', 'StrikeOut']);
/** Remarks that may say in a cell what the page does not. */
const DRAWN = new Set(['Stamp', 'Ink', 'Line', 'Polygon', 'PolyLine']);
/** In heights of the field, and at most as high as writing of tables is. */
const SHARE = 0.7;
const HIGHEST = 11;

/** Whether what an annotation draws is part of the page. */
export function isPrinted({ subtype }: Annotation): boolean {
  return PRINTED.has(subtype ?? '');
}

/** Whether a remark may stand in a cell in place of its number: nobody knows then whether it is one. */
export function isDrawnRemark({ subtype }: Annotation): boolean {
  return DRAWN.has(subtype ?? '');
}

/** What a field of a form was filled with, by a program that did not draw it: from the left of the field, in its middle. */
export function fieldGlyphs(annotation: Annotation, toPage: Matrix): Glyph[] {
  const { subtype, fieldType, fieldValue, contentsObj, rect } = annotation;
  if (annotation.hidden || annotation.noView || annotation.password) return [];
  const isFilled = subtype === 'Widget' && (fieldType === 'Tx' || fieldType === 'Ch');
  const values = subtype === 'FreeText' ? [contentsObj?.str] : isFilled ? [fieldValue].flat() : [];
  const words = values
    .filter((value) => typeof value === 'string')
    .join(' ')
    .trim();
  if (words === '') return [];
  const box = around([moved(toPage, rect[0]!, rect[1]!), moved(toPage, rect[2]!, rect[3]!)]);
  return glyphsIn(box, words);
}

function glyphsIn({ left, top, right, bottom }: Bounds, words: string): Glyph[] {
  const size = Math.min(HIGHEST, SHARE * (bottom - top), (right - left) / words.length);
  const baseline = (top + bottom) / 2 + size / 3;
  return [...words].flatMap((text, at): Glyph[] => {
    const from = left + (at * size) / 2;
    const box = { left: from, top: baseline - size, right: from + size / 2, bottom: baseline };
    return text.trim() === '' ? [] : [{ ...box, text, baseline, size }];
  });
}
