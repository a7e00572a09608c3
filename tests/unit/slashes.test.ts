import { expect, it } from 'vitest';
import { rowValues } from './row-values.ts';

const NONE = '/ / / / / / /';
/** The rows of table 3 behind its heads, whose office writes a slash for none. */
const ROWS = [
  ['一、本年新收政府信息公开申请数量', '/ / 2 / / / 2'],
  ['二、上年结转政府信息公开申请数量', NONE],
  ['三、本年度办理结果 （一）予以公开', '/ / 1 / / / 1'],
  ['（二）部分公开', NONE],
  ['（三）不予公开 1.属于国家秘密', NONE],
  ['2.其他法律行政法规禁止公开', '/ / 1 / / / 1'],
  ['3.危及“三安全一稳定”', NONE],
  ['4.保护第三方合法权益', NONE],
  ['5.属于三类内部事务信息', NONE],
  ['6.属于四类过程性信息', NONE],
  ['7.属于行政执法案卷', NONE],
  ['8.属于行政查询事项', NONE],
  ['（四）无法提供 1.本机关不掌握相关政府信息', NONE],
  ['（七）总计', '/ / 2 / / / 2'],
  ['四、结转下年度继续办理', NONE],
] as const;
const HEADS = [
  '三、收到和处理政府信息公开申请情况',
  '申请人情况',
  '自然人 法人或其他组织 总计',
  '商业企业 科研机构 社会公益组织 法律服务机构 其他',
];

const received = async (value: string) =>
  Object.values(await rowValues({ path: '2021.txt', value }, 'requests', 'received'));

it('takes slashes that an office writes for none for no limits of cells', async () => {
  const value = [...HEADS, ...ROWS.map(([label, cells]) => `${label} ${cells}`)].join('\n');
  expect(await received(value)).toEqual([null, null, 2, null, null, null, 2]);
});
