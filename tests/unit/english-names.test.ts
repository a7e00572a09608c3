import { describe, expect, it, test } from 'vitest';
import { agencyInWords, inPinyin } from '../../src/language/en/names.ts';
import { groupLabel, ordinalText } from '../../src/language/en/form-labels.ts';
import { basisText } from '../../src/language/en/definitions.ts';
import { counted, listed } from '../../src/language/en/plurals.ts';
import { spokenParts } from '../../src/language/en/spoken.ts';
import { CHARTS } from '../../src/language/en/charts.ts';
import { comparability } from '../../src/language/en/editions.ts';
import { RULE_WORDS } from '../../src/language/en/rules.ts';
import { yearsText } from '../../src/language/en/numbers.ts';
import { OUTCOMES } from '../../src/language/en/outcomes.ts';
import { REQUESTS_SAID } from '../../src/language/en/report-said.ts';
import { type Agency, atTimeOf } from '../../src/schemas/agency.ts';
import type { Finding } from '../../src/schemas/finding.ts';
import type { Count } from '../../src/schemas/count.ts';

test('Chinese in an English text is told from it, with what stands between its characters', () => {
  expect(spokenParts('Luoyang Shi 洛阳市, 2021')).toEqual([
    { text: 'Luoyang Shi ' },
    { text: '洛阳市', tag: 'zh-CN' },
    { text: ', 2021' },
  ]);
  expect(
    spokenParts('“国办公开办函〔2021〕30号”')
      .map(({ text }) => text)
      .join(''),
  ).toBe('“国办公开办函〔2021〕30号”');
  expect(spokenParts('no Chinese')).toEqual([{ text: 'no Chinese' }]);
  expect(spokenParts('')).toEqual([]);
});

describe('A name in pinyin', () => {
  it.each([
    ['洛阳市', 'Luoyang Shi'],
    ['六安市', "Lu'an Shi"],
    ['淮安市洪泽区', "Huai'an Shi Hongze Qu"],
    ['重庆市', 'Chongqing Shi'],
    ['内蒙古自治区', 'Neimenggu Zizhiqu'],
    ['平顶山市卫东区人民政府', 'Pingdingshan Shi Weidong Qu Renmin Zhengfu'],
    ['洛阳市瀍河回族区人民政府', 'Luoyang Shi Chanhe Huizu Qu Renmin Zhengfu'],
    ['沭阳县发展和改革局', 'Shuyang Xian Fazhan He Gaige Ju'],
    ['洛阳市政务服务和大数据管理局', 'Luoyang Shi Zhengwu Fuwu He Da Shuju Guanli Ju'],
    ['平潭综合实验区', 'Pingtan Zonghe Shiyan Qu'],
    ['长沙经济技术开发区管理委员会', 'Changsha Jingji Jishu Kaifa Qu Guanli Weiyuan Hui'],
  ])('of %s is %s', (name, spelled) => {
    expect(inPinyin(name)).toBe(spelled);
  });
});

const agency: Agency = {
  id: '410300-data-bureau',
  name: '洛阳市数据局',
  division: '410300',
  level: 'prefecture',
  kind: 'department',
  formerNames: [{ name: '洛阳市大数据局', until: '2023-06-30' }],
  printedNames: [],
};

describe('An agency on an English page', () => {
  it('has its official English name where the registry knows one, else pinyin, and the Chinese name beside it', () => {
    expect(agencyInWords({ ...agency, english: 'Luoyang Data Bureau' }).name).toBe(
      'Luoyang Data Bureau 洛阳市数据局',
    );
    expect(agencyInWords(agency).name).toMatch(/^Luoyang Shi .*Ju 洛阳市数据局$/);
  });

  it('has the name of the time of a report by the same evidence as on the Chinese page', () => {
    const said = agencyInWords(agency);
    expect(atTimeOf(said, { year: 2021 }).name).toMatch(/洛阳市大数据局$/);
    expect(atTimeOf(said, { year: 2021, printedAgency: '洛阳市数据局' }).name).toMatch(/洛阳市数据局$/);
    expect(atTimeOf(said, { year: 2024 }).registered).toBe('洛阳市数据局');
  });
});

