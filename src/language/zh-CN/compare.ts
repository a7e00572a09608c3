import type { Edition } from '../../vocabulary/edition-keys.ts';
import { editionNames, editionWithYears } from './editions.ts';

const yearOrLatest = (year: number | null): string => (year === null ? '最近一份报告' : `${year} 年`);

export const compare = {
  yearOrLatest,
  pictures: {
    heading: '所选机关合计：理由、结果与申请人',
    none: '所选的机关在所选的年度都没有报告，没有可以合计的数字。',
  },
  facts: {
    heading: '这项指标',
    unit: '单位',
    editions: (editions: readonly Edition[]) => {
      const [only, another] = editions;
      return only && !another ? `只见于 ${editionWithYears(only)}` : `见于 ${editionNames(editions)}格式`;
    },
    comparability: '跨版比较',
    /** Below a measure where one is chosen; the definition is one of several sentences, or empty. */
    hint: (definition: string, unit: string, edition: string) => `${definition}单位：${unit}。${edition}。`,
    table: '所在表格',
    glossary: '术语解释',
  },
  noData: '无数据',
  sums: {
    lead: ({
      year,
      agencies,
      filed,
      counted,
      contained,
    }: {
      year: number;
      agencies: number;
      filed: number;
      counted: number;
      contained: number;
    }) =>
      `${filed === agencies ? `${agencies} 个机关${agencies > 1 ? '都' : ''}` : `${agencies} 个机关中 ${filed} 个`}有 ${year} 年度报告；${
        contained === 0
          ? counted === 1
            ? '合计就是这 1 份。'
            : `这 ${counted} 份互不包含，全部相加。`
          : `相加的是其中互不包含的 ${counted} 份，另 ${contained} 份按规定归上级或本级政府汇总，不重复相加。`
      }`,
  },
} as const;
