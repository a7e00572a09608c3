import type { Edition } from '../../vocabulary/edition-keys.ts';
import { editionNames } from './editions.ts';

/** The words of the files that a comparison is downloaded as. */
export const comparisonFiles = {
  workbook: {
    title: '年报档案：比较结果',
    link: '网址',
    order: '排列',
    cover: '说明',
    records: '明细',
    column: (year: number, forms: readonly Edition[]) =>
      `${year} 年${forms.length === 0 ? '' : `（${editionNames(forms)}）`}`,
  },
  csv: {
    agencyId: '机关编号',
    agency: '机关',
    division: '区划代码',
    year: '年度',
    form: '表式',
    measure: '指标编号',
    measureName: '指标',
    unit: '单位',
    value: '数值',
    status: '状态代码',
    statusLabel: '状态',
    numerator: '分子',
    denominator: '分母',
    denominatorName: '分母口径',
    source: '出处',
  },
} as const;
