import { describe, expect, it } from 'vitest';
import { proposeAgency, type ProposedAgency } from '../../src/archive/agency-id.ts';
import { registryMistakes } from '../../src/archive/agency-rules.ts';
import { divisionsNamed } from '../../src/archive/division-names.ts';
import { findDivision } from '../../src/archive/divisions.ts';
import { readAgencies } from '../../src/archive/registry.ts';
import { some } from '../some.ts';

const registry = await readAgencies('content');
const proposed = (name: string): ProposedAgency | null => {
  const [division] = divisionsNamed(name);
  return division ? proposeAgency(name, division) : null;
};

describe('The id, name, level, kind and parent of an agency', () => {
  // 平潭综合实验区 has no code of its own, which its entry explains.
  const ruled = [...registry.values()].filter(({ confirmed }) => !confirmed);

  it.each(some(ruled.map((agency) => [agency.name, agency] as const)))(
    'are those that the registry has: %s',
    (name, { id, division, level, kind, parent }) => {
      expect(proposeAgency(name, findDivision(division)!)).toEqual({
        agency: { id, name, division, level, kind, ...(parent ? { parent } : {}) },
        doubts: [],
      });
    },
  );

  it.each([
    ['延津县丰庄镇人民政府', '410726-fengzhuang-town-government', '延津县丰庄镇人民政府', 'township'],
    ['延津县文岩街道办事处', '410726-wenyan-subdistrict-government', '延津县文岩街道办事处', 'township'],
    [
      '吉林市龙潭区杨木乡人民政府',
      '220203-yangmu-township-government',
      '吉林市龙潭区杨木乡人民政府',
      'township',
    ],
    ['伊川县吕店镇人民政府', '410329-lvdian-town-government', '伊川县吕店镇人民政府', 'township'],
    ['北京市朝阳区教育委员会', '110105-education-commission', '北京市朝阳区教育委员会', 'county'],
    ['河南省教育厅', '410000-education-department', '河南省教育厅', 'province'],
    ['济源市人民政府', '419001-government', '济源市人民政府', 'county'],
    ['延津县政府办', '410726-government-office', '延津县人民政府办公室', 'county'],
    ['延津县', '410726-government', '延津县人民政府', 'county'],
    ['延边州人民政府', '222400-government', '延边朝鲜族自治州人民政府', 'prefecture'],
    ['新乡市卫滨区园林绿化中心', '410703-landscaping-center', '新乡市卫滨区园林绿化中心', 'county'],
    ['延津县地方史志办公室', '410726-difangshizhi-office', '延津县地方史志办公室', 'county'],
  ])('follow from its name and division: %s', (name, id, official, level) => {
    const { agency, doubts } = proposed(name)!;
    expect(agency).toMatchObject({ id, name: official, level });
    expect(doubts).toEqual([]);
    expect(
      [...registryMistakes(new Map([[agency.id, { ...agency, printedNames: [] }]]))].map(String),
    ).toEqual([]);
  });

  it('have as parent the government of the place, and of a place’s own government the one above', () => {
    const parents = [
      '延津县财政局',
      '延津县丰庄镇人民政府',
      '延津县人民政府',
      '济源市人民政府',
      '河南省人民政府',
    ];
    expect(parents.map((name) => proposed(name)?.agency.parent)).toEqual([
      '410726-government',
      '410726-government',
      '410700-government',
      '410000-government',
      undefined,
    ]);
  });

  it('leave to a keeper what the name does not tell: the kind of a committee, the official name behind a short one', () => {
    const zone = proposed('洛阳高新技术产业开发区管理委员会')!;
    expect(zone.agency).toMatchObject({ id: '410371-management-committee', parent: '410300-government' });
    expect(zone.doubts).toEqual([expect.stringContaining('does not tell whether')]);
    expect(proposed('沭阳县发改局')?.doubts).toEqual([expect.stringContaining('name in short')]);
    expect(proposed('市财政局')).toBeNull();
  });
});
