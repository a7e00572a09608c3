import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/parse-report.ts';
import { filingOf } from '../filing.ts';
import { cells, readRow, states } from './three-measures.ts';

describe('A digit behind a number that is set otherwise', () => {
  const set = [
    '36<span style="font-size:8px">1</span>',
    '36<span style="font-size:60%">1</span>',
    '36<span style="font:8px/1 serif">1</span>',
    '36<font size="1">1</font>',
    '36<small>1</small>',
    '<b style="font-size:16pt">36</b><span>1</span>',
    '36<span class="sup">1</span>',
    '36<span class="sr-only">1</span>',
    '36<span style="vertical-align:top">1</span>',
    '36<span style="position:relative;top:-5px">1</span>',
    '36<span style="transform:translateY(-40%)">1</span>',
  ];

  it.each(set)('is neither read with it nor cut off: %s', async (cell) => {
    const read = await readRow(cells(cell));
    expect(states(read)).toEqual(['unreadable', 0, 4]);
    expect(read[0]!.raw).toBe('36 1');
  });

  it.each(set.slice(0, 5).concat(set.slice(6)))(
    'is a note’s where the page has the note: %s',
    async (cell) => {
      const read = await readRow(cells(cell), { behind: '注：1.含两件修订的。' });
      expect(states(read)).toEqual([36, 0, 4]);
      const others = await readRow(cells(cell), { behind: '注：2.含两件修订的。共有21.5件。' });
      expect(states(others)).toEqual(['unreadable', 0, 4]);
    },
  );

  it.each([
    '36<span style="vertical-align:5px">1</span>',
    '36<span style="vertical-align:top;font-size:8px">1</span>',
  ])('is a mark where it is raised: %s', async (cell) => {
    expect(states(await readRow(cells(cell)))).toEqual([36, 0, 4]);
  });

  it('is one of a smaller size in all of a page', async () => {
    const sheet = '<style>table{font-size:24px}</style>';
    expect(
      states(await readRow(cells('36<span style="font-size:12pt">1</span>'), { before: sheet }))[0],
    ).toBe('unreadable');
    expect(
      states(await readRow(cells('36<span style="font-size:18pt">1</span>'), { before: sheet }))[0],
    ).toBe(361);
  });
});

it.each([
  '<span style="font-size:10.5pt">3</span><span style="font-size:14px">6</span>',
  '<span style="font-size:12pt">3</span><span style="font-size:14px">6</span>',
  '<font size="3">3</font><font face="宋体">6</font>',
  '<small>3</small><small>6</small>',
  '<td style="font-size:9px">3<span style="font-size:1em">6</span></td>',
  '<div style="position:relative;top:50%;transform:translateY(-50%)">36</div>',
  '<span style="float:right">36</span>',
  '<b>3</b>6',
  '36<img src="new.gif">',
])('reads digits of one number that an editor split, or set as a whole: %s', async (cell) => {
  expect(states(await readRow(cells(cell)))).toEqual([36, 0, 4]);
});

describe('A link behind digits', () => {
  it.each(['#n1', 'report.htm#_ftn1'])('is the mark of a note where it leads to one: %s', async (href) => {
    expect(states(await readRow(cells(`36<a href="${href}"><span>[1]</span></a>`)))).toEqual([36, 0, 4]);
  });

  it.each(['http://www.example.com/6', 'javascript:void(0)', '#'])(
    'is not cut off where it leads elsewhere: %s',
    async (href) => {
      const read = await readRow(cells(`3<a href="${href}">6</a>`));
      expect(states(read)).toEqual(['unreadable', 0, 4]);
      expect(read[0]!.raw).toBe('3 6');
    },
  );
});

