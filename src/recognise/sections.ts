import type { Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Point } from 'unist';
import { matchKey } from '../text/normalise.ts';
import { splitOrdinal } from '../text/numerals.ts';
import { SECTIONS, type SectionKey } from '../vocabulary/sections.ts';

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

const byLabel = new Map<string, SectionKey>(
  SECTIONS.flatMap((section) =>
    [section.label, ...section.aliases].map((label) => [matchKey(label), section.key] as const),
  ),
);
const LONGEST = Math.max(...[...byLabel.keys()].map((key) => key.length));

/**
 * Divides the tree at its section headings, at whatever heading level or none. A bracketed ordinal, （一）, never
 * opens a section: sub-headings of the overview repeat the titles of the sections.
 */
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
  if (title.length > LONGEST + 16) return null;
  const { ordinal, rest } = splitOrdinal(title);
  if (ordinal?.style === 'bracketed') return null;
  const key = byLabel.get(matchKey(rest));
  return key ? { key, title, ordinal: ordinal?.value ?? null } : null;
}
