import { describe, expect, it } from 'vitest';
import { readRow, states } from './three-measures.ts';

/** A row whose first number stands behind a 3 in a colour. */
const row = (ink: string, { tr = '', td = '' } = {}) =>
  `<tr ${tr}><td>规章</td><td ${td}><span style="color:${ink}">3</span>6</td><td>0</td><td>4</td></tr>`;
const OTHER_GROUND = '<p style="background:#1e5aa8">信息公开</p>';

describe('A digit in the colour of its ground', () => {
  it.each<[string, string, string?]>([
    ['of its cell', row('#eeeeee', { td: 'style="background:#eee"' })],
    ['of its cell, by attribute', row('rgb(238,238,238)', { td: 'bgcolor="EEEEEE"' })],
    ['of its cell, by name', row('#808080', { td: 'bgcolor="gray"' })],
    ['of its row', row('#eeeeee', { tr: 'bgcolor="#eeeeee"' })],
    ['of its row, by style', row('#eee', { tr: 'style="background-color:#eee"' })],
    ['of its row, by a sheet', row('#eee', { tr: 'class="g"' }), '<style>.g{background:#eee}</style>'],
    ['of its group', `<tbody style="background:#eee">${row('#eee')}</tbody>`],
    ['of its table', row('#eee'), '<style>table{background:#eee}</style>'],
    ['of what stands around its table', row('#eee'), '<body bgcolor="#eeeeee">'],
    [
      'of its column',
      `<col><col style="background:#eee"><col span="2">${row('#eee', { td: '' })}`,
      '<style>table{background:#1e5aa8}</style>',
    ],
    [
      'of columns that are declared together',
      `<colgroup bgcolor="#eeeeee"><col span="3"></colgroup><col>${row('#eee')}`,
    ],
    ['white, in a page that has other grounds', row('#fff', { tr: 'bgcolor="white"' }), OTHER_GROUND],
  ])('is not read: %s', async (_, cells, before = '') => {
    expect(states(await readRow(cells, { before }))).toEqual([6, 0, 4]);
  });

  it.each<[string, string, string?]>([
    [
      'its row has another ground than its table',
      row('#eee', { tr: 'bgcolor="#1e5aa8"' }),
      'bgcolor="#eeeeee"',
    ],
    ['its cell has another ground', row('#eee', { td: 'bgcolor="#1e5aa8"' }), 'bgcolor="#eeeeee"'],
    [
      'its row has a picture behind it',
      row('#eee', { tr: 'style="background:url(bar.png)"' }),
      'bgcolor="#eeeeee"',
    ],
    [
      'its row has a picture behind it, over a colour',
      row('#eee', { tr: 'style="background-color:#eee;background-image:linear-gradient(#000,#111)"' }),
    ],
    ['a picture is named by an attribute', row('#eee', { tr: 'background="bar.png"' }), 'bgcolor="#eeeeee"'],
    ['its row has a shade', row('#eee', { tr: 'style="background:rgba(0,0,0,.5)"' }), 'bgcolor="#eeeeee"'],
    [
      'a later style sets another ground',
      row('#eee', { td: 'style="background-color:#eee;background:#1e5aa8"' }),
    ],
    ['only another column has it', `<col><col><col bgcolor="#eeeeee"><col>${row('#eee')}`],
    [
      'a colour cannot be told',
      `<tr style="color:#eee"><td>规章</td><td bgcolor="#eee"><i style="color:var(--ink)">36</i></td><td>0</td><td>4</td></tr>`,
    ],
  ])('is read with others where it is seen: %s', async (_, cells, table = '') => {
    expect(states(await readRow(cells, { table }))).toEqual([36, 0, 4]);
  });

  it('takes over colours through a table where the page says by which rules it is set', async () => {
    const shown = '<div style="color:#eee">';
    const cells = '<tr><td>规章</td><td bgcolor="#eee">36</td><td>0</td><td>4</td></tr>';
    expect(states(await readRow(cells, { before: `<!doctype html>${shown}` }))).toEqual(['blank', 0, 4]);
    // Without that, browsers set tables anew.
    expect(states(await readRow(cells, { before: shown }))).toEqual([36, 0, 4]);
  });
});

it.each<[string, string, string?]>([
  [
    'white, on a ground that nothing tells of in a page that has some',
    '<b style="color:#fff">36</b>',
    OTHER_GROUND,
  ],
  ['white, in part', '<b style="color:#fff">3</b>6', OTHER_GROUND],
  [
    'white, in a page whose sheets are not known',
    '<b style="color:#fff">36</b>',
    '<link rel="stylesheet" href="all.css">',
  ],
  ['on black, without a colour of its own', '<b style="background:#000">36</b>'],
])('reads no number of which nobody can tell whether it is seen: %s', async (_, cell, before = '') => {
  const cells = `<tr><td>规章</td><td>${cell}</td><td>0</td><td>4</td></tr>`;
  expect(states(await readRow(cells, { before }))).toEqual(['unreadable', 0, 4]);
});
