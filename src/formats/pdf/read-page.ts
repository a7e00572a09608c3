import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Drawing } from './drawing.ts';
import { namelessFonts, type Font } from './fonts.ts';
import type { Annotation } from './form-fields.ts';
import type { IsShown } from './layers.ts';
import { withMarksBeside } from './marks.ts';
import { compose, IDENTITY, matrixOf, type Matrix } from './matrix.ts';
import { opaquePictures } from './opaque-pictures.ts';
import { operationsOf } from './operations.ts';
import { operatorListOf, refuseCrowded } from './operator-list.ts';
import { MOST_CHARACTERS, readOperations } from './read-operations.ts';
import { MOST_STEPS } from './printed-glyphs.ts';
import { rotation, TURNS, type Turn } from './turns.ts';

/** In radians: how far writing may leave its axis for rows to be straight. */
const STRAIGHT = 0.003;

/**
 * What a page shows. What was printed below a picture is seen where the PDF was opened with its pictures. Pages whose
 * writing runs along their side are turned upright; `toPage` leads from the drawing back to the page as it is shown, in
 * points.
 */
export async function readPage(
  page: PDFPageProxy,
  pdf: PDFDocumentProxy,
  isShown: IsShown,
): Promise<Drawing & { toPage: Matrix }> {
  const list = await operatorListOf(page, pdf);
  const annotations = (await page.getAnnotations()) as Annotation[];
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const shown = matrixOf(transform);
  const fontOf = (name: string): Font =>
    page.commonObjs.has(name) ? (page.commonObjs.get(name) as Font) : {};
  const operations = await operationsOf(list);
  const reader = {
    fontOf,
    annotations,
    isShown,
    opaque: await opaquePictures(page, operations),
    nameless: namelessFonts(operations, fontOf),
  };
  const read = (base: Matrix, size: { width: number; height: number }, isUpright: boolean) => {
    const reading = readOperations(operations, base, size, { ...reader, isUpright });
    const { glyphs, cutOff, steps } = reading;
    refuseCrowded(page.pageNumber, glyphs.length + cutOff.length, 'characters', MOST_CHARACTERS);
    refuseCrowded(page.pageNumber, steps, 'comparisons of what lies over what', MOST_STEPS);
    return reading;
  };
  const first = read(shown, { width, height }, false);
  const turn = first.turns.indexOf(Math.max(...first.turns)) as Turn;
  const slant = first.slants.sort((a, b) => a - b)[Math.floor(first.slants.length / 2)] ?? 0;
  const isOneWay = first.turns.every((count, at) => count === 0 || at === turn);
  if (turn === 0 && isOneWay && Math.abs(slant) < STRAIGHT)
    return { width, height, ...drawn(first), toPage: IDENTITY };
  const { there, back, size } = TURNS[turn](width, height);
  const turned = compose(rotation(-slant, size), compose(there, shown));
  return { ...size, ...drawn(read(turned, size, true)), toPage: compose(back, rotation(slant, size)) };
}

function drawn({
  glyphs,
  rules,
  marks,
}: Omit<Drawing, 'width' | 'height'>): Omit<Drawing, 'width' | 'height'> {
  return { glyphs: withMarksBeside(glyphs, marks), rules, marks };
}
