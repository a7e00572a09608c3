import { describe, expect, it } from 'vitest';
import { registryMistakes } from '../../src/archive/agency-rules.ts';
import { Agency } from '../../src/schemas/agency.ts';

type Entry = Partial<Agency> & Pick<Agency, 'id' | 'name'>;

/** An entry as a keeper could write it; the code is that of the id. */
const entry = (own: Entry): Agency =>
  Agency.parse({ division: own.id.slice(0, 6), level: 'county', kind: 'government', ...own });

/** What is said against a registry, each as `rule: message`, without the file and the hint. */
function mistakes(...entries: Entry[]): string[] {
  const registry = new Map(entries.map((own) => [own.id, entry(own)]));
  return [...registryMistakes(registry)].map(
    ({ rule, message }) => `${rule}: ${message.split('\n')[0]?.replace(/^\S+: /, '')}`,
  );
}

describe('The name of an agency under its code', () => {
  it.each([
    ['410304-government', '洛阳市瀍河回族区人民政府'],
    ['410304-government', '河南省洛阳市瀍河回族区人民政府'],
    ['410304-government', '瀍河区人民政府'],
    ['410721-government', '新乡县人民政府'],
    ['410721-government', '新乡市新乡县人民政府'],
    ['419001-government', '济源市人民政府'],
    ['310101-government', '上海市黄浦区人民政府'],
    ['140502-government', '晋城市城区人民政府'],
    ['410307-government', '洛阳市偃师区人民政府'],
    ['410381-government', '偃师市人民政府'],
  ])('%s is %s', (id, name) => expect(mistakes({ id, name })).toEqual([]));

  it.each([
    ['222400-finance', '延边朝鲜族自治州财政局', 'prefecture'],
    ['222400-finance', '延边州财政局', 'prefecture'],
    ['640000-finance', '宁夏回族自治区财政厅', 'province'],
    ['640000-finance', '宁夏财政厅', 'province'],
    ['430000-reform', '湖南省发展和改革委员会', 'province'],
    ['410726-zone', '延津县产业集聚区管理委员会', 'county'],
  ] as const)('%s is the department %s', (id, name, level) =>
    expect(mistakes({ id, name, level, kind: 'department' })).toEqual([]),
  );

  it.each([
    ['441900-humen', '东莞市虎门镇人民政府'],
    ['410726-chengguan', '延津县城关镇人民政府'],
    ['410726-tanlong', '延津县潭龙街道办事处'],
  ])('%s is the township %s', (id, name) => expect(mistakes({ id, name, level: 'township' })).toEqual([]));

  it('is an error where it is another place’s, with the code of that', () => {
    expect(mistakes({ id: '410304-government', name: '平顶山市卫东区人民政府' })).toEqual([
      'agency-name: Unexpected name 平顶山市卫东区人民政府 under 410304, expected 洛阳市瀍河回族区人民政府, as GB/T 2260 names it (卫东区 is 410403)',
    ]);
    expect(mistakes({ id: '410304-government', name: '洛阳市人民政府' })).toEqual([
      expect.stringMatching(/^agency-name: .*\(洛阳市 is 410300\)$/),
    ]);
    expect(
      mistakes({ id: '410300-government', name: '洛阳市瀍河回族区人民政府', level: 'prefecture' }),
    ).toEqual([expect.stringMatching(/^agency-name: .* expected the code of 瀍河回族区, 410304$/)]);
  });

  it.each([
    '瀍河回族自治县人民政府',
    '人民政府',
    '洛阳市瀍河回族区',
    '财政局',
    '瀍何区人民政府',
    '瀍河区人民政府人民政府',
  ])('is an error where it is none of the place’s: %s', (name) =>
    expect(mistakes({ id: '410304-government', name })).toEqual([expect.stringMatching(/^agency-name: /)]),
  );

  it('must be words as they are printed', () => {
    for (const name of [
      '',
      '  ',
      ' 延津县人民政府',
      '延津县\uFFFD民政府',
      '延津县\u200B人民政府',
      '延津县 人民政府',
    ])
      expect(() => entry({ id: '410726-government', name }), JSON.stringify(name)).toThrow();
  });

  it('may be unusual where a keeper says why, and only then', () => {
    const zone = {
      id: '350128-government',
      name: '平潭综合实验区管理委员会',
      confirmed: [{ rule: 'agency-name' as const, note: '实验区没有单列代码。' }],
    };
    expect(mistakes(zone)).toEqual([]);
    expect(mistakes({ ...zone, confirmed: undefined })).toHaveLength(1);
    expect(mistakes({ ...zone, name: '平潭县人民政府' })).toEqual([
      expect.stringMatching(/^confirmation: Unexpected confirmation of agency-name/),
    ]);
    expect(mistakes({ ...zone, confirmed: [...zone.confirmed, ...zone.confirmed] })).toEqual([
      expect.stringMatching(/^confirmation: Unexpected second confirmation/),
    ]);
  });
});

