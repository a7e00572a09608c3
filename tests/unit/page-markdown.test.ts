import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { twinAddress } from '../../src/discovery/markdown-twin.ts';
import { twinWords } from '../../src/language/twins.ts';
import { pageMarkdown } from '../../src/discovery/page-markdown.ts';
import { some } from '../some.ts';
import { threadTime, timesAsLong } from '../thread-time.ts';

const PAGE = { path: '/x/', address: 'https://example.org/x/', chinese: null };
const WORDS = twinWords('zh-CN');

const reader = unified().use(remarkParse).use(remarkGfm);
const parse = (markdown: string): Root => reader.parse(markdown);

/** As a page of the site writes a text. */
const asHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

const twinOf = (main: string): string =>
  pageMarkdown(`<title>题</title><main class="main" id="main">${main}</main>`, PAGE, WORDS);

/** What stands below the link to the page. */
const treeOf = (main: string): Nodes[] => parse(twinOf(main)).children.slice(1);

/** The types of all nodes but the links that this reader makes of addresses in texts, whatever stands before them. */
function typesOf(nodes: readonly Nodes[]): Set<string> {
  const types = new Set<string>();
  for (const root of nodes)
    visit(root, (node) => {
      const isAddress = node.type === 'link' && /^(?:https?:\/\/|mailto:)\S*(?:www|evil|@|%)/.test(node.url);
      if (!isAddress) types.add(node.type);
    });
  return types;
}

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Texts made of all that Markdown could take for markup. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'\\ ` * _ [ ] ( ) < > # + - = . ! | ~ & " \' : @ $ { } ^ / ? ; % 1 2. 3) a 国 　'.split(' '),
        ' ',
        '\n',
        '\n\n',
        '    ',
        '```',
        '~~~',
        '---',
        '***',
        '<script>',
        '<!--',
        '&lt;',
        '&#35;',
        '[x](javascript:alert)',
        '![x](y)',
        'https://evil.example/',
        'www.evil.example',
        'mailto:a@b.example',
        'a@b.example',
        '[^1]: ',
        '[x]: /y',
        '- [ ] ',
        '| a | b |\n| --- | --- |',
      ),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''))
  .filter((text) => spaced(text) !== '');

describe('A text of a report in a Markdown twin', () => {
  it('is that text and nothing else, whatever it is made of: in a paragraph', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const [paragraph, ...more] = treeOf(`<p>${asHtml(text)}</p>`);
        expect(more).toEqual([]);
        expect(typesOf([paragraph!])).toEqual(new Set(['paragraph', 'text']));
        expect(spaced(toString(paragraph))).toBe(spaced(text));
      }),
      { numRuns: 400 },
    );
  });

  it('so it is in a heading, an item of a list, a quotation, a term and what is said of it', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const html = asHtml(text);
        const tree = treeOf(
          `<h2>${html}</h2><ul><li>${html}</li></ul><blockquote><p>${html}</p></blockquote><dl><div><dt>词</dt><dd>${html}</dd></div></dl>`,
        );
        expect(tree.map(({ type }) => type)).toEqual(['heading', 'list', 'blockquote', 'list']);
        expect(typesOf(tree)).toEqual(
          new Set(['heading', 'text', 'list', 'listItem', 'paragraph', 'blockquote', 'strong']),
        );
        const said = spaced(text);
        expect(tree.map((node) => spaced(toString(node)))).toEqual([said, said, said, `词: ${said}`]);
      }),
      { numRuns: 150 },
    );
  });

  it('so it is in a cell, which stays one cell, and in code', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const html = asHtml(text);
        const [table, code] = treeOf(
          `<table><thead><tr><th>甲</th><th>${html}</th></tr></thead><tbody><tr><td>${html}</td><td>2</td></tr></tbody></table><pre>${html}</pre>`,
        );
        expect(table).toMatchObject({ type: 'table' });
        const rows = table?.type === 'table' ? table.children : [];
        expect(rows.map(({ children }) => children.map((cell) => spaced(toString(cell))))).toEqual([
          ['甲', spaced(text)],
          [spaced(text), '2'],
        ]);
        expect(typesOf([table!])).toEqual(new Set(['table', 'tableRow', 'tableCell', 'text']));
        expect(code?.type === 'code' && code.value).toBe(text.replace(/\n$/, ''));
      }),
      { numRuns: 150 },
    );
  });

  it('keeps what an archived line prints in code, bars and marks among it', () => {
    const line = '三、`总计` | 4 &lt; <b>*0*</b>';
    const tree = treeOf(
      `<p><code>${asHtml(line)}</code></p><table><thead><tr><th>行</th></tr></thead><tbody><tr><td><code>${asHtml(line)}</code></td></tr></tbody></table>`,
    );
    const codes: string[] = [];
    for (const node of tree) visit(node, 'inlineCode', ({ value }) => void codes.push(value));
    expect(codes).toEqual([line, line]);
  });
});

