import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisonCsv } from '../../src/client/compare/comparison-csv.ts';
import { factsTree } from '../../src/views/comparison-tree.ts';
import { htmlOf } from '../../src/views/tree.ts';
import { figuresOf } from '../../src/views/comparison-figures.ts';
import { viewComparison } from '../../src/views/comparison-view.ts';
import { archiveCards, usualAgencies, type AgencyCard } from '../../src/statistics/agency-cards.ts';
import { BY_CODE, VIEWS } from '../../src/statistics/comparison-selection.ts';
import { compare } from '../../src/statistics/comparisons.ts';
import type { Comparison } from '../../src/statistics/comparison-table.ts';
import { measureCard } from '../../src/statistics/measure-cards.ts';
import type { Observation } from '../../src/statistics/observations.ts';
import { observe } from '../../src/statistics/observe.ts';
import type { ReportSummary } from '../../src/schemas/report-summary.ts';
import { placeInSeries } from '../../src/statistics/series.ts';
import { usualYear } from '../../src/statistics/usual-year.ts';
import { EDITION_KEYS, type Edition } from '../../src/vocabulary/edition-keys.ts';
import { measureOf, reportOf } from './statistics-fixtures.ts';

const RECEIVED = 'requests.received.total';
const DECISIONS = 'proactive.licensing.decisions';
const received = (agency: string, year: number, value: number | null, form: Edition = '2021') =>
  reportOf(agency, year, { [RECEIVED]: value }, form);

const card = (id: string, name: string, years: number[]): AgencyCard => ({
  id,
  name,
  division: id.slice(0, 6),
  level: 'county',
  kind: 'department',
  years,
});
const AGENCIES = new Map(
  [
    card('410300-a', '甲局', [2022]),
    card('410304-b', '乙区政府', [2020, 2021]),
    card('410403-c', '丙区政府', [2020]),
    card('410703-d', '丁局', []),
  ].map((agency) => [agency.id, agency]),
);
const ids = [...AGENCIES.keys()];

function comparing(
  reports: readonly ReportSummary[],
  measure: string,
  years: number[],
  options: { agencies?: string[]; sort?: typeof BY_CODE } = {},
) {
  const { agencies = ids, sort = BY_CODE } = options;
  const observations = reports.map((report) => observe(report, measureOf(measure)));
  const comparison = compare({ agencies, years, sort }, observations, measureOf(measure).series);
  const measured = measureCard(measureOf(measure), () => undefined);
  return { comparison, measured, view: viewComparison(comparison, measured, AGENCIES, sort) };
}

const rowsOf = (comparison: Comparison) => comparison.groups.flatMap((group) => group.rows);
const textsOf = (view: ReturnType<typeof comparing>['view']) =>
  view.table.groups.flatMap((group) =>
    group.rows.map((row) => [row.agency.name, ...row.cells.map((cell) => cell.text)]),
  );

const reports = [
  received('410300-a', 2022, 1),
  received('410304-b', 2020, 9, '2019'),
  received('410304-b', 2021, 11),
  received('410403-c', 2020, 3, '2019'),
];

