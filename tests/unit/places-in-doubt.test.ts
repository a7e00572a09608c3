import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/parse-report.ts';
import { filingOf } from '../filing.ts';

const HEADS = [
  '三、收到和处理政府信息公开申请情况',
  '',
  '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）→申请人情况→→→→→→总计',
  '→自然人→法人或其他组织→→→→→',
  '→→商业企业→科研机构→社会公益组织→法律服务机构→其他→',
];

async function carriedOver(printed: string) {
  const lines = [...HEADS, `二、上年结转政府信息公开申请数量→${printed}`, ''];
  const value = lines.map((line) => line.replaceAll('→', '\t')).join('\n');
  const report = await parseReport(
    new VFile({ path: '2021.txt', value }),
    filingOf('410726-government-office', 2021),
  );
  return Object.values(report.tables.requests['carriedOver'] ?? {}).map((cell) => cell.value ?? null);
}

describe('A row whose cells stand a column further on than those of its head', () => {
  it('publishes, where its total is blank, the printed values or none', async () => {
    const printed = [4, 1, 2, 1, 3, 1, null];
    const read = await carriedOver('→4→1→2→1→3→1→→');
    expect(read).toHaveLength(printed.length);
    for (const [at, value] of read.entries()) expect([printed[at], null]).toContain(value);
  });

  it('is read where its total is printed', async () => {
    expect(await carriedOver('→4→1→2→1→3→1→12→')).toEqual([4, 1, 2, 1, 3, 1, 12]);
  });
});
