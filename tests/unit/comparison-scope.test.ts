import { describe, expect, it } from 'vitest';
import type { AgencyCard } from '../../src/statistics/agency-cards.ts';
import { BY_CODE, VIEWS } from '../../src/statistics/comparison-selection.ts';
import { compare } from '../../src/statistics/comparisons.ts';
import { measureCard } from '../../src/statistics/measure-cards.ts';
import { observe } from '../../src/statistics/observe.ts';
import { figuresOf } from '../../src/views/comparison-figures.ts';
import { viewComparison } from '../../src/views/comparison-view.ts';
import { APPLICANT_COLUMNS, DISPOSITION_GROUPS } from '../../src/vocabulary/requests.ts';
import { measureOf } from './statistics-fixtures.ts';
import { agrees, groupOf, madeArchive, RECEIVED, type Filed } from './written-archive.ts';

const IDS = ['410301-a', '410302-b', '410303-c', '410304-d', '410305-e', '410306-f'];
const CARDS = new Map(
  IDS.map((id, at): [string, AgencyCard] => [
    id,
    {
      id,
      name: `${'甲乙丙丁戊己'[at]}局`,
      division: id.slice(0, 6),
      level: 'county',
      kind: 'department',
      years: [],
    },
  ]),
);
const REFUSED = DISPOSITION_GROUPS[2];
/** Of how many a rate is too small to be drawn. */
const TOO_FEW = 10;

const valueAt = ({ written }: Filed, row: string, column = 'total'): number | null =>
  written[`requests.${row}.${column}`] ?? null;

/** Whether a row prints another total than its applicants come to. */
function isRowWrong(filed: Filed, row: string): boolean {
  const parts = APPLICANT_COLUMNS.map((column) => valueAt(filed, row, column));
  const total = valueAt(filed, row);
  if (total === null || parts.includes(null)) return false;
  return parts.reduce<number>((sum, part) => sum + (part ?? 0), 0) !== total;
}

interface Read {
  /** What the reports say, read without the code that is tested; null: nothing. */
  value: (filed: Filed) => number | null;
  /** Of a rate what it is a part of. */
  whole?: (filed: Filed) => number | null;
  /** Whether it rests on a total that is printed otherwise than its parts come to. */
  isWrong: (filed: Filed) => boolean;
}

const ANSWERED = DISPOSITION_GROUPS.slice(0, 4).flatMap(({ rows }) => rows);
const MEASURES: Readonly<Record<string, Read>> = {
  [RECEIVED]: {
    value: (filed) => valueAt(filed, 'received'),
    isWrong: (filed) => isRowWrong(filed, 'received'),
  },
  'sum.refused': {
    value: (filed) => groupOf(filed, REFUSED),
    isWrong: (filed) => !agrees(filed, 'refusals') || REFUSED.rows.some((row) => isRowWrong(filed, row)),
  },
  'rate.refused': {
    value: (filed) => {
      const [part, whole] = [groupOf(filed, REFUSED), valueAt(filed, 'totalDisposed')];
      return part === null || !whole || !agrees(filed, 'refusals') ? null : part / whole;
    },
    whole: (filed) => valueAt(filed, 'totalDisposed'),
    isWrong: (filed) => [...ANSWERED, 'totalDisposed'].some((row) => isRowWrong(filed, row)),
  },
};

/** Whether the report has what the measure is made of; of nothing a share of nothing. */
function hasData(id: string, filed: Filed | undefined): boolean {
  const read = MEASURES[id]!;
  if (!filed) return false;
  const isNothing = read.whole?.(filed) === 0 && groupOf(filed, REFUSED) === 0 && agrees(filed, 'refusals');
  return read.value(filed) !== null || isNothing;
}

const numberIn = (pattern: RegExp, text: string): number => Number(pattern.exec(text)?.[1] ?? 0);

/** A comparison of the archive's agencies in some years; no years: each one's newest report. */
function comparing(archive: readonly Filed[], id: string, years: readonly number[]) {
  const measure = measureOf(id);
  const comparison = compare(
    { agencies: IDS, years: [...years], sort: BY_CODE },
    archive.map(({ summary }) => observe(summary, measure)),
    measure.series,
  );
  return { comparison, card: measureCard(measure, () => undefined) };
}

/** Who of the agencies has which report in the columns of the table, year by year or the newest. */
function cellsOf(archive: readonly Filed[], years: readonly number[]): (Filed | undefined)[][] {
  const of = (id: string): Filed[] => archive.filter(({ agency }) => agency === id);
  if (years.length === 0)
    return [
      IDS.map((id) =>
        of(id)
          .sort((a, b) => a.year - b.year)
          .at(-1),
      ),
    ];
  return years.map((year) => IDS.map((id) => of(id).find((one) => one.year === year)));
}

