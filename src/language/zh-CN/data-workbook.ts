import type { ReadmeFacts } from '../readme-facts.ts';
import { CITATION } from './citation.ts';
import { common } from './common.ts';
import { DATA } from './data.ts';

const WIDE_HEADS: Readonly<Record<string, string>> = {
  report: '报告',
  agency: '机关编号',
  agencyName: '机关',
  divisionCode: '行政区划代码',
  level: '层级',
  kind: '类别',
  year: '年度',
  form: '格式',
  notPrinted: '不是原文数字的格子',
  contradiction: '总计与分项不符的格子',
};

/** The words of the Excel file. `scope`: what it holds. */
export function workbookWords({ version, synthetic }: ReadmeFacts, scope: string) {
  return {
    cover: '封面',
    lines: [
      [common.siteName, common.siteSubtitle],
      ...(synthetic ? [[common.synthetic.title, common.synthetic.text] as const] : []),
      ['内容', DATA.packageTitle],
      ['范围', scope],
      ['每行', '一份报告；第一行是中文表头，第二行是字段名，与 CSV 相同。'],
      [
        '空格子',
        '没有数值。原因写在倒数第二列：blank 空白，dash 横线，absent 原文无此行，unreadable 无法辨读。',
      ],
      ['推算与更正', '带数值，也写在倒数第二列：reconstructed 推算，corrected 更正。'],
      [
        '总计与分项不符',
        '印出的总计与各分项相加不等，看不出哪个数对，数值照原文。这些格子写在最后一列：total 总计，part 分项。',
      ],
      ...DATA.unitNotes.slice(0, 3).map((note, index) => [index === 0 ? '口径' : '', note] as const),
      ['许可', DATA.rights[0]],
      ['版本', CITATION.version(version)],
    ] as readonly (readonly [string, string])[],
    column: (key: string) => WIDE_HEADS[key] ?? key,
  };
}
