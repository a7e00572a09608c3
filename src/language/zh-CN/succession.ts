import { breaksNote, CHARTS } from './charts.ts';

/** What is told of one picture: a value an agency in each year, null where there is none. */
interface Succession {
  agencies: readonly { name: string }[];
  since: readonly string[];
  years: readonly {
    year: number;
    values: readonly (number | null)[];
    held: readonly boolean[];
    breaks: 'form' | 'series' | 'succession' | null;
  }[];
}

/** Words of the pictures of an agency and of those whose work it took over. */
export const successionWords = {
  title: (agency: string) => `${agency}与其前身：历年新收申请`,
  /** `2022 年甲局 3 件、乙局本馆无此年报告；2023 年……` */
  description: ({ agencies, years }: Succession) =>
    years
      .map(({ year, values, held }) => {
        const told = agencies.map(({ name }, at) => {
          const value = values[at] ?? null;
          return `${name}${value === null ? (held[at] ? CHARTS.noValue : CHARTS.noReport) : ` ${value} 件`}`;
        });
        return `${year} 年${told.join('、')}`;
      })
      .join('；'),
  note: ({ since, years }: Succession) =>
    [
      since.length > 0 ? `前身的职能自 ${since.join('、')} 起由本机关承接` : '',
      since.length > 0 && years.some(({ breaks }) => breaks === 'succession')
        ? '，图中标“职能承接”的虚线即此。'
        : since.length > 0 && '。',
      '各机关的数字分开画，没有相加；职能范围可能不同，承接前后不宜直接比较。',
      breaksNote(years.map(({ breaks }) => (breaks === 'succession' ? null : breaks))) ?? '',
    ]
      .filter(Boolean)
      .join(''),
} as const;
