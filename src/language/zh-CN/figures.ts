import type { CountStatus } from '../../schemas/count.ts';
import type { Holding } from '../../schemas/report.ts';
import { STATUSES } from './statuses.ts';

/** Words for reports of which the archive holds the figures alone, and for what keepers confirmed and corrected. */
export const figuresOnly = {
  /** Beside a report in lists. */
  mark: '仅数据',
  notice: '本馆仅收录数据，未收录正文',
  /** `note`: where keepers say that the figures come from, and whether they were checked. */
  meaning: (note: string) => `${note}三张法定表格以外的内容从缺。`,
  matrixNote: '空心方格：仅收录数据，未收录正文。',
  record: '数据来源',
  recordPath: '其中的文件',
  recordNotes: '数字的单位与读法',
  rawFile: '数据记录',
  asReceived: '收录的数据记录（JSON）',
  sourceView: '带行号的数据记录',
  sourceIntro: '逐行照录收录的数据记录；行号从 1 起。报告页法定表中的数字都指到这里的一行。',
  sourceUnit: '记录',
  findingsIntro: '数据照记录所写，不作改动。以下各条由程序自动核对得出，指到有关的格子和记录所在的行。',
  label: (report: string) => `${report}（仅数据）`,
} as const;

/** What is known of a finding beyond the arithmetic. */
export const confirmation = {
  original: '已与来源核对，原文如此。',
  record: '与所据数据记录一致：记录已注明来源如此。',
} as const;

/** Corrections by keepers, on the report page and at /quality/corrections/. */
export const corrections = {
  title: '更正',
  pageTitle: '更正记录',
  description: '本馆查证后更正过的数字：原来读作多少，改作多少，理由和证据。',
  lead: '原始文件不作改动。查证后确认某个数字读错或印错的，另立更正，写明原来的读数、更正后的数字、理由和证据。',
  none: '目前没有更正过任何数字。',
  count: (cells: number, reports: number) => `共更正 ${cells} 格，涉及 ${reports} 份报告。`,
  intro: '下列数字由本馆更正，表中以更正后的数字显示。',
  change: (was: string, now: string) => `原文读作 ${was}，更正为 ${now}。`,
  noNumber: '无数字',
  reason: '理由：',
  evidence: '证据：',
  was: (value: string) => `原文 ${value}`,
} as const;

/** A cell's status in words; that a record leaves a cell out does not say that the report has none. */
export function statusWords(status: CountStatus, holding: Holding): (typeof STATUSES)[CountStatus] {
  return status === 'absent' && holding === 'figures'
    ? {
        label: '未录入',
        meaning: '法定格式有这一格，所据的数据记录没有。这不等于原文没有，缘由见“数字的单位与读法”。',
      }
    : STATUSES[status];
}