describe('Digits that are shown in another order than they are written', () => {
  it.each([
    '<div style="display:flex"><span style="order:2">3</span><span>6</span></div>',
    '<span style="float:right">3</span>6',
    '<div style="display:grid"><i>3</i><span style="grid-column:1">6</span></div>',
    '<span style="position:absolute;left:20px">3</span>6',
    '<span style="position:relative;left:20px">3</span>6',
    '<span style="transform:scaleX(-1)">36</span>',
    '<span style="display:block">3</span>6',
  ])('are not read: %s', async (cell) => {
    expect(states(await readRow(cells(cell)))).toEqual(['unreadable', 0, 4]);
  });

  it('are not read in a row whose cells are moved, and are where all rows are moved alike', async () => {
    const moved =
      '<tr style="display:flex"><td>规章</td><td style="order:2">1</td><td style="order:1">2</td><td>4</td></tr>';
    expect(states(await readRow(moved))).toEqual(Array(3).fill('unreadable'));
    const sheet = '<style>tr{display:flex} td:nth-child(3){order:-1}</style>';
    expect(states(await readRow(cells('1'), { before: sheet }))).toEqual([1, 0, 4]);
  });

  it('are those of other columns, not of the first, which stays in sight', async () => {
    const row = '<tr><td style="position:absolute;left:0">规章</td><td>1</td><td>2</td><td>4</td></tr>';
    expect(states(await readRow(row))).toEqual([1, 2, 4]);
  });
});

it.each([
  [
    'a digit by its code, drawn by a sheet',
    '<span class="b">6</span>',
    '<style>.b:after{content:"\\33"}</style>',
  ],
  ['a minus drawn by a sheet', '<span class="b">6</span>', '<style>.b:before{content:"−"}</style>'],
  [
    'a digit that the page calls by a name',
    '<span class="b">6</span>',
    '<style>:root{--n:"3"}.b:after{content:var(--n)}</style>',
  ],
  [
    'one whose name is explained elsewhere',
    '<i class="b">6</i>',
    '<style>.b:after{content:var(--n)}</style>',
  ],
  ['the second of two that a sheet draws', '<i class="b">6</i>', '<style>.b:after{content:"" "3"}</style>'],
  ['a font of pictures, by a shorthand', '<b style="font:bold 12px/1.5 Wingdings">6</b>', ''],
  [
    'a font that the page holds in itself',
    '<b class="n">6</b>',
    '<style>@font-face{font-family:"own";src:url(data:font/woff;base64,AA==)}.n{font-family:own,serif}</style>',
  ],
  ['a picture of a digit, by its words', '3<img alt="6" src="x.png">', ''],
  ['a picture of a digit, by its file', '3<img src="images/6.png">', ''],
  ['a drawing of a digit', '3<svg><text x="1">6</text></svg>', ''],
])('reads no number beside %s', async (_, cell, before) => {
  expect(states(await readRow(cells(cell), { before }))).toEqual(['unreadable', 0, 4]);
});

it.each([
  [
    '<i class="icon">6</i>',
    '<style>@font-face{font-family:song;src:url(song.woff)}.icon{font:12px song}</style>',
  ],
  ['<td style="font-family:Wingdings"><span style="font-family:宋体">6</span></td>', ''],
  ['<i class="b">6</i>', '<style>:root{--icon:"\\f101"}.b:after{content:var(--icon)}</style>'],
  ['<span class="b">6</span>', '<style>.b:after{content:"\\e603"}.b:before{content:"."}</style>'],
  ['<span style="opacity:0.01">3</span>6', ''],
  ['<object>3</object>6', ''],
  ['<select><optgroup label="件"><option>5</option><option selected>6</option></optgroup></select>', ''],
])('reads what is seen of a cell: %s', async (cell, before) => {
  expect(states(await readRow(cells(cell), { before }))).toEqual([6, 0, 4]);
});

it('reads no number of a row in a font of pictures', async () => {
  const row = cells('6').replace('<tr>', '<tr style="font-family:Webdings">');
  const sheet = '<style>td:first-child{font-family:宋体}</style>';
  expect(states(await readRow(row, { before: sheet }))).toEqual(Array(3).fill('unreadable'));
});

it('takes no cell for blank whose only number is struck out', async () => {
  expect(states(await readRow(cells('<s>36</s>')))).toEqual(['unreadable', 0, 4]);
  expect(states(await readRow(cells('<s>件</s>')))).toEqual(['blank', 0, 4]);
});

it('begins a line of prose where a style does', async () => {
  const value =
    '<div><span style="display:block">一、总体情况</span><span style="display:block">某局做好公开工作。</span></div>';
  const { sections } = await parseReport(
    new VFile({ path: 'report.html', value }),
    filingOf('410726-government-office', 2023),
  );
  expect(sections.map(({ key, blocks }) => [key, blocks.length])).toEqual([['overview', 1]]);
});
