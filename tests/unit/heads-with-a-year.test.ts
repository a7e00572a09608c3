import { expect, it } from 'vitest';
import { rowValues } from './row-values.ts';

it.each(['本年（2021）', '本年(2021年)', '本年（2021年度）'])(
  'reads the columns of table 2 below heads with a year in brackets: %s',
  async (year) => {
    const table = [
      '二、主动公开政府信息情况\n',
      `信息内容 | ${year}制发件数 | ${year}废止件数 | 现行有效件数 |`,
      '规章 | 0 | 0 | 4 |',
      '行政规范性文件 | 3 | 1 | 25 |',
      `信息内容 | ${year}处理决定数量 |`,
      '行政处罚 | 36 |',
    ];
    const file = { path: 'report.txt', value: `${table.join('\n')}\n` };
    expect(await rowValues(file, 'proactive', 'normativeDocuments')).toMatchObject({
      issued: 3,
      repealed: 1,
      inForce: 25,
    });
    expect(await rowValues(file, 'proactive', 'penalties')).toMatchObject({ decisions: 36 });
  },
);
