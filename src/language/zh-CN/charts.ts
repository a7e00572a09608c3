import { share, yearsText } from './numbers.ts';
import { STATUSES } from './statuses.ts';

/** Words of the charts, on canvas and around it. */
export const CHARTS = {
  noNumber: '无数据',
  showTable: '图中数据',
  download: { png: '下载 PNG', svg: '下载 SVG' },
  embed: '嵌入',
  failed: '图没有画成，数据见下表。',
  year: '年度',
  noReport: '本馆无此年报告',
  noValue: '原文无可用数字',
  blank: STATUSES.blank.label,
  blanksNote: '空白的格按 0 计入合计：与印出的总计相符。空白不等于填 0。',
  unit: '件',
  saved: {
    unit: (unit: string) => `单位：${unit}。`,
    basis: (basis: string) => `数据：${basis}。`,
    source:
      '来源：年报档案，据各机关公布的政府信息公开工作年度报告整理。图和数字按 CC BY 4.0 许可使用，请注明来源和地址。',
  },
  requests: '申请',
  share: '占比',
  received: '新收',
  disposed: '办结',
  carriedForward: '结转下年度',
} as const;

/**
 * `样例局 2019—2021 年的 3 份报告`, `5 个机关 2021 年的 5 份报告`: what a picture is drawn from. `chosen`: of how many agencies that
 * were asked for, where these are several.
 */
export function reportsDrawn(
  whose: string | number,
  { years, reports, chosen }: { years: readonly number[]; reports: number; chosen?: number },
): string {
  const among = chosen !== undefined && chosen !== whose ? `所选 ${chosen} 个机关中 ` : '';
  const agencies = typeof whose === 'number' ? `${among}${whose} 个机关` : whose;
  return `${agencies} ${yearsText(years)} 年的 ${reports} 份报告`;
}

/** What stands below a picture that leaves the page, a paragraph each. */
export function savedLines({
  basis,
  unit,
  note,
  address,
}: {
  basis: string;
  unit: string;
  note: string;
  address: string;
}): string[] {
  const { saved } = CHARTS;
  return [...(note ? [note] : []), saved.basis(basis) + saved.unit(unit), saved.source, address];
}

/** What the marks of changes of the form mean; undefined where there are none. */
export function breaksNote(breaks: readonly ('form' | 'series' | null)[]): string | undefined {
  if (breaks.includes('series')) return '虚线处报告格式改版。前后统计的不是同一件事的，线不相连。';
  return breaks.includes('form') ? '虚线处报告格式改版，所画各项前后统计的是同一件事。' : undefined;
}

interface Part {
  label: string;
  value: number | null;
  /** What it comes to among the others: 0 for a blank that counts so. The same as the value where it is left out. */
  counted?: number | null;
}

/**
 * `新收 11 件，自然人最多，8 件（8/11）`: the finding as the figure's title.
 * A part without a number could be the largest, so the title then speaks of the others only; a blank that counts as 0
 * could not. `total` is null where it has no number.
 */
export function partsTitle(whole: string, total: number | null, parts: readonly Part[]): string {
  const known = parts.filter((part): part is { label: string; value: number } => part.value !== null);
  const most = Math.max(...known.map((part) => part.value));
  const leaders = known.filter((part) => part.value === most).map((part) => part.label);
  const among = parts.some((part) => (part.counted ?? part.value) === null) ? '有数字的各类中' : '';
  const head = `${total === null ? whole : `${whole} ${total} 件`}，${among}`;
  const each = total === null ? `${most} 件` : `${most} 件（${share(most, total)}）`;
  if (leaders.length > 3) return `${head}${leaders.length} 类并列最多，各 ${most} 件`;
  return leaders.length > 1
    ? `${head}${listed(leaders)}并列最多，各 ${each}`
    : `${head}${leaders[0] ?? ''}最多，${each}`;
}

/** `新收申请 2020 年 3 件，2022 年 9 件` */
export function historyTitle(
  agency: string,
  points: readonly { year: number; received: number | null }[],
): string {
  const known = points.filter((point) => point.received !== null);
  const first = known[0];
  const last = known.at(-1);
  if (!first || !last || first === last) return `${agency}历年申请数量`;
  return `${agency}：新收申请 ${first.year} 年 ${first.received} 件，${last.year} 年 ${last.received} 件`;
}

/** `予以公开 4 件，不予公开 5 件`: what a reader who cannot see the chart is told. */
export function partsDescription(parts: readonly Part[]): string {
  return parts
    .map((part) => {
      const gap = isBlankPart(part) ? CHARTS.blank : CHARTS.noNumber;
      return `${part.label} ${part.value === null ? gap : `${part.value} 件`}`;
    })
    .join('，');
}

/** Whether nothing is printed for a part and it counts as 0. */
export function isBlankPart({ value, counted = null }: Pick<Part, 'value' | 'counted'>): boolean {
  return value === null && counted !== null;
}

/** `2020 年新收 3 件、办结 3 件；2021 年本馆无此年报告` */
export function pointsDescription(
  points: readonly {
    year: number;
    report: string | null;
    received: number | null;
    disposed: number | null;
    carriedForward: number | null;
  }[],
): string {
  const amount = (label: string, value: number | null): string =>
    `${label} ${value === null ? CHARTS.noNumber : `${value} 件`}`;
  return points
    .map(({ year, report, received, disposed, carriedForward }) =>
      report === null
        ? `${year} 年${CHARTS.noReport}`
        : `${year} 年${amount(CHARTS.received, received)}、${amount(CHARTS.disposed, disposed)}、${amount(CHARTS.carriedForward, carriedForward)}`,
    )
    .join('；');
}

function listed(words: readonly string[]): string {
  return words.length < 3 ? words.join('和') : `${words.slice(0, -1).join('、')}和${words.at(-1)}`;
}
