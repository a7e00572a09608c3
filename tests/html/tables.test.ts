import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../src/formats/html/parse-html.ts';
import type { Grid } from '../../src/formats/tree.ts';
import { some } from '../some.ts';

/** The tables of a page as text: cells parted by bars, rows by line breaks. */
function tablesOf(page: string): string[] {
  return parseHtml(new VFile({ value: page }))
    .children.filter((node): node is Grid => node.type === 'grid')
    .map((grid) =>
      laidOut(grid)
        .map((row) => row.join('|'))
        .join('\n'),
    );
}

/** Each cell's text at its first column and row, and empty strings where it spans. No two cells share a place. */
function laidOut(grid: Grid): string[][] {
  const laid: string[][] = grid.rows.map(() => []);
  grid.rows.forEach(({ cells }, top) => {
    for (const { text, column, columns, rows } of some(cells)) {
      for (let row = top; row < Math.min(top + rows, laid.length); row++) {
        for (let at = column; at < column + columns; at++) {
          expect(laid[row]![at], `row ${row}, column ${at}`).toBeUndefined();
          laid[row]![at] = row === top && at === column ? text : '';
        }
      }
    }
  });
  return laid.map((row) => Array.from(row, (text) => text ?? ''));
}

describe('A table of a page', () => {
  it('has merged cells laid out, their text at the first place', () => {
    const page = `<table>
      <tr><td rowspan=2 colspan=2>甲</td><td colspan=2>乙</td></tr>
      <tr><td>1</td><td>2</td></tr>
      <tr><td>丙</td><td>丁</td><td>3</td><td>4</td></tr></table>`;
    expect(tablesOf(page)).toEqual(['甲||乙|\n||1|2\n丙|丁|3|4']);
  });

  it('has no columns in which no cell begins', () => {
    const page = '<table><tr><td colspan=3>甲<td colspan=50>1<tr><td colspan=3>乙<td colspan=50>2</table>';
    expect(tablesOf(page)).toEqual(['甲|1\n乙|2']);
  });

  it('lets no cell reach into the next group of rows', () => {
    const page = '<table><thead><tr><th rowspan=9>甲<th>乙</thead><tbody><tr><td>丙<td>1</tbody></table>';
    expect(tablesOf(page)).toEqual(['甲|乙\n丙|1']);
  });

  it('does not let a cell reach further because a row without cells stood beside it', () => {
    const page = '<table><tr><td rowspan=3>甲<td>1<tr></tr><tr><td>2<tr><td>乙<td>3</table>';
    expect(tablesOf(page)).toEqual(['甲|1\n|2\n乙|3']);
  });

  it('is found within tables that arrange the page', () => {
    const page = `<table><tr><td>左</td><td><table><tr><td>
      <table><tr><td>规章</td><td>1</td></tr></table></td></tr></table></td></tr></table>`;
    expect(tablesOf(page)).toEqual(['规章|1']);
  });

  it('ends where a row holds prose or the title of a section, as in a sheet that holds the whole report', () => {
    const page = `<table><tr><td colspan=3>二、主动公开政府信息情况</td></tr><tr><td>规章<td>1<td>0</tr>
      <tr><td colspan=3>${'公开。'.repeat(100)}</td></tr><tr><td>行政许可<td>2<td>0</tr></table>`;
    expect(tablesOf(page)).toEqual(['规章|1|0', '行政许可|2|0']);
  });

  it('is none where one cell holds the whole page', () => {
    expect(tablesOf('<table><tr><td><p>一、总体情况</p><p>公开。</p></td></tr></table>')).toEqual([]);
  });
});

