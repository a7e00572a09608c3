import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/parse-report.ts';
import { filingOf } from '../filing.ts';

/** What is read of a row of three measures whose first cell is given, below `before`: a value, or the reason why there is none. */
async function statesOf(first: string, before = '', row = ''): Promise<(number | string)[]> {
  const cells = (...words: string[]) =>
    words.map((word) => (word.startsWith('<td') ? word : `<td>${word}</td>`)).join('');
  const heads = cells('信息内容', '本年制发件数', '本年废止件数', '现行有效件数');
  const rows = [
    `<tr>${heads}</tr>`,
    `<tr${row}>${cells('规章', first, '0', '4')}</tr>`,
    `<tr>${cells('行政规范性文件', '3', '1', '25')}</tr>`,
  ];
  const value = `${before}<p>二、主动公开政府信息情况</p><table>${rows.join('')}</table>`;
  const file = new VFile({ path: 'report.html', value });
  const { tables } = await parseReport(file, filingOf('410726-government-office', 2023));
  const { issued, repealed, inForce } = tables.proactive['regulations']!;
  return [issued, repealed, inForce].map((count) => count!.value ?? count!.status);
}

describe('A digit beside another', () => {
  it.each([
    ['that room parts from it', '<span style="margin-right:2em">3</span><span>6</span>'],
    ['that room before it parts from it', '3<span style="padding:0 1em">6</span>'],
    ['that it is drawn over', '<span>3</span><span style="margin-left:-1em">6</span>'],
    ['that it goes before', '3<span style="float:left">6</span>'],
    ['as an item of a row', '<div style="display:flex"><span>3</span><span>6</span></div>'],
    ['in smaller slanted print', '36<em style="font-size:60%">1</em>'],
    ['as a mark of its font', '36<span style="font-variant-position:super">1</span>'],
    ['in white', '36<font color="white">9</font>', '<link rel="stylesheet" href="a.css">'],
  ])('is no digit of its number: %s', async (_, cell, before = '') => {
    const [state, ...others] = await statesOf(cell, before);
    expect(state === 36 || state === 'unreadable').toBe(true);
    expect(others).toEqual([0, 4]);
  });

  it.each([
    ['in white on white', '36<font color="#FFFFFF">9</font>'],
    ['in no size', '36<span style="font:0/0 a">9</span>'],
    ['in slanted print that is hidden', '36<i style="display:none">9</i>'],
    ['that an underline’s class hides', '36<u class="x">9</u>', '<style>.x { display: none }</style>'],
  ])('is not there where nobody sees it: %s', async (_, cell, before = '') => {
    expect(await statesOf(cell, before)).toEqual([36, 0, 4]);
  });

  it.each(['<i class="a">3</i><i class="a">6</i>', '<font color="red">3</font>6', '3<u>6</u>'])(
    'is one number with it in another look of one size: %s',
    async (cell) => {
      expect(await statesOf(cell)).toEqual([36, 0, 4]);
    },
  );
});

it.each([
  ['a number that is struck out with its cell', '<td style="text-decoration:line-through">36</td>'],
  ['pictures of a font', '<span style="font-family:Wingdings">36</span>'],
  ['pictures of a font as old pages name it', '<font face="Wingdings 2">36</font>'],
  ['a box to tick', '<input type="checkbox" value="36">'],
  ['a slider', '<input type="range" value="36">'],
  ['a button', '<input type="button" value="36">'],
  ['a list that shows all of its lines', '<select size="2"><option>3<option>6</select>'],
  ['a list of which several are chosen', '<select multiple><option>0<option selected>36</select>'],
])('a cell that shows %s is neither blank nor read', async (_, cell) => {
  expect(await statesOf(cell)).toEqual(['unreadable', 0, 4]);
});

it('reads no number of a row that is struck out', async () => {
  const states = await statesOf('36', '', ' style="text-decoration:line-through"');
  expect(states.filter((state) => typeof state === 'number')).toEqual([]);
});
