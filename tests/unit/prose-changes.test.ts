import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesTree } from '../../src/views/changes-tree.ts';
import { htmlOf } from '../../src/views/tree.ts';
import { repeatedSentence } from '#language/agency-changes.ts';
import type { Block, Section } from '../../src/schemas/report.ts';
import type { Change } from '../../src/statistics/pair-sentences.ts';
import { proseChanges } from '../../src/statistics/prose-changes.ts';
import { wordChanges } from '../../src/statistics/word-changes.ts';
import { sentencesOf } from '../../src/text/sentences.ts';
import { threadTime, timesAsLong } from '../thread-time.ts';

/** A report with one paragraph a section. */
function proseOf(year: number, texts: Partial<Record<Section['key'], string>>) {
  const sections = Object.entries(texts).map(([key, text], index): Section => {
    const block: Block = {
      kind: 'paragraph',
      anchor: `${key}-p1`,
      text,
      place: { line: index + 1, column: 1 },
    };
    return { key: key as Section['key'], title: key, place: { line: index + 1, column: 1 }, blocks: [block] };
  });
  return { id: `410300-made-bureau/${year}`, year, sections };
}

const shortOf = (change: Change): string => {
  switch (change.kind) {
    case 'kept':
      return `= ${change.sentences.map(({ text }) => text).join('')}`;
    case 'changed':
      return `~ ${change.pieces.map(({ kind, text }) => (kind === 'same' ? text : `[${kind === 'removed' ? '-' : '+'}${text}]`)).join('')}`;
    default:
      return `${change.kind === 'removed' ? '-' : '+'} ${change.sentence.text}`;
  }
};

const before = proseOf(2021, {
  overview: '我局高度重视信息公开工作。2021年主动公开信息12件。设专栏一个。完善制度。',
  problems: '力度不够；人员不足。',
});
const after = proseOf(2022, {
  overview: '我局高度重视信息公开工作。2022年主动公开信息15件。完善制度。加强培训。',
  other: '无。',
});

describe('the words of two years', () => {
  const changes = proseChanges(before, after);

  it('are aligned sentence by sentence, and a changed sentence word by word', () => {
    expect(changes.sections[0]?.changes.map(shortOf)).toEqual([
      '= 我局高度重视信息公开工作。',
      '~ [-2021][+2022]年主动公开信息[-12][+15]件。',
      '- 设专栏一个。',
      '= 完善制度。',
      '+ 加强培训。',
    ]);
  });

  it('tell a section that one of the years lacks', () => {
    expect(changes.sections.map(({ key, has }) => [key, has.from, has.to])).toEqual([
      ['overview', true, true],
      ['problems', true, false],
      ['other', false, true],
    ]);
    const html = htmlOf(changesTree(changes));
    expect(html).toContain('2022 年的报告没有这一章的正文。');
    expect(html).toContain('2021 年的报告没有这一章的正文。');
  });

  it('repeat what stands word for word in both, and the share is said', () => {
    expect(changes.repeated).toEqual({ characters: 18, of: 40 });
    expect(repeatedSentence(changes.repeated, 2021, 2022)).toBe(
      '2022 年的正文共 40 字，其中 18 字（45%）所在的句子与 2021 年一字不差。',
    );
  });

  it('do not differ by white space and width alone', () => {
    const spaced = proseOf(2022, {
      overview: '我局 高度重视信息公开工作。２０２１年主动公开信息12件。设专栏一个。完善制度。',
    });
    const [section] = proseChanges(before, spaced).sections;
    expect(section?.changes.map(({ kind }) => kind)).toEqual(['kept']);
    expect(htmlOf(changesTree(proseChanges(before, before)))).toContain('这一章一字未改。');
  });

  it('of no prose are no sections', () => {
    const none = proseOf(2020, {});
    expect(proseChanges(none, none)).toMatchObject({ sections: [], repeated: { characters: 0, of: 0 } });
    expect(repeatedSentence({ characters: 0, of: 0 }, 2019, 2020)).toBe('2020 年的报告没有正文。');
  });

  it('lose nothing: both reports can be read out of the changes', () => {
    const sentence = fc.string({ unit: fc.constantFrom(...'公开申请件年度12，'), maxLength: 12 });
    const paragraph = fc
      .array(sentence, { maxLength: 8 })
      .map((sentences) => sentences.map((text) => `${text}。`).join(''));
    fc.assert(
      fc.property(paragraph, paragraph, (one, other) => {
        const changes = proseChanges(
          proseOf(1, { overview: one }),
          proseOf(2, { overview: other }),
        ).sections.flatMap((section) => section.changes);
        const read = (side: 'from' | 'to', gone: 'removed' | 'added'): string[] =>
          changes.flatMap((change) => {
            if (change.kind === 'kept') return change.sentences.map(({ text }) => text);
            if (change.kind === 'changed')
              return [
                change.pieces
                  .filter(({ kind }) => kind !== (side === 'from' ? 'added' : 'removed'))
                  .map(({ text }) => text)
                  .join(''),
              ];
            return change.kind === gone ? [change.sentence.text] : [];
          });
        expect(read('from', 'removed')).toEqual(sentencesOf(one));
        expect(read('to', 'added')).toEqual(sentencesOf(other));
      }),
    );
  });

  it('of a hostile length are not aligned for ever', () => {
    const long = (seed: string): string =>
      Array.from({ length: 3000 }, (_, index) => `${seed}${index}。`).join('');
    const { sections } = proseChanges(
      proseOf(1, { overview: long('甲') }),
      proseOf(2, { overview: long('乙') }),
    );
    expect(sections[0]?.changes).toHaveLength(6000);
  });
});

