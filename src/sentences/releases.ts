import { COLON } from '#language/punctuation.ts';
import { RELEASES } from '#language/releases.ts';
import type { Changes, Release } from '../schemas/release.ts';

const KINDS = [
  'added',
  'replaced',
  'corrected',
  'reread',
  'moved',
  'withdrawn',
] as const satisfies (keyof Changes)[];

/** The reports that a version changed, by what was done with them: only of kinds that it has. */
export function changedReports(changes: Changes): { kind: string; reports: readonly string[] }[] {
  return KINDS.filter((kind) => changes[kind].length > 0).map((kind) => ({
    kind: RELEASES.kinds[kind](changes[kind].length) + COLON,
    reports: changes[kind].map((report) => (typeof report === 'string' ? report : report.to)),
  }));
}

/** `共 18 份报告；新增 2 份，更正 1 份；3 个格子有变化。`: what a version of the data set changed. */
export function releaseChanges(release: Pick<Release, 'reports'> & Changes): string {
  const kinds = KINDS.flatMap((kind) => {
    const { length } = release[kind];
    return length > 0 ? [RELEASES.kinds[kind](length)] : [];
  });
  return RELEASES.changes(release.reports, kinds, release.cells.length);
}
