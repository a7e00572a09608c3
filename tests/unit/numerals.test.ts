import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumeral, readYear, splitOrdinal } from '../../src/text/numerals.ts';

describe('readNumeral', () => {
  it.each([
    ['一', 1],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['九十九', 99],
  ])('reads %s', (text, value) => expect(readNumeral(text)).toBe(value));

  it.each(['', '百', '一二', '十十', '1'])('does not read %j', (text) =>
    expect(readNumeral(text)).toBeNull(),
  );
});

describe('readYear', () => {
  it.each(['2021', '２０２１', '二〇二一', '二○二一', '二零二一'])('reads %s as 2021', (text) =>
    expect(readYear(text)).toBe(2021),
  );
  it('reads no other number as a year', () => expect(readYear('3021')).toBeNull());
});

describe('splitOrdinal', () => {
  it.each([
    ['一、总体情况', 'chinese', 1, '总体情况'],
    ['（三） 不予公开', 'bracketed', 3, '不予公开'],
    ['(七) 总计', 'bracketed', 7, '总计'],
    ['1.属于国家秘密', 'arabic', 1, '属于国家秘密'],
    ['3. 其他', 'arabic', 3, '其他'],
    ['4．保护第三方合法权益', 'arabic', 4, '保护第三方合法权益'],
    ['十一、附件', 'chinese', 11, '附件'],
  ])('splits %s', (text, style, value, rest) =>
    expect(splitOrdinal(text)).toEqual({ ordinal: { style, value }, rest }),
  );

  it.each(['2021年，我局', '3.5万元', '一是提升服务', '其他'])('sees no ordinal in %s', (text) =>
    expect(splitOrdinal(text).ordinal).toBeNull(),
  );

  it('loses nothing but the ordinal', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'一二三总体情况（）()1.、 件') }), (text) => {
        const { rest } = splitOrdinal(text);
        expect(text.normalize('NFKC').trim().endsWith(rest)).toBe(true);
      }),
    );
  });
});
