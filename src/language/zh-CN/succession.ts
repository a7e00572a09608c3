/** Words of the pictures of an agency and of those whose work it took over. */
export const SUCCESSION = {
  title: (agency: string) => `${agency}与其前身：历年新收申请`,
  inYear: (year: number, said: string) => `${year} 年${said}`,
  received: (agency: string, count: number) => `${agency} ${count} 件`,
  gap: (agency: string, reason: string) => `${agency}${reason}`,
  /** `isMarked`: whether the picture has a line there. */
  since: (dates: readonly string[], isMarked: boolean) =>
    `前身的职能自 ${dates.join('、')} 起由本机关承接${isMarked ? '，图中标“职能承接”的虚线即此' : ''}。`,
  note: '各机关的数字分开画，没有相加；职能范围可能不同，承接前后不宜直接比较。',
} as const;
