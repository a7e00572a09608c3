/** Words of the versions of the data set. */
export const RELEASES = {
  heading: '数据版本',
  note: '每发布一版，列出相对上一版的更动：新增、替换、更正、撤下的报告，以及有变化的格子。',
  changedSince: '现在的内容在最近一版之后又有更动，尚未编入新版。',
  file: '各版更动（JSON）',
  name: (release: number, on: string) => `第 ${release} 版（${on}）`,
  kinds: {
    added: (reports: number) => `新增 ${reports} 份`,
    replaced: (reports: number) => `替换 ${reports} 份`,
    corrected: (reports: number) => `更正 ${reports} 份`,
    reread: (reports: number) => `重新判读 ${reports} 份`,
    moved: (reports: number) => `改换网址 ${reports} 份`,
    withdrawn: (reports: number) => `撤下 ${reports} 份`,
  },
  changes: (reports: number, kinds: readonly string[], cells: number) =>
    `共 ${reports} 份报告；${kinds.join('，')}${cells > 0 ? `；${cells} 个格子有变化` : ''}。`,
  reports: '涉及的报告',
  more: (rest: number) => `，另有 ${rest} 项见文件。`,
  cells: (count: number) => `有变化的格子（${count} 个）`,
} as const;
