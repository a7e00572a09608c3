import { describe, expect, test } from 'vitest';
import { foldHits } from '../../src/client/search/fold-hits.ts';
import { nearIdentical } from '../../src/search/near-identical.ts';
import type { ArchivedReport } from '../../src/client/search/loaded-part.ts';
import { searchable } from '../../src/search/searchable.ts';

const paragraph =
  '严格落实“三审三校”制度，全年通过政府网站主动公开政府信息 1204 条，其中政务动态 803 条、信息公开目录 401 条。';

describe('paragraphs are near-identical', () => {
  const alike = (one: string, other: string) => nearIdentical(searchable(one), searchable(other));

  test('when they differ in their figures only', () => {
    expect(alike(paragraph, paragraph.replace('1204', '96').replace('803', '1,071.5'))).toBe(true);
  });

  test('when nine tenths of their pairs of characters are the same', () => {
    expect(alike(paragraph, paragraph.replace('全年通过', '全年依托'))).toBe(true);
  });

  test('and not when a sentence is new', () => {
    expect(alike(paragraph, `${paragraph}开展政府开放日活动，邀请群众代表走进机关。`)).toBe(false);
    expect(alike('政务公开工作有待加强', '业务培训工作有待加强')).toBe(false);
  });
});

describe('hits of one agency', () => {
  const agencies = ['a', 'b'].map((id) => ({ id, name: id, level: 'county' as const, division: '410304' }));
  const found = (agency: number, year: number, paragraphs: string[]) => ({
    report: { id: `${agency}/${year}`, of: agencies[agency]!, year, title: '' } as ArchivedReport,
    inProse: paragraphs.length > 0,
    weight: 0,
    paragraphs: paragraphs.map(searchable),
  });
  const fold = async (matches: ReturnType<typeof found>[], limit = 10) => {
    const hits = await foldHits(
      matches,
      limit,
      async (report) => ({
        passages: [
          {
            section: 'overview',
            anchor: `p${report.year}`,
            text: '',
            marks: [],
            cutBefore: false,
            cutAfter: false,
          },
        ],
        occurrences: 1,
        paragraphs: matches.find((match) => match.report === report)!.paragraphs,
      }),
      () => [],
    );
    return hits.map((hit) => [hit.id, ...hit.others.map(({ year }) => year)]);
  };

  test('fold where they say the same, wherever in the order they stand', async () => {
    const matches = [
      found(0, 2019, [paragraph]),
      found(1, 2021, [paragraph]),
      found(0, 2021, [paragraph]),
      found(0, 2020, ['另一段话，写法不同，说的也不是一件事。']),
      found(0, 2022, [paragraph.replace('1204', '7')]),
    ];
    expect(await fold(matches)).toEqual([['0/2019', 2022, 2021], ['1/2021'], ['0/2020']]);
    expect(await fold(matches, 1)).toEqual([['0/2019', 2022, 2021]]);
  });

  test('stay apart where one says more than the other', async () => {
    const more = '还有一段话，只在这一年的报告里。';
    expect(await fold([found(0, 2021, [paragraph]), found(0, 2020, [paragraph, more])])).toHaveLength(2);
  });

  test('stay apart where only their titles were found', async () => {
    expect(await fold([found(0, 2021, []), found(0, 2020, [])])).toHaveLength(2);
  });
});
