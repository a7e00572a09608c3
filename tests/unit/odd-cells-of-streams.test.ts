import { expect, it } from 'vitest';
import { rowStates, rowValues } from './row-values.ts';

it.each(['3~5', '3/5', '³⁶', '36[1]', '36^1', '½', '三十六', '?', '…', '36<sup>1</sup>'])(
  'says a cell that nobody can read in a stream of cells, and neither it nor those beside it are blank: %s',
  async (cell) => {
    const table = [
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      ['规章', cell, '1', '2'],
      ['行政规范性文件', '3', '1', '25'],
      ['信息内容', '本年处理决定数量'],
      ['行政许可', cell],
      ['行政处罚', '5'],
    ];
    const file = { path: 'report.txt', value: `二、主动公开政府信息情况\n\n${table.flat().join('\n')}\n` };
    expect(await rowStates(file, 'proactive', 'regulations')).toMatchObject({ issued: 'unreadable' });
    expect(Object.values(await rowStates(file, 'proactive', 'regulations'))).not.toContain('blank');
    expect(await rowStates(file, 'proactive', 'licensing')).toMatchObject({ decisions: 'unreadable' });
    expect(await rowValues(file, 'proactive', 'normativeDocuments')).toMatchObject({
      issued: 3,
      inForce: 25,
    });
    expect(await rowValues(file, 'proactive', 'penalties')).toMatchObject({ decisions: 5 });
  },
);

it.each(['-l6', 'l6', 'O6'])(
  'takes no end of a cell that begins with a letter for a number: %s',
  async (cell) => {
    const value = `二、主动公开政府信息情况\n\n信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n规章\n3\n${cell}\nl\n`;
    const read = await rowValues({ path: 'report.txt', value }, 'proactive', 'regulations');
    expect(Object.values(read)).not.toContain(6);
  },
);
