import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { amountSentences } from '../../src/leads/amount-sentences.ts';
import { feeSentences } from '../../src/leads/fee-sentences.ts';
import { foreignPlaces } from '../../src/leads/foreign-places.ts';
import { leadsOf } from '../../src/leads/leads.ts';
import { placeIndex } from '../../src/archive/divisions.ts';
import { parseReport } from '../../src/parse-report.ts';
import type { Section } from '../../src/schemas/report.ts';
import { filingOf } from '../filing.ts';
import { madeReport, madeTables, type MadeCells } from './made-report.ts';

/** 洛阳市瀍河回族区 */
const CHANHE = '410304';
const LUOYANG = '410300';

function proseOf(text: string): { preamble: []; sections: Section[] } {
  const block = { kind: 'paragraph' as const, anchor: 'overview-p1', text, place: { line: 5, column: 1 } };
  return {
    preamble: [],
    sections: [{ key: 'overview', title: '一、总体情况', place: { line: 3, column: 1 }, blocks: [block] }],
  };
}
const placesIn = (text: string, division = CHANHE): string[] =>
  foreignPlaces(proseOf(text), division, placeIndex()).flatMap(({ names }) => names);

const REPORTS = [
  ['410300-data-bureau', 2022],
  ['410304-government', 2021],
  ['410403-government', 2020],
  ['410703-data-bureau', 2021],
  ['410726-government-office', 2023],
] as const;

describe('places of others in a report', () => {
  it('are found in the archive’s reports, with the sentence and its paragraph', async () => {
    const leads = REPORTS.map(async ([agency, year]) => {
      const file = new VFile(readFileSync(`content/reports/${agency}/${year}.txt`));
      const report = await parseReport(file, filingOf(agency, year));
      return (leadsOf(report, placeIndex())?.places ?? []).map((lead) => ({ id: report.id, ...lead }));
    });
    const found = (await Promise.all(leads)).flat();
    expect(found).toEqual([
      {
        id: '410304-government/2021',
        anchor: expect.stringMatching(/^overview-p\d+$/) as string,
        sentence: '同时，组织学习《江苏省政府信息公开申请办理答复规范》，进一步提升答复文书规范化水平。',
        names: ['江苏省'],
      },
      {
        id: '410304-government/2021',
        anchor: expect.stringMatching(/^problems-p\d+$/) as string,
        sentence: expect.stringContaining('漯河区政府信息公开工作取得一定成效') as string,
        names: ['漯河区'],
      },
    ]);
  });

  it('are named as printed, with what they lie in', () => {
    expect(placesIn('沭阳县人民政府高度重视信息公开工作。')).toEqual(['沭阳县']);
    expect(placesIn('我们赴江苏省南京市鼓楼区学习。')).toEqual(['江苏省南京市鼓楼区']);
    expect(placesIn('组织人员到上海市和重庆市交流。')).toEqual(['上海市', '重庆市']);
    expect(placesIn('信阳市委高度重视；新疆维吾尔自治区来访。')).toEqual(['信阳市', '新疆维吾尔自治区']);
    expect(placesIn('卫滨区人民政府网站公开信息。')).toEqual(['卫滨区']);
  });

  it('are not the agency’s own, what it lies in, or what lies in it', () => {
    expect(placesIn('河南省洛阳市瀍河回族区人民政府公布年度报告。')).toEqual([]);
    expect(placesIn('河南省、洛阳市和新安县、洛宁县均有通报。', LUOYANG)).toEqual([]);
    expect(placesIn('与洛宁县交流。')).toEqual(['洛宁县']);
  });

  it('are not taken for another place of the same name', () => {
    // There are several 鼓楼区: of 开封, 南京, 徐州 and 福州.
    expect(placesIn('鼓楼区人民政府公布。', '410204')).toEqual([]);
    expect(placesIn('鼓楼区人民政府公布。')).toEqual([]);
    expect(placesIn('开封市鼓楼区人民政府公布。')).toEqual(['开封市鼓楼区']);
  });

  it.each([
    '新兴城市、沿海城市和文明城市建设',
    '适应城市发展，加强城市管理',
    '会同县直各部门、市公安县级机关',
    '市政和县政府、财政和县级财力',
    '信息资源县级统筹，公共和县域资源',
    '各省市县区、全省市县、全州县市区联动',
    '城市中区域、河东区域、南山区域、和平区块',
    '东方市场监管、中山市场、经济合作市场',
    '中山路、北京路派出所、南京东路',
    '县城关镇、城关区、高新区、新城区、老城区改造',
    '县城西区改造、市中区人民政府网站、郊区矿区',
    '南通知各单位，和田间地头，永安市民服务中心',
    '国务院、国家机关、港澳台事务、本省、我市、全县、各区',
  ])('are not seen in ordinary words: %s', (words) => {
    expect(placesIn(`${words}。`)).toEqual([]);
  });

  it('are listed up to a limit, however long a text is', () => {
    const text = '江苏省、浙江省、安徽省均有来访。'.repeat(5000);
    expect(foreignPlaces(proseOf(text), CHANHE, placeIndex())).toHaveLength(20);
  });
});

describe('sentences on fees', () => {
  it('are those on charges for requests and not on administrative fees', () => {
    const said = (text: string): string[] => feeSentences(proseOf(text)).map(({ sentence }) => sentence);
    expect(said('依据《政府信息公开信息处理费管理办法》，本年度未收取信息处理费。无其他事项。')).toEqual([
      '依据《政府信息公开信息处理费管理办法》，本年度未收取信息处理费。',
    ]);
    expect(said('全年未发生政府信息公开的收费及减免情况。')).toHaveLength(1);
    expect(said('公开行政事业性收费目录。经费列入预算，费用公开。')).toEqual([]);
  });
});

describe('sentences that tell amounts', () => {
  const said = (text: string, cells: MadeCells = {}): string[] =>
    amountSentences({ ...proseOf(text), tables: madeTables(cells) }).map(({ sentence }) => sentence);

  it('are those of a report without a request, review or lawsuit, and tell more than zeros', () => {
    const text =
      '2021年，我局主动公开信息11件。收到申请0件，行政复议0件。组织培训3场次，受众1,200余人；办结率100%。';
    expect(said(text)).toEqual([
      '2021年，我局主动公开信息11件。',
      '组织培训3场次，受众1,200余人；',
      '办结率100%。',
    ]);
    expect(said(text, { 'requests.received.total': 1 })).toEqual([]);
    expect(said(text, { 'remedies.litigationDirect.total': { value: null, status: 'blank' } })).toEqual([]);
  });

  it.each([
    '根据《条例》第20条和第十条第3项，按国办公开办函〔2021〕30号执行。',
    '自2021年1月1日起至12月31日止，20个工作日内答复。',
    '1. 主动公开。2．依申请公开。',
    '网址 https://www.example.gov.cn/2021/index3.html。',
  ])('are not those of dates, articles, deadlines and addresses: %s', (text) => {
    expect(said(text)).toEqual([]);
  });
});

describe('the leads of a report', () => {
  it('are none where the prose offers nothing to look into', () => {
    expect(leadsOf(madeReport(), placeIndex())).toBeUndefined();
  });
});
