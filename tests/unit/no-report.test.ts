import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/parse-report.ts';
import { noReport } from '../../src/recognise/no-report.ts';
import { decode } from '../../src/text/decode.ts';
import { filingOf } from '../filing.ts';
import { TELLING, threadTime } from '../thread-time.ts';

const AGENCY = '410726-government-office';

/** What a file is, as a keeper who files it is told; null of a report. */
async function whatItIs(value: string, extension: '.txt' | '.html'): Promise<string | null> {
  const report = await parseReport(new VFile({ path: `2021${extension}`, value }), filingOf(AGENCY, 2021));
  return noReport(report, () => value)?.what ?? null;
}

const TITLE = '延津县人民政府办公室2021年政府信息公开工作年度报告';
const MENU = `<ul>${'首页 政务公开 政府信息公开 办事服务 互动交流'
  .split(' ')
  .map((word) => `<li><a href="/c/">${word}</a></li>`)
  .join('')}</ul>`;
const LIST = [2018, 2019, 2020, 2021, 2022].map((year) => [
  TITLE.replace('2021', String(year)),
  `${year + 1}-01-20`,
]);

describe('What is no report', () => {
  it('is said of a picture in the words of one: nobody saves it in another encoding', async () => {
    const report = await parseReport(new VFile({ path: '2021.txt', value: '甲' }), filingOf(AGENCY, 2021));
    const pictured = { ...report, source: { ...report.source, recognisedBy: 'PP-OCRv4 1' } };
    expect(noReport(pictured, () => '')?.what).toBe('picture in which no words can be read');
    expect(noReport(report, () => '')?.what).toBe('file whose bytes give no words in any encoding');
  });

  it.each<[string, string, '.txt' | '.html']>([
    [
      'error page',
      '<html><head><title>404 Not Found</title></head><body><h1>404 Not Found</h1>nginx</body></html>',
      '.html',
    ],
    [
      'error page',
      `<html><body>${MENU}<div>对不起，您访问的页面不存在或已被删除！</div>主办单位：延津县人民政府</body></html>`,
      '.html',
    ],
    ['error page', '对不起，您访问的页面不存在\n返回首页\n', '.txt'],
    ['error page', '{"code":500,"msg":"系统异常"}', '.txt'],
    [
      'page of a firewall or of a test for robots',
      '<html><body>您的请求已被拦截，疑似攻击行为。事件ID：23</body></html>',
      '.html',
    ],
    [
      'page of a firewall or of a test for robots',
      '<html><body><noscript>Please enable JavaScript to continue.</noscript></body></html>',
      '.html',
    ],
    ['page to log in', '<html><body><form>用户登录 用户名 密码</form></body></html>', '.html'],
    ['list of documents', LIST.map((line) => line.join(' ')).join('\n'), '.txt'],
    [
      'list of documents',
      `<html><body>${MENU}<ul>${LIST.map(([title, day]) => `<li><a href="/a/">${title}</a><span>${day}</span></li>`).join('')}</ul></body></html>`,
      '.html',
    ],
    [
      'page that only leads to an attachment or a picture',
      `<html><body>${MENU}<h1>${TITLE}</h1><p>附件：<a href="a.pdf">${TITLE}.pdf</a></p></body></html>`,
      '.html',
    ],
    [
      'page that only leads to an attachment or a picture',
      `<html><body><h1>${TITLE}</h1><img src="1.jpg"></body></html>`,
      '.html',
    ],
    [
      'document of another kind',
      '延津县政府信息公开指南\n\n为了更好地提供政府信息公开服务，编制本指南。公民、法人和其他组织可以申请公开政府信息，也可以查阅政府信息公开工作年度报告。',
      '.txt',
    ],
    [
      'document of another kind',
      '关于做好2021年政府信息公开工作年度报告编制工作的通知\n\n各乡镇人民政府：\n\n请各单位认真编制2021年政府信息公开工作年度报告，于1月20日前报送县政府办公室，并在门户网站公开。',
      '.txt',
    ],
    [
      'document of another kind',
      '青禾县人民政府办公室关于做好2021年政府信息公开工作年度报告有关事项的通知\n\n五、因政府信息公开申请行政复议、提起行政诉讼的情况\n\n写明被申请行政复议、提起行政诉讼的次数、原因和结果，并报告本年度公开政府信息的总数。',
      '.txt',
    ],
    [
      'document of another kind',
      '中华人民共和国政府信息公开工作年度报告格式\n\n政府信息公开工作年度报告反映政府信息公开工作情况，各行政机关应当按照本格式编制年度报告，并在门户网站公布。\n\n附件：\n\n一、总体情况\n\n规章\n\n行政规范性文件',
      '.txt',
    ],
    [
      'text without the title, a table or the sentences of a report',
      `<html><body>${MENU}</body></html>`,
      '.html',
    ],
    [
      'text without the title, a table or the sentences of a report',
      '延津县2021年国民经济和社会发展统计公报\n\n初步核算，全年全县生产总值180亿元，比上年增长6.3%。其中第一产业增加值30亿元，增长5.1%。',
      '.txt',
    ],
    ['text without the title, a table or the sentences of a report', '字', '.txt'],
    [
      'text without the title, a table or the sentences of a report',
      '延津县召开政务公开工作推进会\n\n1月5日，延津县召开政务公开工作推进会，县政府办公室负责人出席会议并讲话。会议听取了2023年政府信息公开工作年度报告编制情况，要求各单位继续做好主动公开工作。',
      '.txt',
    ],
    ['title without a report', `${TITLE}\n`, '.txt'],
  ])('%s: %s', async (what, value, extension) => expect(await whatItIs(value, extension)).toBe(what));

  it.each<[string, string]>([
    [
      'a few sentences',
      `${TITLE}\n\n2021年，我办认真贯彻《政府信息公开条例》，主动公开政府信息35条，没有收到公开申请，没有发生行政复议。\n\n2022年1月20日`,
    ],
    [
      'no title',
      '根据《中华人民共和国政府信息公开条例》，现将我办2008年政府信息公开工作情况报告如下：全年主动公开信息12条，未收到公开申请。',
    ],
    [
      'a form before 2019',
      '延津县2012年政府信息公开工作年度报告\n\n一、概述\n\n2012年全县各级各部门认真做好政府信息公开工作。\n\n二、主动公开情况\n\n全年主动公开政府信息1200条。\n\n三、依申请公开情况\n\n全年未收到申请。',
    ],
    ['tables in pictures', readFileSync('tests/fixtures/02-table-as-image-or-attachment/input.txt', 'utf8')],
    ['a table alone', '一、本年新收政府信息公开申请数量\t8\t3\t0\t0\t0\t0\t11'],
  ])('a report it is, however short: %s', async (_, value) =>
    expect(await whatItIs(value, '.txt')).toBeNull(),
  );

  it('bytes without words are none', async () => {
    const value = readFileSync('tests/fixtures/no-words-in-any-encoding/input.txt');
    const report = await parseReport(new VFile({ value }), filingOf(AGENCY, 2021));
    expect(noReport(report, () => decode(value).text)?.what).toBe(
      'file whose bytes give no words in any encoding',
    );
  });

  it('no layout of the fixtures is refused', async () => {
    for (const name of ['08-one-cell-per-line', '08-text-from-a-pdf', 'bar-below-a-title'])
      expect(
        await whatItIs(readFileSync(`tests/fixtures/${name}/input.txt`, 'utf8'), '.txt'),
        name,
      ).toBeNull();
  });

  it.each(['<script>', '<style>', 'href=', '<a href=', '<', '<b', '请求'])(
    'a file of %s and nothing else is looked through in proportion to its length',
    { timeout: 120_000 },
    async (unit) => {
      const report = await parseReport(new VFile({ value: 'x' }), filingOf(AGENCY, 2021));
      const look = (length: number) =>
        threadTime(() => noReport(report, () => `<a ${unit.repeat(length / unit.length)}`));
      const whole = await look(800_000);
      const part = whole > TELLING ? await look(200_000) : whole;
      expect(whole > TELLING ? whole / part : 0).toBeLessThan(10);
    },
  );
});
