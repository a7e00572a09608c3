import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Block, Section } from '../schemas/report.ts';
import { SECTIONS } from '../vocabulary/sections.ts';
import { readPreamble, readSections } from './blocks.ts';
import { recogniseSections, type SectionSpan } from './sections.ts';
import { recogniseTables, type RecognisedTables } from './tables.ts';
import { recogniseTitle, type Title } from './title.ts';

/** What is printed in a file, or in the two files of one report. */
export interface Words {
  title: Title;
  preamble: Block[];
  sections: Section[];
  headings: SectionSpan[];
  printed: RecognisedTables;
}

/** Title, prose and tables of a tree, the tables not read yet. `year` is the report's; null where nothing tells it. */
export function readWords(tree: Root, year: number | null): Words {
  const sectioned = recogniseSections(tree);
  const title = recogniseTitle(sectioned.before);
  const printed = recogniseTables(sectioned, title.year ?? year);
  return {
    title,
    preamble: readPreamble(sectioned.before, title, printed.taken),
    sections: readSections(sectioned.spans, printed.taken),
    headings: sectioned.spans,
    printed,
  };
}

/** Whether a file has tables and headings alone: its words are then those of the page that it was attached to. */
export const isWordless = ({ sections }: Pick<Words, 'sections'>): boolean =>
  sections.every(({ blocks }) => blocks.length === 0);

/** Marks every place of a tree as one in the web page beside the raw file, so that it is told from those in the raw file. */
export function markAsPage(tree: Root): Root {
  visit(tree, (node) => {
    if (node.position) node.position = { ...node.position, start: { ...node.position.start, file: 'page' } };
  });
  return tree;
}

/**
 * A report in two files: words of the page, tables of the file that was attached to it, and of both the headings. What
 * stands before the first section of the attachment comes behind that of the page.
 */
export function joinPage(attachment: Words, page: Words): Words {
  return {
    title: page.title.text === '' ? attachment.title : page.title,
    preamble: [...page.preamble, ...attachment.preamble].map((block, at) => ({
      ...block,
      anchor: `preamble-p${at + 1}`,
    })),
    sections: SECTIONS.flatMap(({ key }) => sectionOf(page, key) ?? sectionOf(attachment, key) ?? []),
    headings: [...page.headings, ...attachment.headings.filter(({ key }) => !sectionOf(page, key))],
    printed: attachment.printed,
  };
}

const sectionOf = ({ sections }: Words, wanted: Section['key']): Section | undefined =>
  sections.find(({ key }) => key === wanted);
