import { describe, expect, it } from 'vitest';
import type { Source } from '../../src/schemas/source.ts';
import { sourceSites, withoutSource } from '../../src/statistics/source-sites.ts';

const source = (more: Partial<Source>): { source: Source } => ({
  source: { path: 'reports/a/2021.txt', sha256: '0'.repeat(64), bytes: 1, ...more },
});
const record = (repository: string) => ({ repository, path: 'a.json', note: '', notes: [] });

describe('sites that reports name as their source', () => {
  it('are counted by origin where agencies publish and by address where records are kept', () => {
    expect(
      sourceSites([
        source({ url: 'https://www.example.gov.cn/a.html' }),
        source({ url: 'https://www.example.gov.cn/b.html' }),
        source({ record: record('https://code.example/one') }),
        source({ record: record('https://code.example/two') }),
        source({}),
      ]),
    ).toEqual([
      { href: 'https://www.example.gov.cn/', name: 'www.example.gov.cn', kind: 'published', reports: 2 },
      { href: 'https://code.example/one', name: 'code.example/one', kind: 'record', reports: 1 },
      { href: 'https://code.example/two', name: 'code.example/two', kind: 'record', reports: 1 },
    ]);
  });

  it('are not said to be all where a report names none', () => {
    const named = [
      source({ url: 'https://www.example.gov.cn/a' }),
      source({ record: record('https://a.b/c') }),
    ];
    expect(withoutSource([...named, source({}), source({})])).toBe(2);
    expect(withoutSource(named)).toBe(0);
  });
});