it('names groups of rows and their ordinals beside what the form prints', () => {
  expect(groupLabel('第二十条第（六）项')).toBe('Article 20 (6) 第二十条第（六）项');
  expect(groupLabel('（三）不予公开')).toBe('Refused （三）不予公开');
  expect(['一、', '（四）', '2. ', ''].map(ordinalText)).toEqual(['I. ', '(4) ', '2. ', '']);
  expect(() => groupLabel('从来没有的一组')).toThrow(RangeError);
});

it('names articles by their numbers', () => {
  expect(basisText('《条例》第三十六条第（七）项')).toBe('Regulations, article 36 (7)');
  expect(basisText('《条例》第十三条、第二十条')).toBe('Regulations, article 13, article 20');
  expect(basisText('《条例》第二条')).toBe('Regulations, article 2');
  expect(basisText('国办公开办函〔2019〕60号')).toBe('国办公开办函〔2019〕60号');
});

it('counts one and several', () => {
  expect([0, 1, 2].map((number) => counted(number, 'agency', 'agencies'))).toEqual([
    '0 agencies',
    '1 agency',
    '2 agencies',
  ]);
  expect(listed(['a', 'b', 'c'])).toBe('a, b and c');
  expect(yearsText([2008, 2010, 2011, 2012, 2014, 2015])).toBe('2008, 2010–2012, 2014 and 2015');
  expect(yearsText([2023, 2024])).toBe('2023 and 2024');
});

it('says of one row, cell, column or character in a finding that it is one', () => {
  const finding = { severity: 'info', table: 'requests', row: 'received', actual: '1', expected: '1' };
  const place = { line: 1, column: 1 };
  const said = Object.values(RULE_WORDS).map(({ explain }) =>
    explain({ ...finding, rule: 'row-short', place, message: '' } as Finding),
  );
  expect(
    said.filter((sentence) => /\b1 (?:[a-z]+ )?(?:rows|cells|columns|characters|pieces) /.test(sentence)),
  ).toEqual([]);
});

it('says what may be joined across editions, and names two of them once', () => {
  expect(comparability([['2019', '2021']])).toBe(
    'The 2019 and 2021 editions count the same, so their numbers can be joined and added up.',
  );
  expect(comparability([['2019'], ['2021']])).toBe(
    'The 2019 and 2021 editions count different things; their numbers can be neither joined nor added up.',
  );
  expect(comparability([['2021']])).toBe('Only in the 2021 edition.');
});

it('says of the largest part that it has the largest number, which may be less than half', () => {
  const { head, one, several } = CHARTS.parts;
  expect(head('received', 11) + one('Granted', '4 (4/11)')).toBe(
    '11 requests received, the largest number under “Granted”, 4 (4/11)',
  );
  expect(head('received', 1) + several(['A', 'B'], '0')).toBe(
    '1 request received, the largest numbers under “A” and “B”, 0 each',
  );
});

it('says what became of the requests of a year, with the reason for a number that is missing', () => {
  const printed = (value: number): Count => ({ value, status: 'printed' });
  const flow = {
    received: printed(1),
    carriedOver: printed(0),
    disposed: printed(1),
    carriedForward: printed(0),
  };
  expect(REQUESTS_SAID.flow(2021, flow, REQUESTS_SAID.all('Granted', 1))).toBe(
    'In 2021, 1 request was received; carried over: 0; disposed of: 1, granted; carried forward: 0.',
  );
  expect(REQUESTS_SAID.flow(2021, { ...flow, disposed: { value: null, status: 'blank' } }, '')).toBe(
    'In 2021, 1 request was received; carried over: 0; disposed of: no number in the report (blank); carried forward: 0.',
  );
});

it('tells how many grounds of refusal it does not name', () => {
  const named = [{ label: 'State secret', count: 3 }];
  expect(OUTCOMES.grounds.several(named, { grounds: 4, requests: 5 })).toBe(
    'Grounds of refusal: state secret 3, 4 other grounds together 5.',
  );
  expect(OUTCOMES.grounds.several(named, { grounds: 1, requests: 1 })).toContain('another ground 1');
});
