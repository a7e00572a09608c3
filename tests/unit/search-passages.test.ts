import { expect, test } from 'vitest';
import type { SectionText } from '../../src/search/archive-files.ts';
import { findPassages } from '../../src/search/passages.ts';

const long = '甲'.repeat(60);
const sections: SectionText[] = [
  {
    section: 'overview',
    blocks: [
      ['overview-p1', `${long}。政务公开工作，2023 年增加“三审三校”。${long}${long}`],
      ['overview-p2', '政务公开，政务公开。'],
      ['overview-p3', '政务公开的第三段。'],
      ['overview-p4', '政务公开的第四段。'],
    ],
  },
  { section: 'problems', blocks: [['problems-p1', '新媒体还有不足。']] },
];

test('a passage is the printed text around the phrase, with the phrase marked', () => {
  const { passages } = findPassages(sections, ['2023年增加'], 3);
  const [passage] = passages;
  expect(passage?.anchor).toBe('overview-p1');
  expect(passage?.marks.map(([start, end]) => passage.text.slice(start, end))).toEqual(['2023 年增加']);
  expect(passage?.text.startsWith('政务公开工作，')).toBe(true);
  expect(passage).toMatchObject({ cutBefore: true, cutAfter: true });
});

test('at most three passages, in the order of the report, and every occurrence counted', () => {
  const { passages, occurrences } = findPassages(sections, ['政务公开'], 3);
  expect(passages.map((passage) => passage.anchor)).toEqual(['overview-p1', 'overview-p2', 'overview-p3']);
  expect(occurrences).toBe(5);
});

test('every phrase of a query is shown before one is shown again', () => {
  const { passages } = findPassages(sections, ['政务公开', '新媒体'], 2);
  expect(passages.map((passage) => passage.anchor)).toEqual(['overview-p1', 'problems-p1']);
});

test('overlapping occurrences become one mark', () => {
  const { passages } = findPassages([{ section: 'other', blocks: [['other-p1', '哈哈哈']] }], ['哈哈'], 3);
  expect(passages[0]?.marks).toEqual([[0, 3]]);
});

test('finds a letter that stands in a paragraph half a million times', () => {
  const found = findPassages([{ section: 'overview', blocks: [['p1', '公'.repeat(500_000)]] }], ['公'], 1);
  expect(found.occurrences).toBe(500_000);
});
