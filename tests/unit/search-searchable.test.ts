import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placedText, searchable } from '../../src/search/searchable.ts';

test('what a reader cannot see or would not mean does not matter', () => {
  expect(searchable('2023 年')).toBe(searchable('２０２３年'));
  expect(searchable('Open Data')).toBe(searchable('ｏｐｅｎｄａｔａ'));
  expect(searchable('政务\u200B公开\u3000工作')).toBe('政务公开工作');
  expect(searchable('⼯作')).toBe('工作');
  expect(searchable('（一）主动公开：')).toBe('(一)主动公开:');
});

test('punctuation and digits do matter', () => {
  expect(searchable('“三审三校”。')).toBe('“三审三校”。');
  expect(searchable('2019.4359')).not.toBe(searchable('20194359'));
});

test('ideographs stay as they are, alone and under a mark', () => {
  const block = Array.from({ length: 0xa000 - 0x4e00 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join(
    '',
  );
  expect(searchable(block)).toBe(block);
  expect(searchable(`${block}\u0301 Ａ`)).toBe(placedText(`${block}\u0301 Ａ`).text);
});

test('a folded text knows where each of its characters stood', () => {
  const original = '２０２３ 年，Ｏｐｅｎ ㈠';
  const { text, starts, ends } = placedText(original);
  expect(text).toBe('2023年,open(一)');
  const at = text.indexOf('年');
  expect(original.slice(starts[at], ends[at])).toBe('年');
  const bracket = text.indexOf('一');
  expect(original.slice(starts[bracket], ends[bracket])).toBe('㈠');
});

test('folding with and without places gives the same text, and folding twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (original) => {
      const { text, starts, ends } = placedText(original);
      expect(text).toBe(searchable(original));
      expect(searchable(text)).toBe(text);
      expect(starts).toHaveLength(text.length);
      expect(ends).toHaveLength(text.length);
    }),
  );
});