const CHOICES: readonly (readonly number[])[] = [[2021], [2019, 2020, 2021], [2020, 2023], []];

describe('what a comparison says', () => {
  it('counts and names who has no data as the reports do', () => {
    let gaps = 0;
    for (let seed = 0; seed < 30; seed += 1) {
      const archive = madeArchive(`compared/${seed}`, IDS.slice(0, 5));
      for (const id of Object.keys(MEASURES))
        for (const years of CHOICES) {
          const { comparison, card } = comparing(archive, id, years);
          const { coverage } = viewComparison(comparison, card, CARDS, BY_CODE);
          cellsOf(archive, years).forEach((cells, at) => {
            const { text } = coverage[at]!;
            const without = cells.flatMap((filed, index) =>
              hasData(id, filed) ? [] : [{ filed, name: CARDS.get(IDS[index]!)!.name }],
            );
            gaps += without.length;
            // One of the six never reports.
            const have = 6 - without.length;
            expect(text).toContain(have === 0 ? '6 个机关' : `6 个机关中 ${have} 个`);
            expect(text.includes('都没有'), text).toBe(have === 0);
            expect(text).toContain(years.length === 0 ? '最近一份报告' : `${years[at]} 年`);
            const named = text.split('缺：')[1]?.split('、') ?? [];
            expect(named).toHaveLength(without.length);
            without.forEach(({ filed, name }, index) => {
              expect(named[index]).toContain(name);
              expect(named[index]?.includes('未收录'), text).toBe(!filed);
            });
          });
        }
    }
    expect(gaps).toBeGreaterThan(500);
  });

  it('says below a picture what of the table is not in it, and whose reports are', () => {
    const seen = { figures: 0, small: 0, contradicted: 0, gaps: 0 };
    for (let seed = 0; seed < 30; seed += 1) {
      const archive = madeArchive(`pictured/${seed}`, IDS.slice(0, 5));
      for (const [id, { value: read, whole, isWrong }] of Object.entries(MEASURES))
        for (const years of CHOICES)
          for (const view of VIEWS) {
            const { comparison, card } = comparing(archive, id, years);
            const cells = cellsOf(archive, years).flat();
            const small = cells.filter(
              (filed) => filed && read(filed) !== null && (whole?.(filed) ?? TOO_FEW) < TOO_FEW,
            );
            for (const figure of figuresOf(comparison, card, CARDS, view).figures) {
              seen.figures += 1;
              const note = figure.note ?? '';
              const gaps = cells.filter((filed) => !filed || read(filed) === null).length;
              expect(numberIn(/另有 (\d+) 格没有数值/, note), note).toBe(gaps);
              expect(numberIn(/另有 (\d+) 个比率分母太小/, note), note).toBe(small.length);

              const drawn = figure.rows.flatMap(({ label, values }) =>
                values.flatMap((value, at) => {
                  if (value === null) return [];
                  const name = figure.kind === 'lines' ? figure.series[at]! : label.replace(/（\d+）$/, '');
                  const head =
                    figure.kind !== 'lines' && figure.series.length > 1 ? figure.series[at]! : label;
                  const year = numberIn(/(\d{4})/, head) || years[0];
                  const agency = IDS.find((one) => CARDS.get(one)!.name === name);
                  const filed = cells.find(
                    (one) => one?.agency === agency && (years.length === 0 || one?.year === year),
                  );
                  expect(filed, `${name} ${year}`).toBeDefined();
                  return [filed!];
                }),
              );
              const { basis } = figure;
              expect(numberIn(/年的 (\d+) 份报告/, basis), basis).toBe(drawn.length);
              expect(numberIn(/(?:^|中 )(\d+) 个机关 \d{4}/, basis), basis).toBe(
                new Set(drawn.map(({ agency }) => agency)).size,
              );
              for (const { year } of drawn) expect(yearsIn(basis)).toContain(year);
              const wrong = drawn.filter((filed) => isWrong(filed)).length;
              expect(numberIn(/图中 (\d+) 个数用到了与分项不符的总计/, note), note).toBe(wrong);
              seen.small += small.length;
              seen.contradicted += wrong;
              seen.gaps += gaps;
            }
          }
    }
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(20);
  });
});

/** The years of `2019—2021、2023 年的`. */
function yearsIn(basis: string): number[] {
  const said = /([\d、—]+) 年的/.exec(basis)?.[1] ?? '';
  return said.split('、').flatMap((span) => {
    const [first = 0, last = first] = span.split('—').map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}
