import fc from 'fast-check';
import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../src/formats/html/parse-html.ts';
import { tameMarkup } from '../../src/formats/html/tame.ts';
import { TELLING, threadTime } from '../thread-time.ts';

const treeOf = (value: string) => parseHtml(new VFile({ value }));

const times = (count: number, markup: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => markup(at)).join('');

/** Pages made to take a parser's stack, time or memory, each of a size that may be chosen: the whole is a hundred. */
const BOMBS: Record<string, (size: number) => string> = {
  'elements nested a hundred thousand deep': (size) => '<div>'.repeat(1000 * size),
  'tables nested twenty thousand deep': (size) => `${'<table><tr><td>'.repeat(200 * size)}1`,
  'nesting hidden in attributes': (size) => '<div ="><div><div>'.repeat(300 * size),
  'nesting hidden in comments': (size) => '<div><!--></div>-->'.repeat(300 * size),
  'formatting that every paragraph repeats': (size) => times(200 * size, (index) => `<b id=${index}><p>字`),
  'fonts that are never closed': (size) => '<font size=1><p>字'.repeat(300 * size),
  'foreign cells': (size) => `<svg>${'<td>'.repeat(500 * size)}`,
  'a hundred thousand attributes': (size) => `<p ${times(1000 * size, (index) => `a${index}=1 `)}>字`,
  'quotes that are never closed': (size) => '<a b="'.repeat(500 * size),
  'comments that are never closed': (size) => '<!--'.repeat(1000 * size),
  'absurd spans': (size) =>
    `<table>${'<tr>'.padEnd(400, '<td colspan=1000 rowspan=65534>1').repeat(10 * size)}</table>`,
  'sixty thousand rows of one cell': (size) => `<table>${'<tr><td>1'.repeat(600 * size)}</table>`,
  'sheets that are never closed': (size) => '<style>'.repeat(300 * size),
  'comments of sheets': (size) => `<style>${'/*'.repeat(3000 * size)}</style>`,
  'rules of every name, deep within others': (size) =>
    `<style>${'div div b{display:none}'.repeat(100)}</style>${'<div>'.repeat(100)}${times(200 * size, (index) => `<b class=a${index}>1</b>`)}`,
  'links that close each other': (size) => `<table>${'<a href=x>字'.repeat(200 * size)}`,
};

const WHOLE = 100;
const TIMES = 4;
/** In proportion it would be TIMES; in proportion to the square its square. */
const MOST = 10;

describe('A hostile page', () => {
  it.each(Object.entries(BOMBS))(
    'is read in proportion to its length: %s',
    { timeout: 120_000 },
    async (_, page) => {
      const whole = await threadTime(() => treeOf(page(WHOLE)));
      const part = whole > TELLING ? await threadTime(() => treeOf(page(WHOLE / TIMES))) : whole;
      expect(whole > TELLING ? whole / part : 0).toBeLessThan(MOST);
    },
  );

  it('gives words only, never what it would run', () => {
    const page =
      '<p onclick="x()">公开<script>alert(1)</script><a href="javascript:alert(2)">附件</a><img src=x onerror=alert(3)>&lt;b&gt;</p>';
    const tree = treeOf(page);
    const types = new Set<string>();
    visit(tree, (node: Node) => void types.add(node.type));
    expect([...types].sort()).toEqual(['paragraph', 'root', 'text']);
    expect(tree.children[0]).toMatchObject({ children: [{ value: '公开附件<b>' }] });
  });

  it('is read with ten thousand rows', () => {
    const row = '<tr><td>一、本年新收政府信息公开申请数量</td><td>1</td><td>0</td><td>1</td></tr>';
    const [table] = treeOf(`<table>${row.repeat(10_000)}</table>`).children;
    expect(table).toMatchObject({ type: 'grid', rows: { length: 10_000 } });
  });
});

const MARKUP = [
  ...'<>/="\'!-& \n1二。',
  ...['<p>', '</p>', '<div>', '</div>', '<br>', '<b>', '</b>', '<a href=x>', '</a>', '<li>', '<h2>', '</h2>'],
  ...['<table>', '</table>', '<tr>', '<td>', '<td colspan=2>', '<td rowspan=3>', '<th>', '<caption>'],
  ...[
    '<!--',
    '-->',
    '<script>',
    '</script>',
    '<style',
    '<svg>',
    '</svg>',
    '&nbsp;',
    '&#65297;',
    '一、总体情况',
  ],
];
const markup = fc.array(fc.constantFrom(...MARKUP), { maxLength: 80 }).map((parts) => parts.join(''));

describe('Any page', () => {
  it('keeps its length when it is tamed', () => {
    fc.assert(
      fc.property(markup, (page) => {
        expect(tameMarkup(page)).toHaveLength(page.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives every node a place in the file, within the place of its parent', () => {
    fc.assert(
      fc.property(markup, (page) => {
        const lines = page.split('\n');
        visit(treeOf(page), (node: Node, _, parent: Node | undefined) => {
          if (!parent) return;
          const { start, end } = node.position!;
          expect(start.offset).toBeGreaterThanOrEqual(parent.position?.start.offset ?? 0);
          expect(end.offset).toBeLessThanOrEqual(parent.position?.end.offset ?? page.length);
          expect(end.offset).toBeGreaterThanOrEqual(start.offset!);
          expect(lines[start.line - 1]!.length).toBeGreaterThanOrEqual(start.column - 1);
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('has its words where their places say', () => {
    fc.assert(
      fc.property(markup, (page) => {
        visit(treeOf(page), 'text', ({ value, position }) => {
          const printed = page.slice(position!.start.offset);
          if (!printed.startsWith('&')) expect(printed[0]).toBe(value.trimStart()[0]);
        });
      }),
      { numRuns: 1000 },
    );
  });
});
