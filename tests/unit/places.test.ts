import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Literal, Node } from 'unist';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { parseText } from '../../src/formats/text/parse-text.ts';

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

  it.each(files.map((file, index) => [index, file] as const))(
    'keeps the place of every node of real report %i',
    (_, file) => expectPlaces(file),
  );

  it('loses no printed character of any text', () => {
    const ink = (text: string) => text.replace(/[\s*_#|\u200b\ufeff-]|[+•·●]/g, '');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...alphabet), { maxLength: 120 }), (parts) => {
        const value = parts.join('');
        let words = '';
        visit(parseText(new VFile({ value })), 'text', (node) => void (words += node.value));
        expect(ink(words)).toBe(ink(value));
      }),
      { numRuns: 400 },
    );
  });
});
