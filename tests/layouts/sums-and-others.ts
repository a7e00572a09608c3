import {
  cell,
  proactiveGrid,
  remediesGrid,
  remediesRowsGrid,
  requestsGrid,
  type Grid,
  type GridCell,
} from './grids.ts';
import type { MadeReport } from './made-report.ts';
import { partsOf, type Part } from './parts.ts';
import type { Random } from './random.ts';

const isValue = ({ role }: GridCell) => role === 'value';
const count = (text: string) => Number(text) || 0;
const values = (texts: readonly (string | number)[]) => texts.map((text) => cell('value', String(text)));

/** Table 3 with another column of numbers; `at` is its index among these. */
function withColumn(
  grid: Grid,
  at: number,
  head: { text: string; row: 1 | 2; index: number },
  text: (own: string[]) => string,
): Grid {
  return grid.map((row, index): GridCell[] => {
    if (index === 0) return [row[0]!, { ...row[1]!, columns: 8 }];
    if (index < 3) {
      const wider = row.map((own) =>
        own.text === '法人或其他组织' && head.row === 2 ? { ...own, columns: 6 } : own,
      );
      return index === head.row
        ? wider.toSpliced(head.index, 0, cell('head', head.text, 1, head.row === 1 ? 2 : 1))
        : wider;
    }
    const start = row.findIndex(isValue);
    return row.toSpliced(start + at, 0, cell('value', text(row.filter(isValue).map((own) => own.text))));
  });
}

const sumOf = (own: readonly string[]) => String(own.reduce((sum, text) => sum + count(text), 0));

/** The five columns of organisations with their sum before or behind them. */
export function withSumOfOrganisations(made: MadeReport, random: Random): Part[] {
  const isFirst = random.chance(0.5);
  const head = { text: random.pick(['小计', '合计']), row: 2 as const, index: isFirst ? 0 : 5 };
  const grid = withColumn(requestsGrid(made), isFirst ? 1 : 6, head, (own) => sumOf(own.slice(1, 6)));
  return partsOf(made, { requests: [grid] });
}

/** 合计 before all applicants and 总计 behind them. */
export function withTwoTotals(made: MadeReport): Part[] {
  const head = { text: '合计', row: 1 as const, index: 0 };
  return partsOf(made, { requests: [withColumn(requestsGrid(made), 0, head, (own) => own[6]!)] });
}

/** Applicants whom the form does not know, named in words like its own. */
export function withOtherOrganisations(made: MadeReport, random: Random): Part[] {
  const head = { text: random.pick(['其他组织', '新闻媒体', '事业单位']), row: 2 as const, index: 4 };
  return partsOf(made, {
    requests: [withColumn(requestsGrid(made), 5, head, () => String(random.whole(0, 3)))],
  });
}

/** Table 2 with the numbers of both half years before or behind those of the year. */
export function withHalfYears(made: MadeReport, random: Random): Part[] {
  const isBefore = random.chance(0.5);
  const grid = proactiveGrid(made).map((row): GridCell[] => {
    if (row.length === 1) return [{ ...row[0]!, columns: 6 }];
    const halves = isValue(row[1]!)
      ? values([random.whole(0, 40), random.whole(0, 40)])
      : ['上半年', '下半年'].map((text) => cell('head', text));
    return isBefore ? [row[0]!, ...halves, ...row.slice(1)] : [...row, ...halves];
  });
  return partsOf(made, { proactive: [grid] });
}

/** A table of requests by the way they came, with rows of the form, before or behind table 3. */
export function withWaysOfAsking(made: MadeReport, random: Random): Part[] {
  const ways = ['当面', '网站', '信函', '传真', '邮箱', '其他'];
  const row = (label: string) => {
    const own = ways.map(() => random.whole(0, 9));
    return [cell('label', label), ...values([...own, own.reduce((sum, number) => sum + number)])];
  };
  const grid = [
    ['申请渠道', ...ways, '总计'].map((text) => cell('head', text)),
    ...['本年新收政府信息公开申请数量', '予以公开', '部分公开'].map(row),
  ];
  const isBefore = random.chance(0.5);
  return partsOf(made, { requests: isBefore ? [grid, requestsGrid(made)] : [requestsGrid(made), grid] });
}

/** Each part of table 4 with an outcome that the form has not. */
export function withAnotherOutcome(made: MadeReport, random: Random): Part[] {
  const name = random.pick(['驳回', '撤回起诉', '调解']);
  const threeTimes = (row: readonly GridCell[], more: () => GridCell) =>
    [0, 5, 10].flatMap((from) => row.slice(from, from + 5).toSpliced(2, 0, more()));
  const [first, second, third, numbers] = remediesGrid(made);
  const wide = (own: GridCell): GridCell => ({ ...own, columns: (own.columns / 5) * 6 });
  return partsOf(made, {
    remedies: [
      [
        first!.map(wide),
        [...second!.slice(0, 5).toSpliced(2, 0, cell('head', name, 1, 2)), ...second!.slice(5).map(wide)],
        [0, 5].flatMap((from) => third!.slice(from, from + 5).toSpliced(2, 0, cell('head', name))),
        threeTimes(numbers!, () => cell('value', String(random.whole(0, 3)))),
      ],
    ],
  });
}

/** Table 4 with a row a part, and a row of the sums of both kinds of lawsuits or of all parts. */
export function withSumOfParts(made: MadeReport, random: Random): Part[] {
  const [heads, review, direct, after] = remediesRowsGrid(made);
  const sums = (rows: readonly GridCell[][]) =>
    values(
      [0, 1, 2, 3, 4].map((at) => rows.reduce((sum, row) => sum + count(row.filter(isValue)[at]!.text), 0)),
    );
  const [group, ...own] = direct!;
  return partsOf(made, {
    remedies: [
      random.chance(0.5)
        ? [
            heads!,
            review!,
            [{ ...group!, rows: 3 }, cell('label', '小计'), ...sums([direct!, after!])],
            own,
            after!,
          ]
        : [
            heads!,
            review!,
            direct!,
            after!,
            [cell('label', random.pick(['合计', '总计']), 2), ...sums([review!, direct!, after!])],
          ],
    ],
  });
}

/** Columns that are counted below their heads, as in tables of statistics. */
export function withCountedColumns(made: MadeReport): Part[] {
  const counts = (from: number, to: number) =>
    values(Array.from({ length: to - from + 1 }, (_, at) => from + at));
  const requests = requestsGrid(made).toSpliced(3, 0, [cell('label', '甲', 3), ...counts(1, 7)]);
  const remedies = remediesGrid(made).toSpliced(3, 0, counts(1, 15));
  return partsOf(made, { proactive: [proactiveGrid(made)], requests: [requests], remedies: [remedies] });
}