describe('a comparison of years', () => {
  it('has a column a year and a row an agency, by administrative code', () => {
    const { view } = comparing(reports, RECEIVED, [2020, 2021], { agencies: ids.toReversed() });
    expect(view.table.heads.map((head) => head.text)).toEqual(['2020 年', '2021 年']);
    expect(textsOf(view)).toEqual([
      ['甲局', '未收录', '未收录'],
      ['乙区政府', '9', '11'],
      ['丙区政府', '3', '未收录'],
      ['丁局', '未收录', '未收录'],
    ]);
  });

  it('counts who has data and names who has none, with the reason', () => {
    const { view } = comparing([...reports, received('410703-d', 2021, null)], RECEIVED, [2021]);
    expect(view.coverage.map(({ text }) => text)).toEqual([
      '4 个机关中 1 个有 2021 年数据；缺：甲局（未收录）、丙区政府（未收录）、丁局（空白）',
    ]);
    expect(view.legend.map(({ label }) => label)).toEqual(['未收录', '空白']);
  });

  it('counts many who have none by reason, and names them apart', () => {
    const many = Array.from({ length: 12 }, (_, index) => `4103${10 + index}-bureau`);
    const made = [received(many[0] ?? '', 2021, 5), received(many[1] ?? '', 2021, null)];
    const { view } = comparing(made, RECEIVED, [2021], { agencies: many });
    expect(view.coverage).toEqual([
      {
        text: '12 个机关中 1 个有 2021 年数据；缺 11 个：空白 1 个、未收录 10 个',
        folded: [
          { label: '空白', names: [many[1]] },
          { label: '未收录', names: many.slice(2) },
        ],
      },
    ]);
  });

  it('marks the break between the editions of the form', () => {
    const { view } = comparing(reports, RECEIVED, [2020, 2021]);
    expect(view.table.editions?.map(({ text, span }) => [text, span])).toEqual([
      ['2019 年版格式', 1],
      ['2021 年版格式', 1],
    ]);
    expect(view.table.heads.map((head) => head.breaks)).toEqual([false, true]);
    expect(view.formNote).toContain('双线');
  });

  it('gives a year with reports of two editions one column where both count the same', () => {
    const mixed = [received('410300-a', 2021, 1, '2019'), received('410304-b', 2021, 2)];
    const { comparison, view } = comparing(mixed, RECEIVED, [2021], { agencies: ids.slice(0, 2) });
    expect(comparison.columns).toMatchObject([{ key: '2021', forms: ['2019', '2021'], breaks: false }]);
    expect(textsOf(view)).toEqual([
      ['甲局', '1'],
      ['乙区政府', '2'],
    ]);
    expect(view.formNote).toBe('此项在各版格式里统计的是同一件事，前后年度可以相接。');
  });

  it('gives a year with reports of two editions two columns where they count different things', () => {
    const decided = (agency: string, value: number, form: '2019' | '2021') =>
      reportOf(agency, 2021, { [DECISIONS]: value }, form);
    const mixed = [decided('410300-a', 1, '2019'), decided('410304-b', 2, '2021')];
    const { comparison, view } = comparing(mixed, DECISIONS, [2021], { agencies: ids.slice(0, 2) });
    expect(comparison.columns.map((column) => column.key)).toEqual(['2021.2019', '2021.2021']);
    expect(textsOf(view)).toEqual([
      ['甲局', '1', '用另一版'],
      ['乙区政府', '用另一版', '2'],
    ]);
    expect(view.coverage.map(({ text }) => text)).toEqual(['2 个机关都有 2021 年数据']);
  });

  it('makes no break of a year that has no report', () => {
    const { comparison } = comparing(reports, RECEIVED, [2020, 2021, 2022], { agencies: ['410304-b'] });
    expect(comparison.columns.map(({ forms, breaks }) => [forms, breaks])).toEqual([
      [['2019'], false],
      [['2021'], true],
      [['2021'], false],
    ]);
    const empty = comparing(reports, RECEIVED, [2023], { agencies: ['410304-b'] });
    expect(empty.comparison.columns.map((column) => column.forms)).toEqual([[]]);
  });

  it('withholds a number of which nothing tells what it counts, and says so', () => {
    const some = [
      reportOf('410300-a', 2021, { [DECISIONS]: 1 }, 'unknown'),
      reportOf('410304-b', 2021, { [DECISIONS]: 2 }),
    ];
    const { view } = comparing(some, DECISIONS, [2021], { agencies: ids.slice(0, 2) });
    expect(textsOf(view)).toEqual([
      ['甲局', '格式版本无法判断'],
      ['乙区政府', '2'],
    ]);
    expect(view.coverage[0]?.text).toContain('缺：甲局（格式版本无法判断）');
    expect(view.formNote).toBe('另有报告格式版本无法判断；此项各版不同，不列入比较。');
  });

  it('takes in a number of an unknown edition where all editions count it alike, and says so', () => {
    const some = [received('410300-a', 2021, 1, 'unknown'), received('410304-b', 2021, 2)];
    const { view } = comparing(some, RECEIVED, [2021], { agencies: ids.slice(0, 2) });
    expect(textsOf(view)).toEqual([
      ['甲局', '1'],
      ['乙区政府', '2'],
    ]);
    expect(view.formNote).toBe('另有报告格式版本无法判断；此项各版相同，照常列入。');
  });

  it('says of a measure that one edition lacks that the form has no such item', () => {
    const { view, measured } = comparing(reports, 'proactive.procurement.amount', [2020, 2021], {
      agencies: ['410304-b'],
    });
    expect(textsOf(view)).toEqual([['乙区政府', '0', '本版无此项']]);
    expect(measured.edition).toContain('只见于 2019 年版');
    expect(htmlOf([factsTree(measured)])).not.toContain('见于只');
  });

  it('sorts by a column on demand, rows without a value last in either direction', () => {
    const order = (descending: boolean) =>
      rowsOf(comparing(reports, RECEIVED, [2020], { sort: { column: '2020', descending } }).comparison).map(
        (row) => row.agency,
      );
    expect(order(true)).toEqual(['410304-b', '410403-c', '410300-a', '410703-d']);
    expect(order(false)).toEqual(['410403-c', '410304-b', '410300-a', '410703-d']);
  });
});

