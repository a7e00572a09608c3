import { yearsText } from './numbers.ts';

/** Sentences that readers may want to look into. */
export const leadsWords = {
  places: {
    title: '文中提到其他地方，供读者核对',
    note: '下列句子写有本机关所在地和上下级地区以外的地名。可能是引用外地文件、往来交流，也可能是沿用他处文字时留下的；本馆只列原句，不作判断。找地名的程序宁缺毋滥，没有列出不等于没有。',
    named: (names: readonly string[]) => `提到：${names.join('、')}`,
    sentence: '看原段',
    none: (years: readonly number[]) =>
      `${yearsText(years)} 年的 ${years.length} 份报告有正文，里面没有找到其他地方的名称。`,
  },
  amounts: {
    title: '文中写到的数量',
    report:
      '这一年的申请办理、复议诉讼两张表各格都是 0。“总体情况”一节里写有数量的句子，照录如下；由程序挑出，未必齐全。',
    agency: '“总体情况”一节里写有数量的句子，照录如下；由程序挑出，未必齐全。',
    none: (years: readonly number[]) =>
      `${yearsText(years)} 年的 ${years.length} 份报告有正文，“总体情况”一节里没有找到写有数量的句子。`,
    earlier: (count: number) => `其他年度的 ${count} 句`,
    years: '各年',
    yearsCaption: (agency: string) => `${agency}历年申请（单位：件）`,
  },
  year: (year: number) => `${year} 年报告`,
} as const;