describe('A Markdown twin', () => {
  it('names the page by its address and keeps links, those on the page relative to it', () => {
    const markdown = twinOf(
      '<p><a href="/x/#a.b">甲</a><a href="#c">乙</a> <a href="/y/?q=1&amp;r=(2)">丙</a></p>',
    );
    expect(markdown).toBe(
      '[题](https://example.org/x/)\n\n[甲](./#a.b) [乙](./#c) [丙](/y/?q=1&amp;r=%282%29)\n',
    );
  });

  it('leaves out what is hidden, what leads through the site and what needs a screen or a script', () => {
    const left = twinOf(
      [
        '<nav><p>道</p></nav>',
        '<p hidden>藏</p>',
        '<div aria-hidden="true">藏</div>',
        '<script>const 码 = "</p>";</script>',
        '<button>钮</button>',
        '<form><label>框</label></form>',
        '<svg><path d="M0"></path></svg>',
        '<noscript><p>无</p></noscript>',
        '<p title="a hidden b">留<a class="anchor-link" href="#p">¶</a></p>',
      ].join(''),
    );
    expect(left).toBe('[题](https://example.org/x/)\n\n留\n');
  });

  it('says a mark without words in the words of those who listen', () => {
    expect(
      twinOf(
        '<table><thead><tr><th>2021</th></tr></thead><tbody><tr><td><a href="/r/" aria-label="2021 年报告"><span></span></a></td></tr></tbody></table>',
      ),
    ).toContain('| [2021 年报告](/r/) |');
  });

  it('has heads of two rows in one, says what stands across rows in each, and links every cell that has an anchor', () => {
    expect(
      twinOf(`<table><caption>表</caption><thead>
        <tr><th rowspan="2">项</th><th colspan="2">法人</th></tr><tr><th>企业</th><th>其他</th></tr></thead>
        <tbody><tr><th colspan="3">组</th></tr>
        <tr><th rowspan="2">行</th><td id="r.a">1</td><td id="r.b"><span class="cell-status">空白</span></td></tr>
        <tr><td>2</td><td></td></tr></tbody></table>`),
    ).toBe(`[题](https://example.org/x/)

**表**

| 项 | 法人 · 企业 | 法人 · 其他 |
| --- | --- | --- |
| 组 |  |  |
| 行 | [1](./#r.a) | [空白](./#r.b) |
| 行 | 2 |  |
`);
  });

  it('tells cells of statutory tables by row and column, and leaves to them what charts draw', () => {
    const page = `<title>A</title><main>
      <details class="chart-data"><summary>x</summary><a href="#r.a">1</a></details>
      <details class="chart-data"><summary>y</summary><a href="/b/">2</a></details>
      <statutory-table><table><thead><tr><th>Item<th data-column=a>First <i lang=zh-CN>甲</i><th data-column=b>Second</tr></thead>
      <tbody><tr id=r><th>Row <a href="#finding-1">note 1</a><td id=r.a>1<td>2 <a href=/x/source/#L4><i>line </i>4</a>
      <tr id=s><th>Other<td>3<td><a href=/x/source/#requests>page 5</a></tbody></table></statutory-table></main>`;
    expect(pageMarkdown(page, { ...PAGE, chinese: '/y/index.md' }, twinWords('en'))).toBe(`\
[A](https://example.org/x/)

[The same in Chinese](/y/index.md)

**y**

[2](/b/)

${twinWords('en').cells('`/x/source/#L`')}

| Item | First 甲 \`a\` | Second \`b\` |
| --- | --- | --- |
| [Row](./#r) [note 1](./#finding-1) | 1 | 2 4 |
| [Other](./#s) | 3 | [page 5](./source/#requests) |
`);
  });

  it('is made in proportion to the length of a paragraph, whatever links stand in it', async () => {
    const linked = (count: number) =>
      threadTime(() =>
        pageMarkdown(`<main><p>${'<a href="/x">公</a>'.repeat(count)}</p></main>`, PAGE, WORDS),
      );
    expect(await timesAsLong(linked, 10_000, 40_000, 10)).toBeLessThan(10);
  });

  it('is refused for what is no page of the site', () => {
    expect(() => pageMarkdown('<p>x</p>', PAGE, WORDS)).toThrow(
      "Unexpected page /x/ without <main>, expected the site's layout",
    );
  });

  it('is there for every page but those that have none for a reason', () => {
    for (const page of some([
      '/',
      '/reports/',
      '/reports/a/2021/',
      '/agencies/a/changes/',
      '/en/',
      '/en/reports/a/2021/',
    ]))
      expect(twinAddress(page)).toBe(`${page}index.md`);
    for (const page of some([
      '/404.html',
      '/404/',
      '/embed/chart/',
      '/en/embed/chart/',
      '/kit/',
      '/reports/a/2021/source/',
    ]))
      expect(twinAddress(page), page).toBeNull();
  });
});
