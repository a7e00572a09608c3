import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { choiceTree } from '../../src/views/choice-tree.ts';
import { figureTree } from '../../src/views/figure-tree.ts';
import type { FigureView } from '../../src/views/figure-view.ts';
import { h, htmlOf } from '../../src/views/tree.ts';

describe('a tree as HTML', () => {
  it('escapes texts and values', () => {
    expect(htmlOf([h('p', { title: '"a" & <b>' }, '<script>', ' & "c"')])).toBe(
      '<p title="&quot;a&quot; &amp; &lt;b&gt;">&lt;script&gt; &amp; &quot;c&quot;</p>',
    );
  });

  it('writes true without a value, numbers as they are, and leaves out what is not there', () => {
    expect(
      htmlOf([
        h('td', { hidden: true, colspan: 2, class: undefined, id: null, draggable: false }, false, ''),
      ]),
    ).toBe('<td hidden colspan="2"></td>');
  });

  it('gives no end to elements that hold nothing', () => {
    expect(htmlOf([h('p', {}, 'a', h('br'), 'b')])).toBe('<p>a<br>b</p>');
  });
});

describe('a figure', () => {
  const figure: FigureView = {
    kind: 'bars',
    title: '题',
    description: '述',
    unit: '件',
    basis: '样例局 2021 年的 1 份报告',
    labelHead: '行',
    series: ['甲'],
    rows: [
      { label: '一', values: [0] },
      { label: '二', values: [null], gaps: ['空白'] },
    ],
  };

  it('keeps a gap apart from a zero in its table', () => {
    const html = htmlOf([figureTree(figure, { fileName: 'f' })]);
    expect(html).toContain('<td class="zero">0</td>');
    expect(html).toContain('<td class="none" data-value data-gap="空白">空白</td>');
  });
});

describe('a thing to tick', () => {
  it('has a label of its own whatever kind it is', () => {
    const entry = { value: '410000', name: '河南省', hint: '3' } as const;
    expect(htmlOf([choiceTree({ kind: 'region', ...entry })])).toMatch(
      /id="compare-region-410000"><label for="compare-region-410000">/,
    );
    expect(htmlOf([choiceTree({ kind: 'agency', ...entry, checked: true })])).toMatch(
      /id="compare-410000" checked>/,
    );
  });
});

describe('what the browser runs', () => {
  it('is imported by pages from their script tags alone', () => {
    const files = globSync('src/{components,pages,layouts}/**/*.{astro,ts}');
    expect(files.length).toBeGreaterThan(80);
    const naming = files.filter((file) =>
      /from '[^']*\/client\//.test(readFileSync(file, 'utf8').replace(/<script>[\s\S]*?<\/script>/g, '')),
    );
    expect(naming).toEqual([]);
  });
});