describe('a comparison of years without a number', () => {
  it('says that no agency has one, not that 0 of them have', () => {
    const { view } = comparing(reports, RECEIVED, [2018]);
    expect(view.coverage.map(({ text }) => text.split('；')[0])).toEqual([
      `${ids.length} 个机关都没有 2018 年数据`,
    ]);
  });
});

describe('a comparison of newest reports', () => {
  it('says of a single agency that it has data, not that all have', () => {
    const one = (years: number[]) =>
      comparing(reports, RECEIVED, years, { agencies: ids.slice(0, 1) }).view.coverage.map(
        ({ text }) => text,
      );
    expect(one([2022])).toEqual(['该机关有 2022 年数据']);
    expect(one([])).toEqual(['该机关的最近一份报告有数据']);
  });

  it('takes the last report of each agency and says its year', () => {
    const { view } = comparing(reports, RECEIVED, []);
    const cells = view.table.groups.flatMap((group) => group.rows.map((row) => row.cells[0]));
    expect(cells.map((cell) => [cell?.text, cell?.year])).toEqual([
      ['1', '2022 年'],
      ['11', '2021 年'],
      ['3', '2020 年'],
      ['未收录', undefined],
    ]);
    expect(view.coverage[0]?.text).toMatch(/^4 个机关中 3 个的最近一份报告有数据；缺：丁局（未收录）$/);
  });

  it('stands in one list where the editions count the same', () => {
    const { comparison } = comparing(reports, RECEIVED, [], { sort: { column: 'latest', descending: true } });
    expect(comparison.groups.map((group) => [group.forms, group.rows.map((row) => row.agency)])).toEqual([
      [
        ['2019', '2021'],
        ['410304-b', '410403-c', '410300-a', '410703-d'],
      ],
    ]);
  });

  it('keeps what counts different things in groups of their own, sorted each for itself', () => {
    const made = [
      reportOf('410300-a', 2022, { [DECISIONS]: 1 }),
      reportOf('410304-b', 2021, { [DECISIONS]: 11 }),
      reportOf('410403-c', 2020, { [DECISIONS]: 3 }, '2019'),
    ];
    const { comparison } = comparing(made, DECISIONS, [], { sort: { column: 'latest', descending: true } });
    expect(comparison.groups.map((group) => [group.forms, group.rows.map((row) => row.agency)])).toEqual([
      [['2021'], ['410304-b', '410300-a']],
      [['2019'], ['410403-c']],
      [[], ['410703-d']],
    ]);
  });
});

