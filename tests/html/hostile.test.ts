import fc from 'fast-check';
import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../src/formats/html/parse-html.ts';
import { tameMarkup } from '../../src/formats/html/tame.ts';

const treeOf = (value: string) => parseHtml(new VFile({ value }));

const times = (count: number, markup: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => markup(at)).join('');

/** Pages made to take a parser's stack, time or memory. */
const BOMBS: Record<string, string> = {
  'elements nested a hundred thousand deep': '<div>'.repeat(100_000),
  'tables nested twenty thousand deep': `${'<table><tr><td>'.repeat(20_000)}1`,
  'nesting hidden in attributes': '<div ="><div><div>'.repeat(30_000),
  'nesting hidden in comments': '<div><!--></div>-->'.repeat(30_000),
  'formatting that every paragraph repeats': times(20_000, (index) => `<b id=${index}><p>字`),
  'fonts that are never closed': '<font size=1><p>字'.repeat(30_000),
  'foreign cells': `<svg>${'<td>'.repeat(50_000)}`,
  'a hundred thousand attributes': `<p ${times(100_000, (index) => `a${index}=1 `)}>字`,
  'quotes that are never closed': '<a b="'.repeat(50_000),
  'comments that are never closed': '<!--'.repeat(100_000),
  'absurd spans': `<table>${'<tr>'.padEnd(400, '<td colspan=1000 rowspan=65534>1').repeat(1000)}</table>`,
  'a hundred thousand rows of one cell': `<table>${'<tr><td>1'.repeat(100_000)}</table>`,
  'links that close each other': `<table>${'<a href=x>字'.repeat(20_000)}`,
};

describe('A hostile page', () => {
  it.each(Object.entries(BOMBS))('is read within seconds: %s', (_, page) => {
    const started = performance.now();
    treeOf(page);
    expect(performance.now() - started).toBeLessThan(20_000);
  });

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
