import type { Element, Nodes } from 'hast';
import type { Heading } from 'mdast';
import { raised } from '../../text/normalise.ts';
import { isBold } from './elements.ts';
import type { LineGatherer } from './line.ts';
import type { DigitSetting } from './one-number.ts';
import { USUAL_SIZE } from './print-size.ts';
import type { Colours } from './colours.ts';
import type { Print } from './print.ts';

/** What a line is to become, told by the nearest element that says so. */
export type Kind = { type: 'paragraph' } | { type: 'item' } | { type: 'heading'; depth: Heading['depth'] };

/** How the words of an element are set. */
export interface Setting extends DigitSetting, TakenOver {
  kind: Kind;
  strong: boolean;
}

/** What a table, its rows and its cells take over of how words around them are set. */
export interface TakenOver extends Colours {
  size: number;
  /** Whether their font shows other signs than those that are written. */
  isPictured: boolean;
}

/** Of words that nothing is said of but what they take over. */
export function plain({ size, ink, ground, isPictured }: TakenOver = AS_USUAL): Setting {
  return {
    kind: { type: 'paragraph' },
    strong: false,
    linked: false,
    size,
    isMark: false,
    ink,
    ground,
    isPictured,
  };
}

const AS_USUAL: TakenOver = { size: USUAL_SIZE, ink: null, ground: null, isPictured: false };

/** What an element hands on of how words in it are set. */
export function takenOver(element: Element, around: TakenOver, print: Print): TakenOver {
  const { ink, ground } = print.coloursOf(element);
  return {
    size: print.sizeOf(element, around.size),
    ink: ink ?? (print.isSetAnew(element) ? null : around.ink),
    ground: ground ?? around.ground,
    isPictured: print.isPictured(element) ?? around.isPictured,
  };
}

export function settingOf(element: Element, around: Setting, print: Print): Setting {
  const level = /^h([1-6])$/.exec(element.tagName)?.[1];
  return {
    kind: level
      ? { type: 'heading', depth: Number(level) as Heading['depth'] }
      : element.tagName === 'li'
        ? { type: 'item' }
        : around.kind,
    strong: around.strong || isBold(element),
    linked: around.linked || (element.tagName === 'a' && element.properties['href'] !== undefined),
    isMark: around.isMark || print.isLikeMark(element),
    ...takenOver(element, around, print),
  };
}

export function addText(
  lines: LineGatherer,
  node: Nodes & { type: 'text' },
  { strong, linked, size, isMark, ink }: Setting,
  isRaised = false,
): void {
  const [start, end] = [node.position?.start.offset, node.position?.end.offset];
  if (start === undefined || end === undefined) return;
  lines.add({
    value: isRaised ? raised(node.value) : node.value,
    strong,
    linked,
    size,
    isMark,
    ink,
    start,
    end,
  });
}
