import type { Release } from '../../schemas/release.ts';

/** Words of the versions of the data set. */
export const RELEASES = {
  heading: '数据版本',
  note: '每发布一版，列出相对上一版的更动：新增、替换、更正、撤下的报告，以及有变化的格子。',
  changedSince: '现在的内容在最近一版之后又有更动，尚未编入新版。',
  file: '各版更动（JSON）',
  name: (release: number, on: string) => `第 ${release} 版（${on}）`,
  changes: ({
    reports,
    added,
    withdrawn,
    replaced,
    corrected,
    reread,
    cells,
  }: Pick<
    Release,
    'reports' | 'added' | 'withdrawn' | 'replaced' | 'corrected' | 'reread' | 'cells'
  >): string => {
    const counts: [number, string][] = [
      [added.length, '新增'],
      [replaced.length, '替换'],
      [corrected.length, '更正'],
      [reread.length, '重新判读'],
      [withdrawn.length, '撤下'],
    ];
    const told = counts.filter(([count]) => count > 0).map(([count, kind]) => `${kind} ${count} 份`);
    return `共 ${reports} 份报告；${told.join('，')}${cells.length > 0 ? `；${cells.length} 个格子有变化` : ''}。`;
  },
  cells: (count: number) => `有变化的格子（${count} 个）`,
  /** Of the data set as a whole: the last release, or that and something since. */
  version: (release: number, state: string | null) => (state === null ? `${release}` : `${release}+${state}`),
} as const;
