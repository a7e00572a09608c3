import { figure } from '../../text/figure.ts';

/** The page that sets the words of two years side by side. */
export const changesWords = {
  title: (agency: string) => `${agency}：文字变化`,
  heading: '文字变化',
  description: (agency: string) =>
    `${agency}两年政府信息公开工作年度报告的正文逐句对照：改了什么，删了什么，添了什么，哪些照旧。`,
  lead: '把同一机关两年报告的正文逐章、逐句对照：删去的和新添的标出，照旧的收起。',
  agency: '机关',
  choose: '选择两个年度',
  from: '前',
  to: '后',
  sameYear: '请选两个不同的年度。',
  unknownYear: '网址里的年度没有可对照的正文，已改为最近两年。',
  loading: '正在读取两年的报告……',
  failed: '报告没有读到。请检查网络后再选一次。',
  withoutScript: '没有脚本时只列最近两年的对照；其他年度请开启脚本，或分别打开两年的报告。',
  result: '对照结果',
  between: (from: number, to: number) => `${from} 年与 ${to} 年`,
  yearTag: (year: number) => `${year} 年`,
  kept: (sentences: number, characters: number) => `照旧 ${sentences} 句，${characters} 字`,
  removedBefore: '〔删去：',
  addedBefore: '〔新增：',
  after: '〕',
  paragraph: (year: number) => `看 ${year} 年报告原段`,
  missing: (year: number) => `${year} 年的报告没有这一章的正文。`,
  unchanged: '这一章一字未改。',
  leftOut: (rows: number) => `文字太长，其余 ${figure(rows)} 处没有列出，请看报告原文。`,
  noSections: '两年的报告都没有正文。',
  one: (year: number) => `本馆只收录了 ${year} 年的正文，没有另一年可以对照。`,
  none: '本馆没有收录该机关任何一年的正文，无从对照。',
  figuresOnly: (years: readonly number[]) => `${years.join('、')} 年只收录了数据，没有正文，不在可选之列。`,
  definition:
    '以句号、问号、叹号、分号断句，同一章内按先后对齐；“照旧”指除空白和全角半角外一字不差。章名、表格不计。官样文章逐年沿用是常事，重复本身不说明好坏。',
  definitionHead: '怎样对照，怎样计算',
} as const;

/** `2022 年的正文共 1200 字，其中 800 字（66.7%）所在的句子与 2021 年一字不差。` */
export function repeatedSentence(
  { characters, of }: { characters: number; of: number },
  from: number,
  to: number,
): string {
  if (of === 0) return `${to} 年的报告没有正文。`;
  if (characters === 0) return `${to} 年的正文共 ${figure(of)} 字，没有一句与 ${from} 年一字不差。`;
  const share = Math.round((characters / of) * 1000) / 10;
  return `${to} 年的正文共 ${figure(of)} 字，其中 ${figure(characters)} 字（${share}%）所在的句子与 ${from} 年一字不差。`;
}