describe('A cell of a page', () => {
  it.each([
    ['<span>20</span><span lang=EN-US>168</span><o:p></o:p>', '20168'],
    ['<p>规</p>\n<p>章</p>', '规章'],
    ['本年制<br>发件数', '本年制发件数'],
    ['&nbsp;<o:p>&nbsp;</o:p>', ''],
    ['<p>1</p><p>2</p>', '1 2'],
    ['20<br>168', '20 168'],
    ['20<sup>1</sup>', '20¹'],
    ['<del>5</del>6', '6'],
    ['<span style="display:none">5</span>6', '6'],
    ['<span style="font-size:1px">5</span>6', '6'],
    ['<span style="color:transparent">5</span>6', '6'],
    ['<span style="color:rgba(0, 0, 0, 0)">5</span>6', '6'],
    ['<span style="color:rgb(0 0 0 / 0%)">5</span>6', '6'],
    ['<span style="color:#0000">5</span>6', '6'],
    ['<span style="color:rgb(0, 0, 0)">5</span>6', '56'],
    ['<span style="color:rgb(255,0,0)">5</span>6', '56'],
    ['<span style="color:hsl(0, 0%, 0%)">5</span>6', '56'],
    ['<span style="color:#000">5</span>6', '56'],
    ['<span style="font-size:0">5</span>6', '6'],
    ['<span style="font-size:0.9em">5</span>6', '56'],
    ['<span style="font-size:0.875rem">5</span>6', '56'],
    ['<span style="font-size:0"><b style="font-size:14px">5</b></span>6', '56'],
    ['<span style="font-size:0"><b style="color:red">5</b></span>6', '6'],
    ['<span style="visibility:hidden">4<b style="visibility:visible">5</b></span>6', '456'],
    ['<span style="color:#fff"><b style="color:#333">5</b></span>6', '56'],
    ['<span style="transform:matrix(0,1,-1,0,0,0)">5</span>6', '56'],
    ['<span style="color:#fff">5</span>6', '6'],
    ['<span style="position:absolute;clip:rect(0,0,0,0)">5</span>6', '6'],
    ['<span style="transform:scale(0)">5</span>6', '6'],
    ['<textarea>6</textarea>', '6'],
    ['6<sup>[1]</sup>', '6[¹]'],
    ['<img alt="6">', '□'],
    ['<svg><text>6</text></svg>', '□'],
    ['<button>6</button>', '□'],
    ['6<img src="new.gif">', '6'],
    ['<bdo dir="rtl">51</bdo>', '\u202e51'],
    ['1<!-- 2 -->3', '13'],
    ['1<script>2</script>', '1'],
    ['&#65297;&#x32;', '１2'],
    ['  1. 属于\n  国家秘密 ', '1. 属于国家秘密'],
  ])('prints what a reader sees: %s', (markup, text) => {
    expect(tablesOf(`<table><tr><td>行</td><td>${markup}</td></tr></table>`)).toEqual([`行|${text}`]);
  });

  it.each([
    ['td .old { display: none }', '6'],
    ['table > tr .old, p > .old { display: none }', '56'],
    ['.old.note { display: none }', '6'],
    ['.old.other { display: none }', '56'],
    ['.old { display: none } .old { display: inline }', '56'],
    ['span.old { display: inline } .old { display: none }', '56'],
    ['span.old { display: inline } .old { display: none !important }', '6'],
    ['@media screen { .old { display: none } }', '6'],
    ['@media print { .old { display: none } }', '56'],
    ['@media (max-width: 767px) { .old { display: none } } .x { color: red }', '56'],
    ['@media (min-width: 768px) { .old { display: none } }', '6'],
    ['.old:hover { display: none }', '56'],
  ])('prints what a reader sees under the rules of the page: %s', (sheet, text) => {
    const page = `<style>${sheet}</style><table><tr><td>行</td><td><span class="old note">5</span>6</td></tr></table>`;
    expect(tablesOf(page)).toEqual([`行|${text}`]);
  });

  it.each([
    ['[data-year] { display: none }', '46'],
    ['[data-year="2019"] { display: none }', '46'],
    ['[data-year="2020"] { display: none }', '456'],
    ['span[class^=old] { display: none }', '46'],
    ['span[class$=old] { display: none }', '456'],
    ['[class~="note"] { display: none }', '46'],
    ['[style*="old"] { display: none }', '456'],
    ['span:not([data-year]) { display: none }', '456'],
    ['td > :not(.old) { display: none }', '56'],
    [':is(.old, b) { display: none }', '6'],
    // Formatting is left out of a page before it is parsed, and is not there to be counted.
    ['td > :first-child { display: none }', '456'],
    ['b + .old { display: none }', '456'],
    ['.old[data-year] { display: inline } .old { display: none }', '456'],
    ['.old:focus { display: none }', '456'],
    ['span::before { content: "7" }', '□'],
    ['.old::after { content: attr(data-year) }', '□'],
    ['.old::after { content: attr(title) }', '456'],
    ['span::before { content: counter(row) }', '□'],
  ])('prints what a reader sees under rules by attribute and neighbour: %s', (sheet, text) => {
    const page = `<style>${sheet}</style><table><tr><td>行</td><td><b>4</b><span class="old note" data-year="2019">5</span>6</td></tr></table>`;
    expect(tablesOf(page)).toEqual([`行|${text}`]);
  });

  it.each([
    ['tr:nth-child(even) { display: none }', '甲|1|2/丙|5|6'],
    ['tr:nth-child(2n + 1) { display: none }', '乙|3|4'],
    ['tr:first-child, tr:last-child { display: none }', '乙|3|4'],
    ['td + td + td { display: none }', '甲|1/乙|3/丙|5'],
    ['tr.b ~ tr { display: none }', '甲|1|2/乙|3|4'],
    ['tr.b + tr td:nth-child(3) { display: none }', '甲|1|2/乙|3|4/丙|5'],
    ['tr:not(:first-child) { display: none }', '甲|1|2'],
  ])('counts rows and cells as its rules do: %s', (sheet, text) => {
    const page = `<style>${sheet}</style><table><tr><td>甲</td><td>1</td><td>2</td></tr><tr class="b"><td>乙</td><td>3</td><td>4</td></tr><tr><td>丙</td><td>5</td><td>6</td></tr></table>`;
    expect(tablesOf(page)).toEqual([text.replaceAll('/', '\n')]);
  });

  it.each([
    ['<input placeholder="12">', '□'],
    ['<input placeholder="12" value="3">', '3'],
    ['<input placeholder="请填写">', ''],
    ['<span data-n="12" class="n"></span>', '□'],
  ])('is not blank where a number is shown that stands in no words: %s', (cell, text) => {
    const page = `<style>.n::before{content:attr(data-n)}</style><table><tr><td>行</td><td>${cell}</td><td>1</td></tr></table>`;
    expect(tablesOf(page)).toEqual([`行|${text}|1`]);
  });

  it('prints what its own style shows again', () => {
    const page =
      '<style>.old{display:none}</style><table><tr><td>行</td><td class="old" style="display:table-cell">5</td></tr></table>';
    expect(tablesOf(page)).toEqual(['行|5']);
  });

  it('prints white words on a ground of another colour', () => {
    const page =
      '<table><tr style="background:#1e5aa8"><td style="color:#fff">行</td><td style="color:#fff">5</td></tr></table>';
    expect(tablesOf(page)).toEqual(['行|5']);
  });

  it.each([
    ['display:none', '行|6'],
    ['visibility:hidden', '行||6'],
    ['color:#fff', '行||6'],
    ['opacity:0', '行||6'],
  ])('keeps its place in the row unless it is gone from the page: %s', (style, text) => {
    expect(tablesOf(`<table><tr><td>行</td><td style="${style}">5</td><td>6</td></tr></table>`)).toEqual([
      text,
    ]);
  });

  it('is as large as what it holds, whatever height its style asks for', () => {
    const page = '<table><tr><td>行</td><td style="height:1px;overflow:hidden">5</td></tr></table>';
    expect(tablesOf(page)).toEqual(['行|5']);
  });
});
