import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { ReadersWordsFile } from '../../src/schemas/readers-words.ts';
import { findMeasure, MEASURES } from '../../src/statistics/measures.ts';
import { DERIVED_MEASURES } from '../../src/vocabulary/derived-measures.ts';
import { some } from '../some.ts';

const entries = ReadersWordsFile.parse(parse(readFileSync('content/readers-words.yml', 'utf8')));

describe('Readers’ words', () => {
  it('are many, each with what counts it and where it is used so', () => {
    expect(entries.flatMap(({ words }) => words).length).toBeGreaterThan(100);
    for (const { measures } of some(entries)) {
      for (const id of some(measures)) expect(findMeasure(id), id).toBeDefined();
    }
  });

  it('are refused where one leads to two things, to nothing that is counted, or has no source', () => {
    const entry = { words: ['拒绝'], measures: ['sum.refused'], source: '日常说法。' };
    const problems = (...file: unknown[]) =>
      ReadersWordsFile.safeParse(file).error?.issues.map(({ message }) => message) ?? [];
    expect(problems(entry)).toEqual([]);
    expect(problems(entry, entry)).toEqual(['Unexpected second 拒绝, expected each word once']);
    expect(problems({ ...entry, measures: ['sum.denied'] })[0]).toMatch(
      /^Unexpected measure, expected an id/,
    );
    expect(problems({ ...entry, measures: [] })).toHaveLength(1);
    expect(problems({ ...entry, source: ' ' })).toHaveLength(1);
    expect(problems({ ...entry, words: ['拒绝 公开'] })).toHaveLength(1);
  });

  it('may lead to every measure that stands in no cell', () => {
    expect(
      MEASURES.filter(({ kind }) => kind !== 'cell')
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...DERIVED_MEASURES].sort());
  });
});
