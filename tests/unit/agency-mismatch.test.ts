import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { registeredAs } from '../../src/archive/registered.ts';
import { parseReport } from '../../src/parse-report.ts';
import { Agency } from '../../src/schemas/agency.ts';
import { filingOf } from '../filing.ts';

const agency = (id: string, name: string, kind: Agency['kind'], level: Agency['level'] = 'county'): Agency =>
  Agency.parse({ id, name, division: id.slice(0, 6), kind, level });
const office = agency('410726-government-office', '延津县人民政府办公室', 'government-office');
const finance = agency('410726-finance', '延津县财政局', 'department');
const district = agency('410304-government', '洛阳市瀍河回族区人民政府', 'government');
const city = agency('410300-government', '洛阳市人民政府', 'government', 'prefecture');
const reform = agency('410300-reform', '洛阳市发展和改革委员会', 'department', 'prefecture');
const township = agency('410726-chengguan', '延津县城关镇人民政府', 'government', 'township');

describe('A printed name', () => {
  it.each([
    [office, '延津县人民政府办公室'],
    [office, '新乡市延津县人民政府办公室'],
    [office, '延津縣人民政府辦公室'],
    [office, '延津县政府办'],
    [district, '瀍河区'],
    [district, '瀍河区政府'],
    [city, '洛阳市'],
    [reform, '河南省洛阳市发展和改革委'],
    [township, '延津县城关镇'],
  ])('is the agency’s own: %o %s', (own, name) => expect(registeredAs(own).nameIs(name)).toBe('own'));

  it.each([
    [office, '县人民政府办公室'],
    [finance, '财政局'],
    [finance, '我局'],
    [reform, '洛阳市发改委'],
    [township, '城关镇'],
  ])('is too short to be nobody else’s: %o %s', (own, name) =>
    expect(registeredAs(own).nameIs(name)).toBe('short'),
  );

  it.each([
    [office, '延津县人民政府'],
    [office, '延津县'],
    [office, '延津县财政局'],
    [office, '封丘县人民政府办公室'],
    [office, '新县人民政府办公室'],
    [finance, '延津县教育局'],
    [finance, '新乡市财政局'],
    [district, '漯河回族自治县人民政府'],
    [district, '卫东区人民政府'],
    [district, '洛阳市人民政府'],
    [district, '洛阳市'],
    [city, '南阳市人民政府'],
    [city, '河南省人民政府'],
    [reform, '南阳市发改委'],
    [township, '延津县司寨乡人民政府'],
  ])('is another’s: %o %s', (own, name) => expect(registeredAs(own).nameIs(name)).toBe('other'));
});

const RAW = readFileSync('content/reports/410726-government-office/2023.txt', 'utf8');
const TITLE = '延津县人民政府办公室 2023 年政府信息公开工作年度报告';

/** What is found of whose and of which year a changed report is. */
async function misfiled(change: (text: string) => string): Promise<[string, string, string | undefined][]> {
  expect(RAW).toContain(TITLE);
  const value = change(RAW);
  const { findings } = await parseReport(new VFile({ value }), filingOf('410726-government-office', 2023));
  return findings
    .filter(({ rule }) => rule === 'agency-mismatch' || rule === 'year-mismatch')
    .map(({ rule, severity, actual }) => [rule, severity, actual]);
}

describe('A report', () => {
  it('that is filed rightly has no such finding', async () => {
    expect(await misfiled((text) => text)).toEqual([]);
  });

  it('whose title has another name or year', async () => {
    expect(await misfiled((text) => text.replace(TITLE, TITLE.replace('延津县', '封丘县')))).toEqual([
      ['agency-mismatch', 'error', '封丘县人民政府办公室'],
    ]);
    expect(await misfiled((text) => text.replace(TITLE, TITLE.replace('2023', '2021')))).toEqual([
      ['year-mismatch', 'error', '2021'],
    ]);
    expect(await misfiled((text) => text.replace(TITLE, TITLE.replace('延津县', '县')))).toEqual([
      ['agency-mismatch', 'warning', '县人民政府办公室'],
    ]);
  });

  it.each([
    ['本报告由封丘县人民政府办公室根据《条例》编制。'],
    ['现将封丘县人民政府办公室2023年政府信息公开工作年度报告公布如下。'],
    ['封丘县人民政府办公室'],
  ])('whose text says that it is another place’s: %s', async (sentence) => {
    expect(await misfiled((text) => `${text.trimEnd()}\n\n${sentence}\n`)).toEqual([
      ['agency-mismatch', 'error', '封丘县'],
    ]);
  });

  it('of a department, without a name in its title, that another department of the place signs', async () => {
    const signedBy = async (name: string): Promise<unknown[]> => {
      const value = `2023年政府信息公开工作年度报告\n\n我局主动公开政府信息35条。\n\n${name}\n\n2024年1月10日\n`;
      const filing = { ...filingOf('410726-government-office', 2023), registered: registeredAs(finance) };
      const { findings } = await parseReport(new VFile({ value }), filing);
      return findings.filter(({ rule }) => rule === 'agency-mismatch').map(({ actual }) => actual);
    };
    expect(await signedBy('延津县财政局')).toEqual([]);
    expect(await signedBy('延津县教育局')).toEqual(['延津县教育局']);
  });

  it('that is about another place throughout and never names its own', async () => {
    const about = '为学习先进经验，组织人员赴封丘县开展交流。';
    expect(
      await misfiled((text) => `${text.replaceAll('延津', '').trimEnd()}\n\n${`${about}\n\n`.repeat(3)}`),
    ).toContainEqual(['agency-mismatch', 'error', '封丘县']);
  });

  it('that names other places in passing is its own all the same', async () => {
    const visits = '组织人员赴封丘县开展交流，参照《河南省政务公开工作要点》和《封丘县政务公开办法》。';
    expect(await misfiled((text) => `${text.trimEnd()}\n\n${`${visits}\n\n`.repeat(3)}`)).toEqual([]);
  });

  it('with that of another year behind it in the same file', async () => {
    const both = (text: string) => `${text}\n\n${text.replaceAll('2023', '2022')}`;
    expect(await misfiled(both)).toEqual([['year-mismatch', 'error', '2022']]);
    expect(await misfiled((text) => `${text}\n\n附件：${TITLE.replace('2023', '2022')}\n`)).toEqual([]);
  });

  it('without a year in its title that counts another year', async () => {
    const period = (year: number) => `本报告数据的统计期限自${year}年1月1日起至${year}年12月31日止。`;
    const without = (text: string) => text.replace(TITLE, TITLE.replace(' 2023 年', ''));
    expect(await misfiled((text) => `${without(text)}\n\n${period(2022)}\n`)).toEqual([
      ['year-mismatch', 'error', '2022'],
    ]);
    expect(await misfiled((text) => `${without(text)}\n\n${period(2023)}\n`)).toEqual([]);
  });
});