describe('whatever is compared', () => {
  const made = (measure: string) =>
    fc
      .record({
        agency: fc.constantFrom(...ids),
        year: fc.integer({ min: 2020, max: 2023 }),
        form: fc.constantFrom(...EDITION_KEYS),
        value: fc.option(fc.nat(99)),
      })
      .map(({ agency, year, form, value }) => reportOf(agency, year, { [measure]: value }, form));
  const corpus = fc.uniqueArray(made(RECEIVED), { selector: ({ id }) => id });
  const chosenYears = fc.subarray([2020, 2021, 2022, 2023]);
  /** Reports of any edition, and a measure that the editions count alike, or not. */
  const measured = fc.constantFrom(RECEIVED, DECISIONS, 'requests.otherDisposition.total').chain((measure) =>
    fc.record({
      measure: fc.constant(measure),
      reports: fc.uniqueArray(made(measure), { selector: ({ id }) => id }),
    }),
  );

  it('no column of a group holds values of two series', () => {
    fc.assert(
      fc.property(measured, chosenYears, ({ measure, reports: some }, years) => {
        const { comparison } = comparing(some, measure, years);
        for (const group of comparison.groups) {
          comparison.columns.forEach((_, index) => {
            const series = group.rows
              .map((row) => row.cells[index])
              .filter(
                (cell): cell is Observation => cell !== undefined && 'form' in cell && cell.value !== null,
              )
              .map(({ form }) => placeInSeries(measureOf(measure).series, form));
            expect(series).not.toContain(null);
            expect(new Set(series).size).toBeLessThanOrEqual(1);
          });
        }
      }),
    );
  });

  it('every value of the chosen years is shown exactly once', () => {
    fc.assert(
      fc.property(corpus, chosenYears, (made, years) => {
        const { comparison } = comparing(made, RECEIVED, years);
        const shown = rowsOf(comparison)
          .flatMap((row) => row.cells)
          .filter((cell): cell is Observation => 'year' in cell)
          .map((cell) => `${cell.agency}/${cell.year}`);
        const newest = new Map(
          made.toSorted((a, b) => a.year - b.year).map(({ agency, id }) => [agency, id]),
        );
        const expected =
          years.length > 0
            ? made.filter(({ year }) => years.includes(year)).map(({ id }) => id)
            : [...newest.values()];
        expect(shown.toSorted()).toEqual(expected.toSorted());
      }),
    );
  });

  it('who has data and who has none make all', () => {
    fc.assert(
      fc.property(corpus, chosenYears, (made, years) => {
        for (const { of, have, missing } of comparing(made, RECEIVED, years).comparison.coverage) {
          expect(have + missing.length).toBe(of);
        }
      }),
    );
  });

  it('no line of a picture crosses a change of what is counted, and no bars or dots mix series', () => {
    fc.assert(
      fc.property(
        measured,
        chosenYears,
        fc.constantFrom(...VIEWS),
        ({ measure, reports: some }, years, way) => {
          const { comparison, measured: card } = comparing(some, measure, years);
          const { series } = measureOf(measure);
          for (const figure of figuresOf(comparison, card, AGENCIES, way).figures) {
            if (figure.kind === 'lines') {
              const labels = figure.rows.map((row) => row.label);
              expect(new Set(labels).size).toBe(labels.length);
              const years = labels.map((label) => Number.parseInt(label, 10));
              expect(years).toEqual(years.map((_, index) => years[0]! + index));
              if (figure.rows.length !== comparison.columns.length) continue;
              if (labels.join() !== comparison.columns.map(({ year }) => `${year} 年`).join()) continue;
              let newest: string | undefined;
              const breaks = comparison.columns.map((column, index) => {
                const before = comparison.columns[index - 1];
                const form = column.forms.findLast((edition) => edition !== 'unknown');
                const isSame = form === newest;
                newest = form ?? newest;
                if (before && before.series !== column.series) return 'series';
                return column.breaks && !isSame ? 'form' : null;
              });
              expect(figure.rows.map((row) => row.breaks)).toEqual(breaks);
            } else {
              const drawn = figure.rows.flatMap(({ label, values }) =>
                values.flatMap((value, index) =>
                  value === null ? [] : reportDrawn(label, figure.series[index] ?? '', some, years),
                ),
              );
              const places = drawn.map(({ form }) =>
                placeInSeries(
                  series,
                  measureOf(measure).table === 'proactive' ? form.proactive : form.requests,
                ),
              );
              expect(places).not.toContain(null);
              expect(new Set(places).size).toBe(1);
            }
          }
        },
      ),
    );
  });

  it('every picture shows the numbers of the reports, wherever it shows any', () => {
    fc.assert(
      fc.property(
        corpus,
        chosenYears,
        fc.constantFrom('bars' as const, 'dots' as const),
        (made, years, way) => {
          const { comparison, measured } = comparing(made, RECEIVED, years);
          for (const figure of figuresOf(comparison, measured, AGENCIES, way).figures) {
            for (const { label, values } of figure.rows) {
              for (const [index, value] of values.entries()) {
                if (value === null) continue;
                const [report] = reportDrawn(label, figure.series[index] ?? '', made, years);
                expect(value).toBe(report && observe(report, measureOf(RECEIVED)).value);
              }
            }
          }
        },
      ),
    );
  });

  /** The report that a bar or dot stands for: of the year that its series or its label says, or else the newest. */
  function reportDrawn(
    label: string,
    series: string,
    made: readonly ReportSummary[],
    years: readonly number[],
  ): ReportSummary[] {
    const agency = [...AGENCIES.values()].find(({ name }) => label.startsWith(name))?.id;
    const own = made.filter((one) => one.agency === agency).toSorted((a, b) => a.year - b.year);
    const year = Number(/^(\d{4}) 年$/.exec(series)?.[1] ?? /（(\d{4})）/.exec(label)?.[1] ?? years[0]);
    const found = own.find((one) => one.year === year) ?? own.at(-1);
    return found ? [found] : [];
  }
});

