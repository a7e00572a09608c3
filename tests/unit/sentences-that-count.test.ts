import { expect, it } from 'vitest';
import { VFile } from 'vfile';
import { parseReport } from '../../src/parse-report.ts';
import { filingOf } from '../filing.ts';

const read = (value: string) =>
  parseReport(new VFile({ path: 'report.txt', value }), filingOf('410703-data-bureau', 2021));

const TITLE = '青禾县水务局2021年政府信息公开工作年度报告';

it.each([
  '全年制定规章2件，行政规范性文件14件，作出行政许可858件，行政处罚40件，行政强制1件，收取行政事业性收费3万元。',
  '本年新收政府信息公开申请3件，上年结转1件；予以公开2件、部分公开1件、不予公开0件、其他处理1件，结转下年度继续办理0件。',
  '本局被申请行政复议2件，结果维持1件，结果纠正1件，其他结果0件，尚未审结0件；未经复议直接起诉0件，复议后起诉0件。',
  '主动公开规章、规范性文件、行政许可、行政处罚、行政强制和政府集中采购等信息共计 50 条，其中在网站公开 38 条。',
  '申请人中自然人5件、商业企业3件、科研机构1件、法律服务机构2件（公益组织0件），均已予以公开，没有部分公开的情形。',
])('is no table, but a sentence that stays whole: %j', async (sentence) => {
  const report = await read(`${TITLE}\n\n一、总体情况\n\n${sentence}\n`);
  expect(report.sections[0]!.blocks.map(({ text }) => text)).toEqual([sentence]);
  expect(report.form).toEqual({ proactive: null, requests: null });
  expect(report.findings.map(({ rule }) => rule)).not.toContain('row-short');
});

it('leaves the table of a page in one line where it is, and the sentence before it', async () => {
  const sentence = '本局办理行政许可12件，行政处罚5件，行政强制0件，收到申请3件。';
  const table =
    '信息内容 本年制发件数 本年废止件数 现行有效件数 规章 0 0 0 行政规范性文件 3 1 8 信息内容 本年处理决定数量 行政许可 12 行政处罚 5 行政强制 0';
  const report = await read(`${TITLE} 一、总体情况 ${sentence} 二、主动公开政府信息情况 ${table}\n`);
  expect(report.sections[0]!.blocks.map(({ text }) => text)).toEqual([sentence]);
  expect(report.tables.proactive.normativeDocuments).toMatchObject({
    issued: { value: 3 },
    repealed: { value: 1 },
    inForce: { value: 8 },
  });
  expect(report.tables.proactive.licensing).toMatchObject({ decisions: { value: 12 } });
});
