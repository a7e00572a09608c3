import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PairLists, pairsOf, readPairFile } from '../../src/search/pair-files.ts';
import { placesTogether } from '../../src/search/places-together.ts';
import { printedReader, PrintedTexts } from '../../src/search/printed-files.ts';
import { decodeAscending, encodeAscending } from '../../src/search/ascending-codes.ts';
import { decodeNumbers, encodeNumbers } from '../../src/search/number-codes.ts';
import { CharacterCounts, makeCharacterFiles, readCharacterFile } from '../../src/search/character-files.ts';
import { makeRoutes } from '../../src/search/make-routes.ts';
import { readRoutes, routeNumbers, routesOf } from '../../src/search/routes.ts';
import { some } from '../some.ts';

const numbers = fc.array(
  fc.oneof(fc.nat({ max: 5 }), fc.nat({ max: 3000 }), fc.integer({ min: 0, max: 2 ** 32 - 1 })),
);

test('numbers come back as they were written, wherever in a file they stand', () => {
  fc.assert(
    fc.property(numbers, fc.uint8Array({ maxLength: 5 }), (list, before) => {
      const code = encodeNumbers(Uint32Array.from(list));
      const bytes = Uint8Array.from([...before, ...code, 255]);
      const read = decodeNumbers(bytes, before.length, list.length);
      expect([...read.numbers]).toEqual(list);
      expect(read.end).toBe(before.length + code.length);
    }),
  );
});

test('ascending numbers come back, also from far above zero', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat({ max: 1e9 })), fc.nat({ max: 1e9 }), (list, from) => {
      const ascending = list.map((number) => number + from).sort((a, b) => a - b);
      const code = encodeAscending(Uint32Array.from(ascending), from);
      expect([...decodeAscending(code, 0, list.length, from).numbers]).toEqual(ascending);
    }),
  );
});

test('neighbouring places take a bit each', () => {
  const places = Uint32Array.from({ length: 800 }, (_, place) => place);
  expect(encodeAscending(places, 0).length).toBe(101);
});

test('a character has a list of the sections it stands in, with the times', () => {
  const counts = new CharacterCounts();
  counts.add(['公开公', '开']);
  counts.add([]);
  counts.add(['公𠀀', '公'.repeat(80)]);
  const files = makeCharacterFiles(counts.lists(), 4);
  expect(files.length).toBeGreaterThan(1);
  const lists = new Map(files.flatMap(({ content }) => [...readCharacterFile(content)]));
  const of = (character: string) => {
    const list = lists.get(character.codePointAt(0)!);
    return list && { sections: [...list.sections], times: [...list.times] };
  };
  expect(of('公')).toEqual({ sections: [0, 2], times: [2, 63] });
  expect(of('开')).toEqual({ sections: [0], times: [2] });
  expect(of('𠀀')).toEqual({ sections: [2], times: [1] });
  expect(of('府')).toBeUndefined();
  expect(files.map(({ first }) => first)).toEqual(files.map(({ first }) => first).toSorted((a, b) => a - b));
});

const paragraphs = fc.array(
  fc.string({ unit: fc.constantFrom(...'政务公开2021.“𠀀'), minLength: 1, maxLength: 12 }),
);

test('routes lead to every shard that has the phrase', () => {
  fc.assert(
    fc.property(
      fc.array(paragraphs, { minLength: 1, maxLength: 5 }),
      fc.nat(),
      fc.nat(),
      (shards, from, length) => {
        const files = makeRoutes(
          shards.map((shard) => {
            const numbers = new Set<number>();
            routeNumbers(shard, numbers);
            return Uint32Array.from(numbers);
          }),
        ).map(readRoutes);
        const all = shards.flat();
        const characters = [...(all[from % Math.max(1, all.length)] ?? '')];
        const phrase = characters.slice(from % 3, (from % 3) + 2 + (length % 9)).join('');
        fc.pre([...phrase].length >= 2);
        const left = routesOf(phrase, files.length).map(({ file, slot }) => new Set(files[file]?.get(slot)));
        for (const [place, shard] of some(shards.entries())) {
          if (shard.some((paragraph) => paragraph.includes(phrase))) {
            expect(left.every((set) => set.has(place))).toBe(true);
          }
        }
      },
    ),
  );
});

test('a phrase that stands nowhere is led nowhere', () => {
  const numbers = new Set<number>();
  routeNumbers(['政府信息公开工作年度报告'], numbers);
  const files = makeRoutes([Uint32Array.from(numbers)]).map(readRoutes);
  const left = routesOf('行政复议', files.length).map(({ file, slot }) => files[file]?.get(slot));
  expect(left).toContain(undefined);
});

describe('pairs of characters', () => {
  const sections = [['政务公开工作', '公开公开公'], ['公开'], [], ['开公务', '公开政务公开']];
  const lists = new PairLists();
  for (const paragraphs of sections) lists.add(paragraphs);
  const files = lists.files();

  const found = (phrase: string): [number, number][] => {
    const pairs = pairsOf(phrase, files.length).flatMap(({ pair, file, offset }) => {
      const places = readPairFile(files[file]!).get(pair);
      return places ? [{ places, offset }] : [];
    });
    if (pairs.length < pairsOf(phrase, files.length).length) return [];
    const { sections: own, times } = placesTogether(pairs, 100);
    return [...own].map((section, at) => [section, times[at]!]);
  };

  test.each(['公开', '公开公', '公开公开', '政务公开', '开公', '作公', '务公开工作', '没有', '政务公开政'])(
    'find %s in the sections that have it, as often as they do and never across paragraphs',
    (phrase) => {
      const times = (text: string): number => [...text].filter((_, at) => text.startsWith(phrase, at)).length;
      const expected = sections.flatMap((paragraphs, section) => {
        const sum = paragraphs.reduce((total, text) => total + times(text), 0);
        return sum > 0 ? [[100 + section, sum]] : [];
      });
      expect(found(phrase)).toEqual(expected);
    },
  );
});

test('what is printed in tables is found by any piece of it, each report once', async () => {
  const printed = new PrintedTexts();
  for (const words of [['１．属于国家秘密', '总计'], [], ['属于国家秘密', '属于 国家秘密', '总计']])
    printed.add(words);
  const { table, lists } = printed.files();
  const read = printedReader(table, (file) => Promise.resolve(lists[file]!));
  expect(printed.withWords).toBe(2);
  expect(await read('国家秘密')).toEqual([0, 2]);
  expect(await read('1.属于')).toEqual([0]);
  expect(await read('总计')).toEqual([0, 2]);
  expect(await read('秘密总计')).toEqual([]);
});