describe('Level and kind of an agency', () => {
  it.each([
    ['410304-government', '洛阳市瀍河回族区人民政府', 'prefecture', 'government', 'agency-level'],
    ['410726-government', '延津县城关镇人民政府', 'county', 'government', 'agency-level'],
    ['410726-government', '延津县人民政府', 'township', 'government', 'agency-level'],
    ['410304-government', '洛阳市瀍河回族区财政局', 'county', 'government', 'agency-kind'],
    ['410304-office', '洛阳市瀍河回族区人民政府办公室', 'county', 'department', 'agency-kind'],
    ['410304-x', '洛阳市瀍河回族区人民政府', 'county', 'department', 'agency-kind'],
    ['410304-government', '洛阳市瀍河回族区人民政府办公室', 'county', 'government-office', 'agency-kind'],
  ] as const)('%s %s is no %s %s', (id, name, level, kind, rule) =>
    expect(mistakes({ id, name, level, kind })).toEqual([expect.stringMatching(new RegExp(`^${rule}: `))]),
  );
});

describe('Parent and successor', () => {
  const county = { id: '410304-government', name: '洛阳市瀍河回族区人民政府' };
  const bureau = { id: '410304-finance', name: '洛阳市瀍河回族区财政局', kind: 'department' } as const;

  it('may be the government of any division above, registered or not', () => {
    for (const parent of ['410300-government', '410000-government'])
      expect(mistakes({ ...county, parent })).toEqual([]);
    expect(mistakes({ ...bureau, parent: '410304-government' })).toEqual([]);
    expect(
      mistakes({
        id: '410726-chengguan',
        name: '延津县城关镇人民政府',
        level: 'township',
        parent: '410726-government',
      }),
    ).toEqual([]);
  });

  it.each([
    ['410304-government', /^agency-relation: .* leads back to it/],
    [
      '410399-government',
      /^agency-relation: .* expected a registered agency or the government of a division/,
    ],
    ['410300-bureau', /^agency-relation: /],
    ['419000-government', /^agency-relation: /],
    [
      '410400-government',
      /^agency-parent: .* expected a government above it, with the code 410000 or 410300 or 410304$/,
    ],
    ['320000-government', /^agency-parent: /],
  ])('parent %s', (parent, said) =>
    expect(mistakes({ ...county, parent })).toEqual([expect.stringMatching(said)]),
  );

  it.each([
    ['410304-government', /^agency-relation: .* leads back to it/],
    ['410304-other', /^agency-relation: /],
    ['320100-government', /^agency-successor: .* expected one in the same province$/],
  ])('successor %s', (successor, said) =>
    expect(mistakes({ ...county, successor })).toEqual([expect.stringMatching(said)]),
  );

  it('names the circle in which agencies follow each other', () => {
    expect(mistakes({ ...county, successor: bureau.id }, { ...bureau, successor: county.id })).toEqual([
      expect.stringContaining('410304-government → 410304-finance → 410304-government'),
      expect.stringContaining('410304-finance → 410304-government → 410304-finance'),
    ]);
  });

  it('two ids with one name are an error of both', () => {
    expect(mistakes(county, { ...county, id: '410304-second' })).toEqual([
      expect.stringMatching(/^agency-double: .*410304-second/),
      expect.stringMatching(/^agency-double: .*410304-government/),
    ]);
  });
});
