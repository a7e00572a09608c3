import type { Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Point } from 'unist';
import { readSectionTitle } from '../vocabulary/section-titles.ts';
import type { SectionKey } from '../vocabulary/sections.ts';

/** A part of the tree that stands under one section heading. */
export interface SectionSpan {
  key: SectionKey;
  /** The heading as printed. */
  title: string;
  /** The ordinal printed before it; null where there is none. */
  ordinal: number | null;
  place: Point;
  children: RootContent[];
}

/** The tree divided at its section headings. */
export interface SectionedTree {
  /** What stands before the first section: title, navigation, salutation. */
  before: RootContent[];
  spans: SectionSpan[];
}

/** Divides the tree at its section headings, at whatever heading level or none. */
export function recogniseSections(tree: Root): SectionedTree {
  const before: RootContent[] = [];
  const spans: SectionSpan[] = [];
  for (const node of tree.children) {
    const opening = readSectionHeading(node);
    if (opening) spans.push({ ...opening, place: node.position!.start, children: [] });
    else (spans.at(-1)?.children ?? before).push(node);
  }
  return { before, spans };
}

function readSectionHeading(node: RootContent): Pick<SectionSpan, 'key' | 'title' | 'ordinal'> | null {
  if (node.type !== 'heading' && node.type !== 'paragraph') return null;
  const title = toString(node).trim();
  const read = readSectionTitle(title);
  return read ? { ...read, title } : null;
}
