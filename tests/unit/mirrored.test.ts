import { expect, it } from 'vitest';
import { isMirrored, nearestMirrored } from '../../src/language/mirrored.ts';

it('leads from pages in Chinese alone to the nearest page that every language has', () => {
  expect(
    [
      'reports/a/2021/source/',
      'reports/a/2021/2026-11-20/source/',
      'agencies/a/changes/',
      '404/',
      '404.html',
    ].map((path) => [isMirrored(path), nearestMirrored(path)]),
  ).toEqual([
    [false, { path: 'reports/a/2021/', kind: 'report' }],
    [false, { path: 'reports/a/2021/2026-11-20/', kind: 'report' }],
    [false, { path: 'agencies/a/', kind: 'agency' }],
    [false, { path: '', kind: 'archive' }],
    [false, { path: '', kind: 'archive' }],
  ]);
  expect(nearestMirrored('kit/')).toBeNull();
});
