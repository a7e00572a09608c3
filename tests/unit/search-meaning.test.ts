import { describe, expect, it } from 'vitest';
import { answers } from '#language/answers.ts';
import { alikeNames } from '../../src/search/alike.ts';
import type { Directory } from '../../src/search/archive-files.ts';
import { meaningReader } from '../../src/search/meaning.ts';
import { divisionsNamed } from '../../src/search/place-names.ts';
import { topicsOf } from '../../src/search/topics.ts';

const REGIONS = [
  { code: '410000', name: '河南省', parent: null, pinyin: 'he nan sheng' },
  { code: '410300', name: '洛阳市', parent: '410000', pinyin: 'luo yang shi' },
  { code: '410304', name: '瀍河回族区', parent: '410300', pinyin: 'chan he hui zu qu' },
  { code: '410700', name: '新乡市', parent: '410000', pinyin: 'xin xiang shi' },
  { code: '410721', name: '新乡县', parent: '410700', pinyin: 'xin xiang xian' },
];
const AGENCIES = [
  {
    id: '410300-data-bureau',
    name: '洛阳市政务服务和大数据管理局',
    pinyin: 'luo yang shi zheng wu fu wu he da shu ju guan li ju',
  },
  {
    id: '410304-government',
    name: '洛阳市瀍河回族区人民政府',
    pinyin: 'luo yang shi chan he hui zu qu ren min zheng fu',
    also: ['漯河回族自治县人民政府'],
  },
];
const { read, glean } = meaningReader(
  { regions: REGIONS, agencies: [], sections: [], findings: [] } satisfies Directory,
  { years: [2018, 2021], measures: [], regions: REGIONS, agencies: AGENCIES },
  topicsOf([
    { words: ['拒绝', '不给'], measures: ['sum.refused', 'rate.refused'], phrases: [], source: '日常说法。' },
    { words: ['告'], measures: ['sum.litigation'], phrases: [], source: '日常说法。' },
  ]),
  answers.fillers,
  null,
  2022,
);

describe('The meaning of a query', () => {
  it.each([
    ['瀍河区', ['410304']],
    ['瀍河', ['410304']],
    ['洛阳', ['410300']],
    ['河南', ['410000']],
    ['410304', ['410304']],
    ['chanhe', ['410304']],
    ['chan he', ['410304']],
    ['LuoYang', ['410300']],
    ['洛阳瀍河', ['410304']],
    ['河南 洛阳', ['410300']],
    ['新乡', ['410700']],
    ['豫', ['410000']],
  ])('of %s is a region by whatever name', (query, regions) => {
    expect(read(query)).toMatchObject({ regions, isWhole: true });
  });

  it.each([
    ['市政数局', '410300-data-bureau'],
    ['政务服务和大数据管理局', '410300-data-bureau'],
    ['漯河回族自治县人民政府', '410304-government'],
    ['洛阳政数', '410300-data-bureau'],
    ['洛阳市政数局', '410300-data-bureau'],
    ['洛阳数据局', '410300-data-bureau'],
    ['lyssj', '410300-data-bureau'],
    ['luoyang zhengshu', '410300-data-bureau'],
    ['瀍河府', '410304-government'],
  ])('of %s is an agency by a short or another name', (query, agency) => {
    expect(read(query).agencies).toEqual([agency]);
  });

  it.each([
    ...['瀍河 2021 拒绝', '拒绝 瀍河区 2021年', '2021年瀍河不给', '瀍河区政府2021年度拒绝的情况'],
    ...['瀍河去年拒绝了多少', '瀍河 二〇二一年 拒绝', '瀍河 21年 拒绝', '2021 年，瀍河拒绝了几次？'],
  ])('of %s is place, topic and year, in any order', (query) => {
    expect(read(query)).toMatchObject({
      regions: ['410304'],
      years: [2021],
      measures: ['sum.refused', 'rate.refused'],
      isWhole: true,
    });
  });

  it.each([
    ['洛阳 2019—2021 拒绝', [2019, 2020, 2021]],
    ['洛阳 2019至2020年 拒绝', [2019, 2020]],
    ['洛阳 拒绝 前年', [2020]],
    ['历年 拒绝', [2018, 2021]],
    ['2021-2019', []],
  ])('of %s is of these years', (query, years) => {
    expect(read(query).years).toEqual(years);
  });

  it('of two places and of two words is both, what each word means first', () => {
    const both = read('瀍河和新乡 告 拒绝');
    expect(both).toMatchObject({ regions: ['410304', '410700'], topics: 2, isWhole: true });
    expect(both.measures).toEqual(['sum.litigation', 'sum.refused', 'rate.refused']);
  });

  it('of a place beside one within it is both, of a place within another the lower', () => {
    expect(read('洛阳和瀍河 拒绝').regions).toEqual(['410300', '410304']);
    expect(read('洛阳瀍河 拒绝').regions).toEqual(['410304']);
  });

  it('of a place and part of a name, typed apart, is the agency', () => {
    expect(read('洛阳 政数')).toMatchObject({ agencies: ['410300-data-bureau'], isWhole: true });
  });

  it.each(['洛阳公开', '洛阳', '公开管理局', '三审三校'])('of %s is no short name of an agency', (query) => {
    expect(read(query).agencies).toEqual([]);
  });

  it('of a question that is not understood is the places, years and words in it, and never whole', () => {
    expect(glean('哪个机关在2021年拒绝得最多')).toMatchObject({
      regions: [],
      years: [2021],
      measures: ['sum.refused', 'rate.refused'],
      isWhole: false,
    });
    expect(glean('洛阳人社局')).toMatchObject({ regions: ['410300'], agencies: [], isWhole: false });
    expect(glean('公告')).toMatchObject({ measures: [], isWhole: false });
  });

  it('is that of a measure by its own name', () => {
    expect(read('洛阳 不予公开率').measures).toEqual(['rate.refused']);
    expect(read('告').measures).toEqual(['sum.litigation']);
  });

  it('is not whole where something is left over, and then no word of one character is heard in it', () => {
    expect(read('郑州 拒绝')).toMatchObject({
      regions: [],
      measures: ['sum.refused', 'rate.refused'],
      isWhole: false,
    });
    expect(read('年度报告公告栏')).toMatchObject({ measures: [], isWhole: false });
    expect(read('三审三校')).toMatchObject({ regions: [], agencies: [], measures: [], isWhole: false });
    expect(read('')).toMatchObject({ isWhole: false });
  });
});

