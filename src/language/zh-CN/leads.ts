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
  year: (year: number) => `${year} 年报告`,
} as const;
