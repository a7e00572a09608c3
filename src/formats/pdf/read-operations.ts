import { withoutCrossed } from './covered.ts';
import type { Glyph } from './drawing.ts';
import type { FontOf, Nameless } from './fonts.ts';
import { fieldGlyphs, isDrawnRemark, isPrinted, type Annotation } from './form-fields.ts';
import { SETTINGS } from './graphics-settings.ts';
import { GraphicsStates } from './graphics-states.ts';
import { Grounds } from './grounds.ts';
import { LAYERING, Layers, type IsShown } from './layers.ts';
import type { Matrix } from './matrix.ts';
import { NESTING } from './nesting.ts';
import type { Handlers, Operation } from './operations.ts';
import { emptyReading, type PageReading } from './page-reading.ts';
import { Painter } from './painter.ts';
import { PAINTING } from './painting.ts';
import { MOST_STEPS } from './printed-glyphs.ts';
import { withCutNumbers } from './torn-numbers.ts';
import { Writer } from './writer.ts';
import { WRITING } from './writing.ts';

/** A sheet of A3 in small type has some eight thousand; no more are read of a page than one beyond these. */
export const MOST_CHARACTERS = 30_000;

/** What the operations of a page name, and what stands upon it. */
export interface PageParts {
  fontOf: FontOf;
  annotations: readonly Annotation[];
  /** Names of pictures that hide what is below them. */
  opaque: ReadonlySet<string>;
  nameless: Nameless;
  /** Whether a layer is shown. */
  isShown: IsShown;
  /** Whether the page was turned as its writing runs, so that what runs otherwise is none of its rows. */
  isUpright?: boolean;
}

/** What stands upon a page: fields that were filled in, and remarks. */
interface Annotated {
  states: GraphicsStates;
  /** What no operation has drawn yet. */
  undrawn: Map<string, Annotation>;
  /** Whether a remark is drawn that is none of the page. */
  isLeftOut: boolean;
}

const ANNOTATING: Handlers<Annotated> = {
  beginAnnotation: (annotated, args) => {
    const { states, undrawn } = annotated;
    const [id, box, transform, matrix] = args as [string, number[], number[], number[]];
    const annotation = undrawn.get(id);
    const isPart = annotation !== undefined && isPrinted(annotation);
    const isRemark = annotation !== undefined && isDrawnRemark(annotation);
    annotated.isLeftOut = !isPart && !isRemark;
    if (isPart) undrawn.delete(id);
    // What stands on a page begins anew, whatever the page itself has left open.
    states.begin({ isRemark });
    states.clipTo(box);
    states.transform(transform);
    states.transform(matrix);
  },
  endAnnotation: (annotated) => {
    annotated.isLeftOut = false;
    annotated.states.begin();
  },
};

/** What the operations of a page draw, its characters as they are seen. */
type ReadOperations = Omit<PageReading, 'glyphs'> & { glyphs: Glyph[] };

const HANDLERS = { ...NESTING, ...SETTINGS, ...WRITING, ...PAINTING, ...LAYERING, ...ANNOTATING };

/** What operations draw on a page of this size; `base` leads from their coordinates to its points. */
export function readOperations(
  operations: readonly Operation[],
  base: Matrix,
  { width, height }: { width: number; height: number },
  { fontOf, annotations, opaque, nameless, isShown, isUpright = false }: PageParts,
): ReadOperations {
  const reading = emptyReading();
  const grounds = new Grounds(reading);
  const layers = new Layers(isShown);
  const tools = {
    layers,
    states: new GraphicsStates(base, { left: 0, top: 0, right: width, bottom: height }, layers),
    writer: new Writer(reading, grounds, nameless, isUpright),
    painter: new Painter(reading, grounds),
    fontOf,
    opaque,
    undrawn: new Map(annotations.map((annotation) => [annotation.id, annotation])),
    isLeftOut: false,
  };
  for (const [name, args] of operations) {
    // The caller refuses such a page.
    if (reading.glyphs.size + reading.cutOff.length > MOST_CHARACTERS || reading.steps > MOST_STEPS) break;
    if (!tools.isLeftOut || name === 'endAnnotation') HANDLERS[name]?.(tools, args);
  }
  for (const annotation of tools.undrawn.values())
    if (!annotation.oc || isShown(annotation.oc))
      fieldGlyphs(annotation, base).forEach((glyph) => reading.glyphs.add(glyph));
  const glyphs = withoutCrossed(reading.glyphs.all(), reading.strokes);
  return { ...reading, glyphs: withCutNumbers(glyphs, reading.cutOff) };
}