describe('a picture', () => {
  it('leaves small rates out and says so', () => {
    const rate = (agency: string, granted: number, disposed: number) =>
      reportOf(agency, 2021, {
        'requests.granted.total': granted,
        'requests.notProcessed.duplicateRequest.total': disposed - granted,
        'requests.totalDisposed.total': disposed,
      });
    const { comparison, measured } = comparing(
      [rate('410300-a', 20, 40), rate('410304-b', 3, 30), rate('410403-c', 2, 2)],
      'rate.disclosed',
      [2021],
    );
    const [figure] = figuresOf(comparison, measured, AGENCIES).figures;
    expect(figure?.rows.map(({ label, values }) => [label, ...values])).toEqual([
      ['甲局', 50],
      ['乙区政府', 10],
    ]);
    expect(figure?.note).toContain('1 个比率分母太小');
    expect(figure?.title).toMatch(/：各机关 2021 年$/);
  });

  it('shows several years of many agencies as groups of bars, or as dots where the reader asks', () => {
    const made = ids.flatMap((id, index) => [2021, 2022].map((year) => received(id, year, index + year)));
    const { comparison, measured } = comparing(made, RECEIVED, [2021, 2022]);
    const kinds = (way: (typeof VIEWS)[number]) =>
      figuresOf(comparison, measured, AGENCIES, way).figures.map(({ kind, series }) => [kind, ...series]);
    expect(kinds('bars')).toEqual([['groups', '2021 年', '2022 年']]);
    expect(kinds('dots')).toEqual([['dots', '2021 年', '2022 年']]);
    expect(kinds('lines')).toEqual([['lines', '甲局', '乙区政府', '丙区政府', '丁局']]);
    expect(kinds('table')).toEqual([]);
  });

  it('turns to dots for many agencies, and says whom it leaves out', () => {
    const many = Array.from({ length: 70 }, (_, index) => `4103${10 + index}-bureau`);
    const made = many.map((id, index) => received(id, 2021, index));
    const { comparison, measured } = comparing(made, RECEIVED, [2021], { agencies: many });
    const [figure] = figuresOf(comparison, measured, AGENCIES).figures;
    expect(figure?.kind).toBe('dots');
    expect(figure?.rows).toHaveLength(60);
    expect(figure?.note).toContain('能画的机关有 70 个，图中只画前 60 个');
  });

  it('of one series has lines only of agencies with a number in it', () => {
    const made = [
      ...[2020, 2021, 2022].map((year) => reportOf('410300-a', year, { [DECISIONS]: 1 }, '2019')),
      ...[2020, 2021, 2022].map((year) => reportOf('410304-b', year, { [DECISIONS]: 2 })),
    ];
    const { comparison, measured } = comparing(made, DECISIONS, [2020, 2021, 2022], {
      agencies: ids.slice(0, 2),
    });
    const { figures } = figuresOf(comparison, measured, AGENCIES);
    expect(figures.map(({ series }) => series)).toEqual([['甲局'], ['乙区政府']]);
  });

  it('of lines has a place for every year between, chosen or not, and the mark where the form was decreed to change', () => {
    const made = [
      ...[2019, 2020].map((year) => received('410300-a', year, year - 2000, '2019')),
      ...[2023, 2024].map((year) => received('410300-a', year, year - 2000)),
    ];
    const { comparison, measured } = comparing(made, RECEIVED, [2019, 2020, 2023, 2024]);
    const [figure] = figuresOf(comparison, measured, AGENCIES).figures;
    expect(
      figure?.rows.map(({ label, values, missing, breaks }) => [label, ...values, missing, breaks]),
    ).toEqual([
      ['2019 年', 19, undefined, null],
      ['2020 年', 20, undefined, null],
      ['2021 年', null, '没有选这一年', 'form'],
      ['2022 年', null, '没有选这一年', null],
      ['2023 年', 23, undefined, null],
      ['2024 年', 24, undefined, null],
    ]);
    expect(figure?.note).toContain('中间没有选的年度空着');
    expect(figure?.description).toContain('2021 年：没有选这一年；');
  });

  it('of lines marks no revision where an agency still uses the edition before', () => {
    const made = [
      ...[2020, 2021, 2022].map((year) => received('410300-a', year, 1, year < 2021 ? '2019' : '2021')),
      received('410304-b', 2022, 2, '2019'),
    ];
    const { comparison, measured } = comparing(made, RECEIVED, [2020, 2021, 2022], {
      agencies: ids.slice(0, 3),
    });
    const [figure] = figuresOf(comparison, measured, AGENCIES).figures;
    expect(figure?.rows.map(({ breaks }) => breaks)).toEqual([null, 'form', null]);
    expect(figure?.basis).toBe('所选 3 个机关中 2 个机关 2020—2022 年的 4 份报告');
  });

  it('says how many of its numbers rest on totals that contradict their parts', () => {
    const made = [
      reportOf('410300-a', 2021, { 'requests.granted.total': 2, 'requests.totalDisposed.total': 3 }),
      reportOf('410304-b', 2021, { 'requests.granted.total': 4 }),
    ];
    const { comparison, measured } = comparing(made, 'requests.totalDisposed.total', [2021]);
    const [figure] = figuresOf(comparison, measured, AGENCIES).figures;
    expect(figure?.note).toContain('图中 1 个数用到了与分项不符的总计');
  });

  it('joins no years that do not follow each other: without such there are bars, and on request no lines', () => {
    const made = [2019, 2021, 2023].map((year) => received('410300-a', year, year - 2000));
    const { comparison, measured } = comparing(made, RECEIVED, [2019, 2021, 2023]);
    const kinds = (way: (typeof VIEWS)[number]) =>
      figuresOf(comparison, measured, AGENCIES, way).figures.map(({ kind }) => kind);
    expect(kinds('lines')).toEqual([]);
    expect(kinds('auto')).not.toContain('lines');
  });

  it('says why there are no lines', () => {
    const { comparison, measured } = comparing(reports, RECEIVED, [2021]);
    expect(figuresOf(comparison, measured, AGENCIES, 'lines')).toMatchObject({
      figures: [],
      objection: expect.stringContaining('两个以上年度'),
    });
  });

  it('is not made of a single number', () => {
    const { comparison, measured } = comparing(reports, RECEIVED, [2021]);
    expect(figuresOf(comparison, measured, AGENCIES).figures).toEqual([]);
  });
});

