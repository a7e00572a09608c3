import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Literal, Node } from 'unist';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { parseText } from '../../src/formats/text/parse-text.ts';
import { some } from '../some.ts';

const alphabet = [
  ...'一二三、（）()总体情况公开0123456789.-—# *_`<>&[]|',
  '\t',
  '\n',
  '\r\n',
  '\r',
  ' ',
  '\u3000',
  '\ufeff',
  '**',
  '- ',
];
const files = ['410703-data-bureau/2021', '410304-government/2021', '410403-government/2020'].map((id) =>
  readFileSync(`content/reports/${id}.txt`, 'utf8'),
);

/** Every place lies in the file, in its parent, and a word's place is where that word is printed. */
function expectPlaces(value: string): void {
  const tree = parseText(new VFile({ value }));
  visit(tree, (node: Node, _, parent: Node | undefined) => {
    if (node.type === 'root') return;
    const { start, end } = node.position!;
    expect(start.offset).toBeGreaterThanOrEqual(parent?.position?.start.offset ?? 0);
    expect(end.offset).toBeLessThanOrEqual(parent?.position?.end.offset ?? value.length);
    const before = value.slice(0, start.offset);
    expect(start.line).toBe(before.split(/\r\n|\n|\r/).length);
    if (node.type === 'text') expect(value.slice(start.offset, end.offset)).toBe((node as Literal).value);
  });
}

describe('parseText', () => {
  it('keeps the place of every node, in any text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...alphabet), { maxLength: 120 }), (parts) =>
        expectPlaces(parts.join('')),
      ),
      {
        numRuns: 400,
      },
    );
  });

  it.each(some(files.map((file, index) => [index, file] as const)))(
    'keeps the place of every node of real report %i',
    (_, file) => expectPlaces(file),
  );

  it('loses no printed character of any text', () => {
    const parts = fc.array(fc.constantFrom(...alphabet, '<br>', '&nbsp;'), { maxLength: 120 });
    fc.assert(
      fc.property(parts, (chosen) => {
        const value = chosen.join('');
        const { prose, cells, between, within } = printOf(value);
        expect(ink(prose)).toBe(ink(between));
        expect(ink(cells.replaceAll('`', ''))).toBe(ink(within.replace(CELL_MARKS, '')));
      }),
      { numRuns: 400 },
    );
  });
});

/** Without white space, the marks of headings, emphasis and lists, and the bars and rules of tables. */
const ink = (text: string) => text.replace(/[\s*_#|\u200b\ufeff-]|[+•·●]/g, '');

/** Marks that converters write into cells; in prose they are printed. A mark of code that has no other is left. */
const CELL_MARKS = /<br>|&nbsp;|`/g;

/**
 * What the tree of a text holds as prose and in cells, a cell of words that are repeated side by side as often; and the
 * text between its grids and within them.
 */
function printOf(value: string) {
  const print = { prose: '', cells: '', between: '', within: '' };
  let at = 0;
  visit(parseText(new VFile({ value })), (node) => {
    if (node.type === 'text') print.prose += node.value;
    if (node.type !== 'grid') return;
    const [start, end] = [node.position.start.offset!, node.position.end.offset!];
    for (const { text, columns } of node.rows.flatMap((row) => row.cells))
      print.cells += text.repeat(columns);
    print.between += value.slice(at, start);
    print.within += value.slice(start, end);
    at = end;
  });
  print.between += value.slice(at);
  return print;
}
