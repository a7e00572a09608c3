import type { Heading, List, Paragraph, PhrasingContent, Root } from 'mdast';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Node, Position } from 'unist';
import { visit } from 'unist-util-visit';
import { displayWidth } from '../../text/display-width.ts';
import { positionIn, type Line } from '../lines.ts';

/**
 * Of Markdown only headings and emphasis are read: they are what portals' text exports use. Everything else that
 * CommonMark knows (code, HTML, links, lists, rules, escapes) would change or hide archived words.
 */
const NOT_READ = [
  'autolink',
  'blockQuote',
  'characterEscape',
  'characterReference',
  'codeFenced',
  'codeIndented',
  'codeText',
  'definition',
  'hardBreakEscape',
  'hardBreakTrailing',
  'htmlFlow',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'list',
  'setextUnderline',
  'thematicBreak',
];

const markdown = unified()
  .use(remarkParse)
  .data('micromarkExtensions', [cjkFriendlyExtension(), { disable: { null: NOT_READ } }])
  .freeze();

/** Emphasis is found by comparing every mark with every other. */
const MOST_MARKS = 200;

/** No emphasis is without a mark before a letter and one behind it. */
const OPENS = /[*_][^\s*_]/;
const CLOSES = /[^\s*_][*_]/;

/** A dash before a page number is no bullet: - 4 - */
const BULLET = /^(\s*[-*+•·●]\s+)(?=\S)(?!\d{1,4}\s*[-—–]\s*$)/;

/** Dashes for none among numbers are no bullets either. */
const VALUES = /^[\s\d.,+\-−–—/]*$/;

const INDENT = /^\s*/;

/** Whether a line may hold emphasis. */
export const hasMarks = (line: Line): boolean => OPENS.test(line.text) && CLOSES.test(line.text);

/**
 * A line of prose as a heading, a paragraph or a list with one item. Portals print one paragraph a line. Without marks,
 * those of emphasis stay as they are printed.
 */
export function readProseLine(line: Line, withMarks: boolean): Heading | Paragraph | List {
  const bullet = VALUES.test(line.text) ? undefined : BULLET.exec(line.text)?.[1];
  if (bullet) {
    const paragraph: Paragraph = {
      type: 'paragraph',
      children: readInline(line, bullet.length, withMarks),
      position: positionIn(line, bullet.length, line.text.length),
    };
    const position = positionIn(line, 0, line.text.length);
    return {
      type: 'list',
      spread: false,
      position,
      children: [{ type: 'listItem', position, children: [paragraph] }],
    };
  }
  const heading = /^\s{0,3}(#{1,6})\s+\S/.exec(line.text);
  if (heading) {
    const start = line.text.search(/[^\s#]/);
    return {
      type: 'heading',
      depth: heading[1]!.length as Heading['depth'],
      children: readInline(line, start, withMarks),
      position: positionIn(line, 0, line.text.length),
    };
  }
  const space = INDENT.exec(line.text)![0];
  const indent = displayWidth(space);
  return {
    type: 'paragraph',
    children: readInline(line, 0, withMarks),
    position: positionIn(line, 0, line.text.length),
    ...(indent === space.length ? {} : { data: { indent } }),
  };
}

/** The inline nodes of a line from a column on, with their places in the file. */
function readInline(line: Line, from: number, withMarks: boolean): PhrasingContent[] {
  const start = from + INDENT.exec(line.text.slice(from))![0].length;
  const text = line.text.slice(start).trimEnd();
  const plain: PhrasingContent[] = [
    { type: 'text', value: text, position: positionIn(line, start, start + text.length) },
  ];
  const marks = text.match(/[*_]/g)?.length ?? 0;
  if (!withMarks || marks === 0 || marks > MOST_MARKS) return plain;
  const tree: Root = markdown.parse(text);
  const [only] = tree.children;
  if (tree.children.length !== 1 || only?.type !== 'paragraph') return plain;
  visit(only, (node: Node) => {
    if (node.position) node.position = shift(node.position, line, start);
  });
  return only.children;
}

function shift(position: Position, line: Line, start: number): Position {
  return positionIn(line, position.start.column - 1 + start, position.end.column - 1 + start);
}