describe('a rate in a table', () => {
  it('leads with the fraction where the denominator is small, with the percentage where it is not', () => {
    const made = [
      reportOf('410300-a', 2021, { 'requests.granted.total': 2, 'requests.totalDisposed.total': 2 }),
      reportOf('410304-b', 2021, {
        'requests.granted.total': 20,
        'requests.notProcessed.duplicateRequest.total': 10,
        'requests.totalDisposed.total': 30,
      }),
    ];
    const { view } = comparing(made, 'rate.disclosed', [2021], { agencies: ids.slice(0, 2) });
    const cells = view.table.groups[0]?.rows.map((row) => row.cells[0]);
    expect(cells?.[0]).toMatchObject({
      text: '2/2',
      detail: '100%',
      second: { label: '占实质答复', text: '2/2', detail: '100%' },
    });
    expect(cells?.[1]).toMatchObject({ text: '66.7%', detail: '20/30' });
  });
});

describe('the CSV of a comparison', () => {
  const lines = (csv: string) =>
    csv
      .replace(/^\uFEFF/, '')
      .trimEnd()
      .split(/\r?\n/);

  it('holds what the table shows, with the reason of every gap and the source of every value', () => {
    const { comparison, measured } = comparing(reports, RECEIVED, [2021], {
      agencies: ['410304-b', '410703-d'],
    });
    expect(
      lines(comparisonCsv([{ comparison, measure: measured }], AGENCIES, 'https://example.org')),
    ).toEqual([
      '机关编号,机关,区划代码,年度,表式,指标编号,指标,单位,数值,状态代码,状态,分子,分母,分母口径,出处',
      '410304-b,乙区政府,410304,2021,2021,requests.received.total,本年新收政府信息公开申请数量,件,11,printed,原文数字,,,,https://example.org/reports/410304-b/2021/#requests.received.total',
      '410703-d,丁局,410703,2021,,requests.received.total,本年新收政府信息公开申请数量,件,,no-report,未收录,,,,',
    ]);
  });

  it('gives a rate a line for each denominator', () => {
    const made = [
      reportOf('410304-b', 2021, {
        'requests.granted.total': 2,
        'requests.notProcessed.duplicateRequest.total': 2,
        'requests.totalDisposed.total': 4,
      }),
    ];
    const { comparison, measured } = comparing(made, 'rate.disclosed', [2021], { agencies: ['410304-b'] });
    const cells = lines(comparisonCsv([{ comparison, measure: measured }], AGENCIES, 'https://example.org'))
      .slice(1)
      .map((line) => line.split(','));
    expect(cells.map((line) => [line[8], ...line.slice(11, 14)])).toEqual([
      ['50', '2', '4', '占全部办结'],
      ['100', '2', '2', '占实质答复'],
    ]);
  });
});

