import { expect, it } from 'vitest';
import { VFile } from 'vfile';
import { parseReport } from '../../src/parse-report.ts';
import { filingOf } from '../filing.ts';

const BODY = '\n\n一、总体情况\n\n全年做好公开工作。\n\n六、其他需要报告的事项\n\n无。\n';

const readTitle = async (head: string) => {
  const filing = filingOf('410703-data-bureau', 2021);
  const report = await parseReport(new VFile({ path: 'report.txt', value: head + BODY }), filing);
  return {
    agency: report.printedAgency,
    year: report.printedYear,
    title: report.title,
    before: report.preamble.map(({ text }) => text),
  };
};

it.each([
  ['青禾镇人民政府2021年信息公开年度报告', '青禾镇人民政府', 2021],
  ['青禾镇政府2021年信息公开工作年度报告', '青禾镇政府', 2021],
  ['青禾县人民政府信息公开年度报告', '青禾县人民政府', null],
  ['青禾县人民政府2021年政府信息公开年报', '青禾县人民政府', 2021],
  ['青禾县人民政府关于2021年政府信息公开工作年度报告', '青禾县人民政府', 2021],
  ['青禾县政务公开办公室2021年政府信息公开工作年度报告', '青禾县政务公开办公室', 2021],
  ['2021年青禾县政府信息公开工作办公室政府信息公开工作年度报告', '青禾县政府信息公开工作办公室', 2021],
  ['2021青禾县水务局2021年度政府信息公开工作年度报告', '青禾县水务局', 2021],
  ['青禾县水务局（青禾县河长办）2021年政府信息公开工作年度报告', '青禾县水务局（青禾县河长办）', 2021],
  ['Page 8 - 青禾县水务局2021年政府信息公开工作年度报告', '青禾县水务局', 2021],
  ['【年报】青禾县水务局2021年政府信息公开工作年度报告', '青禾县水务局', 2021],
  ['青禾县人民政府门户网站 青禾县水务局2021年政府信息公开工作年度报告', '青禾县水务局', 2021],
  [
    '首页 > 政务公开 > 信息公开年度报告 > 部门\n青禾县水务局2021年政府信息公开\n年度报告',
    '青禾县水务局',
    2021,
  ],
  ['正文\n2021 年青禾县水务局政府信息公开工作\n年度报告', '青禾县水务局', 2021],
] as const)('reads agency and year of %j', async (head, agency, year) => {
  expect(await readTitle(head)).toMatchObject({ agency, year });
});

it('keeps the words right below a title, and those of the title not once more', async () => {
  const title = '青禾县水务局2021年政府信息公开工作年度报告';
  const prose = '根据《中华人民共和国政府信息公开条例》编制本报告。';
  expect(await readTitle(`${title}\n${prose}`)).toMatchObject({ title, before: [prose] });
  expect(await readTitle(`${title}\n青禾县水务局\n2022年1月18日\n${prose}`)).toMatchObject({
    title,
    before: ['青禾县水务局', '2022年1月18日', prose],
  });
});

it.each([
  '关怀版 无障碍 无障碍',
  '长者版 无障碍阅读',
  '登录    注册',
  '首页/ 政府信息公开 / 政府信息公开年报 / 乡镇 / 2021 / 正文',
  '發表日期:2022-01-26    文章來源:青禾縣水務局',
  '2022年01月18日来源:1',
  'www.example.cn 发布时间:2022-01-22 来源:区政府办 选择阅读字号:[ 大 中 小 ] 阅读次数:',
  '来源:公安局 时间:2022-01-11 15:51',
  '字号:\n大 中 小',
  '正文内容区域请使用tab按钮切换浏览',
  '- 2022-01-24 09:05\n- 来源: 青禾县水务局',
])('leaves out what the page says around a report: %j', async (furniture) => {
  const title = '青禾县水务局2021年政府信息公开工作年度报告';
  expect((await readTitle(`${furniture}\n\n${title}`)).before).toEqual([]);
  expect((await readTitle(`${title}\n\n${furniture}`)).before).toEqual([]);
});

it.each([
  '扫一扫在手机打开当前页面',
  '首页  |   网站地图  |   网站声明  |   联系我们',
  '主办:青禾县人民政府办公室  承办:青禾县大数据中心',
  '地址:青禾县人民路1号     邮编:000000  技术支持:某某科技有限公司',
  '您是第1234567位访客',
])('leaves out the foot of a page behind a report: %j', async (foot) => {
  const filing = filingOf('410703-data-bureau', 2021);
  const value = `青禾县水务局2021年政府信息公开工作年度报告${BODY}\n${foot}\n`;
  const { sections } = await parseReport(new VFile({ path: 'report.txt', value }), filing);
  expect(sections.at(-1)!.blocks.map(({ text }) => text)).toEqual(['无。']);
});

it('leaves out the heads of a book’s pages but for the first, which may be all that names the report', async () => {
  const title = '青禾县水务局2021年政府信息公开工作年度报告';
  const filing = filingOf('410703-data-bureau', 2021);
  const value = `Page 1 - ${title}\n\n一、总体情况\n\n全年做好公开工作，\n\nPage 2 - ${title}\n\n也做好培训。\n`;
  const report = await parseReport(new VFile({ path: 'report.txt', value }), filing);
  expect(report.title).toBe(title);
  expect(report.sections[0]!.blocks.map(({ text }) => text)).toEqual(['全年做好公开工作，', '也做好培训。']);
});
