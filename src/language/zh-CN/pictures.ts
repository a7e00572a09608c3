import { CHARTS, partsDescription, partsTitle } from './charts.ts';

/** Words of the standard pictures. */
export const PICTURES = {
  section: '理由、结果与申请人',
  head: {
    dispositions: '办理结果',
    applicants: '申请人',
    refusals: '不予公开的理由',
    remedies: '途径',
  },
  whole: { dispositions: '办结', applicants: '新收', refusals: '不予公开' },
  rowTotal: '合计（件）',
  nobody: {
    applicants: '没有新收的申请',
    refusals: '没有不予公开的申请',
    remedies: '没有行政复议和行政诉讼',
  },
  blank: {
    applicants: '各类申请人的新收数都是空白',
    refusals: '不予公开的各项理由都是空白',
    remedies: '复议诉讼的各种结果都是空白',
  },
  noNumbers: {
    applicants: '申请人情况没有可用的数字',
    refusals: '不予公开的理由没有可用的数字',
    remedies: '复议诉讼结果没有可用的数字',
  },
} as const;

interface Row {
  label: string;
  values: readonly (number | null)[];
  /** The values with blanks that count as 0. */
  counted: readonly (number | null)[];
}

interface Pictured {
  key: 'dispositions' | 'applicants' | 'refusals' | 'remedies';
  series: readonly string[];
  rows: readonly Row[];
  total: number | null;
}

/** The finding as a title: `不予公开 20 件，属于行政查询事项最多，8 件（8/20）`. The subject goes before it where there is one. */
export function pictureTitle(picture: Pictured, subject?: string): string {
  const { key, rows, total } = picture;
  const said =
    key === 'remedies' ? remediesTitle(picture) : partsTitle(PICTURES.whole[key], total, partsOf(rows));
  return subject ? `${subject}：${said}` : said;
}

/** What a reader who cannot see the picture is told. */
export function pictureDescription({ series, rows }: Pictured): string {
  if (series.length === 0) {
    return partsDescription(partsOf(rows));
  }
  return rows
    .map(({ label, values, counted }) => {
      const named = values.map((value, at) => ({
        label: series[at] ?? '',
        value,
        counted: counted[at] ?? null,
      }));
      return `${label}：${partsDescription(named)}`;
    })
    .join('；');
}

/** Instead of a picture that would show one number or none: `不予公开 2 件，均为属于国家秘密。` */
export function pictureSentence({
  key,
  series,
  rows,
}: Pictured & { key: keyof typeof PICTURES.nobody }): string {
  const values = rows.flatMap((row) => row.values);
  const counted = rows.flatMap((row) => row.counted);
  if (values.every((value) => value === null))
    return `${counted.includes(null) ? PICTURES.noNumbers[key] : PICTURES.blank[key]}。`;
  const row = rows.find(({ values: own }) => own.some((value) => value));
  if (!row) {
    const rest = counted.includes(null) ? '' : `，其余${CHARTS.blank}`;
    return `${PICTURES.nobody[key]}${values.includes(null) ? `（有数字的各项都是 0${rest}）` : ''}。`;
  }
  const at = row.values.findIndex((value) => value);
  const count = row.values[at] ?? 0;
  const among = counted.includes(null) ? '有数字的各项中，' : '';
  if (key === 'remedies') return `${among}只有${row.label} ${count} 件，${series[at]}。`;
  return `${among}${PICTURES.whole[key]} ${count} 件，均为${row.label}。`;
}

/** `9 份报告中 7 份各项数字齐全，只合计这 7 份。` */
export function pictureCoverage({ of, have, blanks }: { of: number; have: number; blanks: number }): string {
  const note = blanks === 0 ? '' : `其中 ${blanks} 份有空白的格，按 0 计入：与各自印出的总计相符。`;
  if (have < of) return `${of} 份报告中 ${have} 份各项数字齐全，只合计这 ${have} 份。${note}`;
  return (of === 1 ? '据 1 份报告。' : `据 ${of} 份报告合计。`) + note;
}

function remediesTitle({ rows }: Pictured): string {
  const [review, ...lawsuits] = rows.map(({ counted }) => counted);
  return [outcome('行政复议', [review ?? []]), outcome('行政诉讼', lawsuits)].join('；');
}

/** The second of the four outcomes is 结果纠正. */
function outcome(name: string, rows: readonly (readonly (number | null)[])[]): string {
  const numbers = rows.flat();
  if (numbers.includes(null)) return `${name}数字不全`;
  const all = (numbers as number[]).reduce((sum, value) => sum + value, 0);
  const corrected = rows.reduce((sum, row) => sum + (row[1] ?? 0), 0);
  return all === 0 ? `没有${name}` : `${name} ${all} 件，其中结果纠正 ${corrected} 件`;
}

const partsOf = (rows: readonly Row[]): { label: string; value: number | null; counted: number | null }[] =>
  rows.map(({ label, values, counted }) => ({
    label,
    value: values[0] ?? null,
    counted: counted[0] ?? null,
  }));