describe('the agencies to choose from', () => {
  const { agencies: cards } = archiveCards(
    [
      {
        id: '410703-d',
        name: '新乡市卫滨区政务服务和大数据管理局',
        division: '410703',
        level: 'county',
        kind: 'department',
        printedNames: [],
      },
      {
        id: '410304-b',
        name: '洛阳市瀍河回族区人民政府',
        division: '410304',
        level: 'county',
        kind: 'government',
        printedNames: [],
      },
      {
        id: '410305-e',
        name: '无报告的机关',
        division: '410305',
        level: 'county',
        kind: 'government',
        printedNames: [],
      },
    ],
    [
      { agency: '410304-b', year: 2021 },
      { agency: '410304-b', year: 2020 },
      { agency: '410703-d', year: 2021 },
    ],
    [],
  );

  it('are those with reports, by code, with their years', () => {
    expect(cards.map(({ id, years }) => [id, years])).toEqual([
      ['410304-b', [2020, 2021]],
      ['410703-d', [2021]],
    ]);
  });

  it('open with those of the year that have most years', () => {
    expect(usualAgencies(cards, 2021, 1)).toEqual(['410304-b']);
    expect(usualAgencies(cards, 2020, 2)).toEqual(['410304-b']);
  });

  it('open with the newest year, but for one of which most reports are still to come', () => {
    expect(usualYear(cards.flatMap(({ years }) => years))).toBe(2021);
    expect(usualYear([2023, 2024, 2023, 2024, 2023])).toBe(2024);
    expect(usualYear([2023, 2024, 2023, 2023])).toBe(2023);
    expect(usualYear([])).toBeNull();
  });
});
