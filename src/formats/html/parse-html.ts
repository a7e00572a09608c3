import type { Root, RootContent } from 'mdast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { positionIn, splitLines } from '../lines.ts';
import { reportLeftOut } from '../navigation.ts';
import { refuseParts } from '../refuse-long.ts';
import { blocksOf, type HtmlBlock } from './blocks.ts';
import type { HtmlSource } from './html-source.ts';
import { notesOf } from './notes.ts';
import { printOf } from './print.ts';
import { findReportPart } from './report-part.ts';
import { scriptingOf } from './scripting.ts';
import { stylesOf } from './styles.ts';
import { tameMarkup } from './tame.ts';
import { visibilityOf } from './visibility.ts';

const CELL = /<t[dh]\b/gi;

const html = unified().use(rehypeParse).freeze();

/**
 * A report saved as a web page as mdast, in the shape that parse-text.ts gives. Only words and the order of tables are
 * taken from the page: what it would run, load or show otherwise has no way into the tree.
 */
export function parseHtml(file: VFile): Root {
  const text = String(file);
  // Before there is a tree, which of a page of cells takes seconds by itself.
  refuseParts(text.match(CELL)?.length ?? 0);
  const { kept, leftOut } = findReportPart(blocksIn(text, positionsIn(text)));
  reportLeftOut(
    file,
    leftOut.map((block) => ({ text: block.text, place: block.node.position!.start })),
  );
  return { type: 'root', children: joinLists(kept.map((block) => block.node)) };
}

/**
 * The lines and tables of markup, a page or a piece of one. Some pages hide the whole report until a script shows it:
 * where nothing that is shown holds a table, hidden elements are read.
 */
export function blocksIn(markup: string, toPosition: HtmlSource['toPosition']): HtmlBlock[] {
  const page = html.parse(tameMarkup(markup));
  const styleOf = stylesOf(markup, page);
  const visibility = visibilityOf(markup, styleOf);
  const source = {
    html: markup,
    toPosition,
    visibility,
    print: printOf(markup, styleOf, page.data?.quirksMode === true),
    notes: notesOf(markup),
    scripting: scriptingOf(markup),
  };
  const shown = blocksOf(page, source);
  if (shown.some(({ node }) => node.type === 'grid')) return shown;
  const all = blocksOf(page, {
    ...source,
    visibility: { ...visibility, isHidden: () => false, isGone: () => false },
  });
  return all.some(({ node }) => node.type === 'grid') ? all : shown;
}

/** Positions from offsets, by the lines of the file as its readers count them. */
export function positionsIn(text: string): (start: number, end: number) => Position {
  const lines = splitLines(text);
  const pointAt = (offset: number) => {
    let [low, high] = [0, lines.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (lines[middle]!.offset <= offset) low = middle;
      else high = middle - 1;
    }
    const line = lines[low]!;
    return positionIn(line, offset - line.offset, offset - line.offset).start;
  };
  return (start, end) => ({ start: pointAt(start), end: pointAt(end) });
}

function joinLists(nodes: readonly RootContent[]): RootContent[] {
  const joined: RootContent[] = [];
  for (const node of nodes) {
    const previous = joined.at(-1);
    if (node.type === 'list' && previous?.type === 'list') {
      previous.children.push(...node.children);
      previous.position!.end = node.position!.end;
    } else {
      joined.push(node.type === 'list' ? { ...node, position: { ...node.position! } } : node);
    }
  }
  return joined;
}