describe('The meaning of a query in letters', () => {
  const names = {
    agencies: { '410300-data-bureau': { name: 'Luoyang Data Bureau', words: ['luoyangdatabureau'] } },
    regions: {},
    measures: {
      'sum.refused': { name: 'Refused (sum of eight grounds)', words: ['refused'] },
      'requests.partiallyGranted.total': { name: 'Partially granted', words: ['partiallygranted'] },
    },
    rules: {},
  };
  const { read: readEnglish } = meaningReader(
    { regions: REGIONS, agencies: [], sections: [], findings: [] } satisfies Directory,
    { years: [], measures: [], regions: REGIONS, agencies: AGENCIES },
    topicsOf([]),
    ['in'],
    names,
  );

  it.each([
    ['luoyang refused 2021', ['410300'], ['sum.refused']],
    ['Partially granted in Chan He', ['410304'], ['requests.partiallyGranted.total']],
    ['refused 瀍河', ['410304'], ['sum.refused']],
    ["Luo'yang partially granted refused", ['410300'], ['requests.partiallyGranted.total', 'sum.refused']],
  ])('of %s has its places in pinyin and its measures in English', (query, regions, measures) => {
    expect(readEnglish(query)).toMatchObject({ regions, measures, agencies: [], isWhole: true });
  });

  it('is an agency by its official English name', () => {
    expect(readEnglish('Luoyang Data Bureau refused')).toMatchObject({
      regions: [],
      agencies: ['410300-data-bureau'],
      measures: ['sum.refused'],
    });
  });

  it('is not whole where a word of it is none of these', () => {
    expect(readEnglish('luoyang appeals')).toMatchObject({ measures: [], isWhole: false });
    expect(read('luoyang refused')).toMatchObject({ measures: [], isWhole: false });
  });
});

describe('A place that the archive has nothing of', () => {
  it('is known by its name, in full or without its last character', () => {
    const names = [
      '郑州市',
      '郑州航空港区',
      '中原区',
      '内蒙古自治区',
      '香港特别行政区',
      '恩施土家族苗族自治州',
    ];
    for (const [at, short] of ['内蒙古', '香港', '恩施'].entries())
      expect(divisionsNamed(short, names)).toEqual([names[at + 3]]);
    expect(divisionsNamed('郑州', names)).toEqual(['郑州市']);
    expect(divisionsNamed('中原区', names)).toEqual(['中原区']);
    expect(divisionsNamed('中', names)).toEqual([]);
    expect(divisionsNamed('三审三校', names)).toEqual([]);
    expect(read('郑州 拒绝').left).toEqual(['郑州']);
  });
});

describe('A name that sounds or looks like that of a place', () => {
  const sounds = { chan: '瀍廛澶湹缠产', he: '河何和', luo: '洛落罗', yang: '阳羊杨' };
  const offered = (query: string) =>
    alikeNames(query.split(' '), query, REGIONS, sounds).map((alike) => alike.query);

  it.each([
    ['廛河', '瀍河'],
    ['湹河区', '瀍河区'],
    ['澶河 拒绝', '瀍河 拒绝'],
    ['缠何', '瀍河'],
    ['泸河', '瀍河'],
    ['落杨', '洛阳'],
    ['洛阳县 拒绝', '洛阳市 拒绝'],
    ['瀍河回族自治县', '瀍河回族区'],
  ])('%s is offered %s', (typed, meant) => {
    expect(offered(typed)).toContain(meant);
  });

  it('is not offered for what it is, or for what shares one character by chance', () => {
    expect(offered('瀍河')).toEqual([]);
    expect(offered('黄河')).toEqual([]);
    expect(offered('信息公开')).toEqual([]);
  });
});
