import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { completeSite } from '../../scripts/site/complete-site.ts';
import { treeDigests } from '../tree-digests.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'complete-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (path: string): string => join(folder, path);
function write(path: string, text: string): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
}
function link(from: string, to: string): void {
  mkdirSync(dirname(at(to)), { recursive: true });
  linkSync(at(from), at(to));
}
const place = (path: string): number => statSync(at(path)).ino;

function complete(...taken: string[]): Record<string, string> {
  const digests = new Map(taken.map((path) => [path, 'its digest']));
  completeSite({ made: at('made'), last: at('last'), taken: digests, next: at('next') });
  return Object.fromEntries(
    [...treeDigests(at('next')).keys()].map((path) => [path, readFileSync(join(at('next'), path), 'utf8')]),
  );
}

describe('a site of what was made and what is taken', () => {
  it('is the same whatever lay in its place, and a file that lay there stays only if it is the one that is taken', () => {
    const whole = { index: 'new', 'reports/a/index.html': 'a', 'reports/b.csv': 'b', 'reports/c/x': 'c' };
    for (const before of ['nothing', 'an older site', 'a mixture']) {
      for (const name of ['made', 'last', 'next']) rmSync(at(name), { recursive: true, force: true });
      write('made/index', 'new');
      write('made/reports/c/x', 'c');
      write('last/index', 'old');
      write('last/reports/a/index.html', 'a');
      write('last/reports/b.csv', 'b');
      if (before !== 'nothing') {
        link('last/reports/a/index.html', 'next/reports/a/index.html');
        link('last/index', 'next/index');
        write('next/reports/b.csv', 'a byte more or less');
        write('next/gone/deeper/still.html', 'of an agency that is gone');
        write('next/reports/c', 'a file where a folder is to be');
      }
      if (before === 'a mixture') {
        rmSync(at('next/reports/b.csv'));
        symlinkSync(at('last/reports/b.csv'), at('next/reports/b.csv'));
        write('next/reports/a/index.html.part', 'half of it');
        mkdirSync(at('next/index.md/empty'), { recursive: true });
      }
      const kept = before !== 'nothing' && place('next/reports/a/index.html');
      expect(complete('reports/a/index.html', 'reports/b.csv'), before).toEqual(whole);
      expect(readFileSync(at('last/index'), 'utf8'), 'the last site is nobody’s to write into').toBe('old');
      expect(place('next/reports/b.csv')).toBe(place('last/reports/b.csv'));
      if (kept) expect(place('next/reports/a/index.html')).toBe(kept);
      for (const gone of ['made', 'next/gone', 'next/index.md'])
        expect(statSync(at(gone), { throwIfNoEntry: false }), gone).toBeUndefined();
    }
  });

  it('has a file that is taken where a build put another one', () => {
    write('made/page', 'what lies there for all archives');
    write('last/page', 'the page');
    expect(complete('page')).toEqual({ page: 'the page' });
  });

  it('is what was made alone where nothing is taken', () => {
    write('made/page', 'new');
    write('next/old', 'old');
    expect(complete()).toEqual({ page: 'new' });
  });
});
