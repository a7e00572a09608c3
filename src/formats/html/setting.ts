import type { Element, Nodes } from 'hast';
import type { Heading } from 'mdast';
import { raised } from '../../text/normalise.ts';
import { isBold } from './elements.ts';
import type { LineGatherer } from './line.ts';

/** What a line is to become, told by the nearest element that says so. */
export type Kind = { type: 'paragraph' } | { type: 'item' } | { type: 'heading'; depth: Heading['depth'] };

/** How the words of an element are set. */
export interface Setting {
  kind: Kind;
  strong: boolean;
  linked: boolean;
}

export const PLAIN: Setting = { kind: { type: 'paragraph' }, strong: false, linked: false };

export function settingOf(element: Element, around: Setting): Setting {
  const level = /^h([1-6])$/.exec(element.tagName)?.[1];
  return {
    kind: level
      ? { type: 'heading', depth: Number(level) as Heading['depth'] }
      : element.tagName === 'li'
        ? { type: 'item' }
        : around.kind,
    strong: around.strong || isBold(element),
    linked: around.linked || (element.tagName === 'a' && element.properties['href'] !== undefined),
  };
}

export function addText(
  lines: LineGatherer,
  node: Nodes & { type: 'text' },
  { strong, linked }: Setting,
  isRaised = false,
): void {
  const [start, end] = [node.position?.start.offset, node.position?.end.offset];
  if (start === undefined || end === undefined) return;
  lines.add({ value: isRaised ? raised(node.value) : node.value, strong, linked, start, end });
}
