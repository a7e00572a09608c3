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
  ['青禾县水务局2021年政务信息公开年度报告', '青禾县水务局', 2021],
  ['名称 青禾县水务局2021年政府信息公开年度报告', '青禾县水务局', 2021],
  ['青禾县水务局2021年政府信息公开工作年度报告.docx', '青禾县水务局', 2021],
  ['青禾县水务局关于公布2021年政府信息公开工作年度报告的公告', '青禾县水务局', 2021],
  ['政府信息公开\n\n青禾县水务局政府信息公开工作年度报告', '青禾县水务局', null],
  ['中华人民共和国政府信息公开工作年度报告格式', null, null],
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

it('does not take the first words of the prose for a title', async () => {
  const prose = '本年度报告是根据《中华人民共和国政府信息公开条例》\n（以下简称《条例》）编制。';
  expect(await readTitle(`政府信息公开年度工作报告\n\n${prose}`)).toMatchObject({
    title: '政府信息公开年度工作报告',
    agency: null,
  });
});

it.each([
  '青禾县水务局2021年政府信息公开工作年度报告',
  '青禾县水务局\n2021年政府信息公开工作年度报告',
  '青禾县水务局\n\n2021年政府信息公开工作\n\n年度报告',
])('leaves out a title that is printed once more above the prose: %j', async (again) => {
  const title = '青禾县水务局2021年政府信息公开工作年度报告';
  const prose = '根据《中华人民共和国政府信息公开条例》编制本报告。';
  expect(await readTitle(`${title}\n发布时间：2022-01-12\n\n${again}\n${prose}`)).toMatchObject({
    title,
    before: [prose],
  });
});

it.each([
  '关怀版 无障碍 无障碍',
  '- 设为首页\n- 加入收藏\n- 无障碍阅读\n- 长者版',
  '登录 注冊 長者版 | 无障碍 I 繁体中文',
  '当前位置：首页\n> 政府信息公开 > 政府信息公开年报 > 2021',
  '水务局>政府信息公开>信息公开工作年度报告',
  '网站首页 政府信息公开 互动交流',
  '索  引  号: AB0001/2022-00021 发文机关: 县水务局 文      号:\n成文日期: 2022-01-18\n有效性:',
  '- 索引号: qhsw/2022-00017\n- 文号:\n- 时效性: 有效',
  '索引号 000000000/2022-00017 发文字号\n公开形式 主动公开 责任部门\n生成日期 2022-01-12 09:50:00 是否有效',
  '索 引 號:AB0001/2022-00021\n發文機關: 青禾縣水務局\n文 號:',
  '•',
  '- 1 -',

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

it.each(['— 2 —', 'P. 2', '第 2 页 共 5 页'])(
  'leaves out %j and goes on with the sentence around it',
  async (mark) => {
    const [begun, ended] = [
      '青禾县水务局全年主动公开政府信息一百二十三条，其中工作动态',
      '四十五条，通知公告三十条。',
    ];
    const value = `一、总体情况\n${begun}\n${mark}\n${ended}\n`;
    const report = await parseReport(
      new VFile({ path: 'report.txt', value }),
      filingOf('410703-data-bureau', 2021),
    );
    expect(report.sections[0]!.blocks.map(({ text }) => text)).toEqual([begun + ended]);
  },
);

it('keeps a long sub-heading apart from the wrapped lines below it', async () => {
  const heading = '（三）人大代表建议和政协委员提案的办理结果公开情况';
  const value = `一、总体情况\n${heading}\n2021 年，青禾县水务局共收到县人民代表大会代表建议 1 件、政治协\n商会议委员提案 1 件。\n`;
  const report = await parseReport(
    new VFile({ path: 'report.txt', value }),
    filingOf('410703-data-bureau', 2021),
  );
  expect(report.sections[0]!.blocks.map(({ kind, text }) => [kind, text])).toEqual([
    ['heading', heading],
    ['paragraph', '2021 年，青禾县水务局共收到县人民代表大会代表建议 1 件、政治协商会议委员提案 1 件。'],
  ]);
});

it.each([
  ['。', '青禾县水务局全年做好公开工作，安排专人负责，并对照清单自查了两次，没有发现问题，也没有收到投诉。'],
  ['：', '无。'],
  [': ', '本年度没有收取信息处理费'],
])('opens a section whose words a mark %j parts from its title', async (mark, words) => {
  const value = `一、总体情况\n\n好。\n\n六、其他需要报告的事项${mark}${words}\n`;
  const report = await parseReport(
    new VFile({ path: 'report.txt', value }),
    filingOf('410703-data-bureau', 2021),
  );
  expect(report.sections.map(({ title }) => title)).toEqual(['一、总体情况', '六、其他需要报告的事项']);
  expect(report.sections[1]!.blocks.map(({ text }) => text)).toEqual([words]);
});

it('does not open a section where the ordinal of its title is not the form’s and words go on', async () => {
  const line = '一、主动公开情况：全年公开三十条。';
  const value = `一、总体情况\n\n${line}\n\n二、主动公开政府信息情况\n`;
  const report = await parseReport(
    new VFile({ path: 'report.txt', value }),
    filingOf('410703-data-bureau', 2021),
  );
  expect(report.sections[0]!.blocks.map(({ text }) => text)).toEqual([line]);
});
