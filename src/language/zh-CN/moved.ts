/** Words of the page at an address that moved or was withdrawn. */
export const moved = {
  title: (address: string, isMoved: boolean) => `${isMoved ? '本页已迁移' : '本页已撤下'}：${address}`,
  heading: (isMoved: boolean) => (isMoved ? '本页已迁移' : '本页已撤下'),
  description: '此网址曾经发布过内容，现由本页说明去向。',
  reason: '原因',
  on: '日期',
  now: '现址',
  /** The one line at the address of a file that is gone; `to` is the address of a page about it. */
  file: (to: string | null, on: string, reason: string) =>
    `${on} ${to === null ? '此文件已撤下。' : `此文件已由 ${to} 代替。`}原因：${reason}`,
} as const;
