import { yearsText } from './numbers.ts';
import { STATUSES } from './statuses.ts';

/** Words of the charts, on canvas and around it. */
export const CHARTS = {
  noNumber: '无数据',
  showTable: '图中数据',
  year: '年度',
  noReport: '本馆无此年报告',
  noValue: '原文无可用数字',
  blank: STATUSES.blank.label,
  blanksNote: '空白的格按 0 计入合计：与印出的总计相符。空白不等于填 0。',
  unit: '件',
  /** What the numbers of these tables count. */
  units: { requests: '件', remedies: '件' },
  saved: {
    unit: (unit: string) => `单位：${unit}。`,
    basis: (basis: string) => `数据：${basis}。`,
    source:
      '来源：年报档案，据各机关公布的政府信息公开工作年度报告整理。图和数字按 CC BY 4.0 许可使用，请注明来源和网址。',
  },
  requests: '申请',
  share: '占比',
  received: '新收',
  disposed: '办结',
  carriedForward: '结转下年度',
  /** `3 件` */
  count: (count: number) => `${count} 件`,
  inYear: (year: number, said: string) => `${year} 年${said}`,
  /** `样例局 2019—2021 年的 3 份报告`, `5 个机关 2021 年的 5 份报告`: what a picture is drawn from. */
  drawn: {
    reports: (whose: string, years: readonly number[], reports: number) =>
      `${whose} ${yearsText(years)} 年的 ${reports} 份报告`,
    agencies: (agencies: number) => `${agencies} 个机关`,
    among: (agencies: number, chosen: number) => `所选 ${chosen} 个机关中 ${agencies} 个机关`,
  },
  breaks: {
    series: '虚线处报告格式改版。前后统计的不是同一件事的，线不相连。',
    form: '虚线处报告格式改版，所画各项前后统计的是同一件事。',
  },
  /** Of the parts of a whole, the largest: `新收 11 件，自然人最多，8 件（8/11）`. `each`: their number, with its share. */
  parts: {
    head: (whole: string, total: number | null) => `${whole}${total === null ? '' : ` ${total} 件`}，`,
    amongNumbers: '有数字的各类中',
    one: (label: string, each: string) => `${label}最多，${each}`,
    several: (labels: readonly string[], each: string) => `${listed(labels)}并列最多，各 ${each}`,
    many: (parts: number, each: string) => `${parts} 类并列最多，各 ${each}`,
  },
  history: {
    title: (agency: string) => `${agency}历年申请数量`,
    change: (
      agency: string,
      first: { year: number; received: number },
      last: { year: number; received: number },
    ) => `${agency}：新收申请 ${first.year} 年 ${first.received} 件，${last.year} 年 ${last.received} 件`,
  },
} as const;

function listed(words: readonly string[]): string {
  return words.length < 3 ? words.join('和') : `${words.slice(0, -1).join('、')}和${words.at(-1)}`;
}