describe('changes inside a sentence', () => {
  it('take a number as one and join what only scattered characters part', () => {
    expect(wordChanges('办结1234件', '办结1235件')).toEqual([
      { text: '办结', kind: 'same' },
      { text: '1234', kind: 'removed' },
      { text: '1235', kind: 'added' },
      { text: '件', kind: 'same' },
    ]);
    expect(wordChanges('甲乙的丙丁办理', '戊己的庚辛办理')?.[0]).toEqual({
      text: '甲乙的丙丁',
      kind: 'removed',
    });
  });
});

describe('the page of changes', () => {
  it('never takes a report’s words for markup', () => {
    const hostile = proseOf(2022, { overview: '<script>alert(1)</script>&amp;"\'。' });
    const html = htmlOf(changesTree(proseChanges(before, hostile)));
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;');
  });

  it('says removals and additions in words as well', () => {
    const html = htmlOf(changesTree(proseChanges(before, after)));
    expect(html).toContain(
      '<del><span class="visually-hidden">〔删去：</span>2021<span class="visually-hidden">〕</span></del>',
    );
    expect(html).toContain('<ins><span class="visually-hidden">〔新增：</span>2022');
    expect(html).toContain('href="/reports/410300-made-bureau/2022/#overview-p1"');
  });
});

it('sentences end at stops of either width, with the closing marks, and not within an address', () => {
  expect(sentencesOf('“收到五件。”办结三件;结转两件!见 https://a.example/?year=2021；其余从略')).toEqual([
    '“收到五件。”',
    '办结三件;',
    '结转两件!',
    '见 https://a.example/?year=2021；',
    '其余从略',
  ]);
});

/** Prose of about so many characters that shares no sentence with that of another year. */
const HOSTILE: Readonly<Record<string, (year: number, characters: number) => string>> = {
  'short sentences': (year, characters) => `${year}号。`.repeat(characters / 6),
  'sentences all different': (year, characters) =>
    Array.from({ length: characters / 12 }, (_, at) => `${year}年第${at}件。`).join(''),
  'a few hundred long sentences': (year, characters) =>
    Array.from({ length: 190 }, (_, at) =>
      `${year}${String.fromCodePoint(0x4e00 + at)}甲乙丙`.repeat(characters / 190 / 8),
    ).join('。'),
  'one sentence': (year, characters) => `${year}年公开`.repeat(characters / 7),
};

/** No file of a megabyte has more characters. */
const MEGABYTE = 1_000_000;
/** Of four times the length: in proportion it takes four times as long, by the square sixteen times; a busy machine adds to the long ones. */
const MOST_OF_FOUR = 8;

describe('reports of a length that no report has', () => {
  it('are compared without an overflow: 150,000 sentences against a few, and against as many', () => {
    const long = (year: number) => proseOf(year, { overview: `第${year}句。`.repeat(150_000) });
    const { changes } = proseChanges(before, long(2022)).sections[0]!;
    expect(changes.filter(({ kind }) => kind === 'added')).toHaveLength(150_000);
    const both = proseChanges(long(2021), long(2022));
    expect(both.sections[0]?.changes).toHaveLength(300_000);
    const page = htmlOf(changesTree(both));
    expect(page.length).toBeLessThan(2_000_000);
    expect(page).toContain('其余 297000 处没有列出');
  });

  it.each(Object.keys(HOSTILE))('take time in proportion to it: %s', async (name) => {
    const millisecondsOf = (characters: number) => {
      const [from, to] = [2021, 2022].map((year) =>
        proseOf(year, { overview: HOSTILE[name]!(year, characters) }),
      );
      return threadTime(() => proseChanges(from!, to!));
    };
    const times = await timesAsLong(millisecondsOf, MEGABYTE / 4, MEGABYTE, MOST_OF_FOUR);
    expect(times).toBeLessThan(MOST_OF_FOUR);
  });
});
