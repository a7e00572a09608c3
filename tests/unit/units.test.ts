import { describe, expect, it } from 'vitest';
import { amountText, quantityText } from '#language/numbers.ts';
import type { ChartLook } from '../../src/charts/chart-data.ts';
import { amountAxis } from '../../src/charts/chart-parts.ts';
import { valueLabel } from '../../src/charts/value-labels.ts';
import { comparisonCsv } from '../../src/client/compare/comparison-csv.ts';
import type { AgencyCard } from '../../src/statistics/agency-cards.ts';
import { BY_CODE } from '../../src/statistics/comparison-selection.ts';
import { compare } from '../../src/statistics/comparisons.ts';
import { measureCard } from '../../src/statistics/measure-cards.ts';
import { observe } from '../../src/statistics/observe.ts';
import { viewCell } from '../../src/views/cell-view.ts';
import { htmlOf } from '../../src/views/tree.ts';
import { figureTree } from '../../src/views/figure-tree.ts';
import { measureOf, reportOf } from './statistics-fixtures.ts';

const LOOK = { muted: '', rule: '', font: '', fontSize: 14 } as unknown as ChartLook;
const FEES = 'proactive.administrativeFees.amount';

describe('a rate in a downloaded table', () => {
  it('is the number that stands before the % of its unit', () => {
    const measure = measureOf('rate.notProcessed');
    const report = reportOf('410304-b', 2021, {
      'requests.granted.total': 6,
      'requests.notProcessed.duplicateRequest.total': 1,
      'requests.totalDisposed.total': 7,
    });
    const card: AgencyCard = {
      id: '410304-b',
      name: '样例局',
      division: '410304',
      level: 'county',
      kind: 'department',
      years: [2021],
    };
    const comparison = compare(
      { agencies: [card.id], years: [2021], sort: BY_CODE },
      [observe(report, measure)],
      measure.series,
    );
    const csv = comparisonCsv(
      [{ measure: measureCard(measure, () => undefined), comparison }],
      new Map([[card.id, card]]),
      'https://example.org',
    );
    const [heads, line] = csv
      .replace('\uFEFF', '')
      .trim()
      .split(/\r?\n/)
      .map((text) => text.split(','));
    const at = (head: string) => line?.[heads?.indexOf(head) ?? -1];
    expect([at('数值'), at('单位'), at('分子'), at('分母')]).toEqual(['14.29', '%', '1', '7']);
  });
});

describe('money on a page', () => {
  it('has separators and is rounded to 100 yuan, and no amount becomes nothing', () => {
    expect(amountText(7380.28959, '万元')).toBe('7,380.29');
    expect(amountText(0, '万元')).toBe('0');
    expect(amountText(0.0012, '万元')).toBe('不足 0.01');
    expect(quantityText(12345.6, '万元')).toBe('12,345.6 万元');
  });

  it('stands so in a comparison and in the table of a figure, whose number stays whole', () => {
    const measure = measureOf(FEES);
    const observation = observe(reportOf('410304-b', 2021, { [FEES]: 7380.28959 }), measure);
    expect(
      viewCell(
        observation,
        measureCard(measure, () => undefined),
        false,
      ).text,
    ).toBe('7,380.29');
    const figure = {
      kind: 'bars' as const,
      title: '',
      description: '',
      unit: '万元',
      basis: '',
      labelHead: '',
      series: ['收费'],
      rows: [{ label: '样例局', values: [7380.28959] }],
    };
    const html = htmlOf([figureTree(figure, { fileName: 'fees' })]);
    expect(html).toContain('data-value="7380.28959"');
    expect(html).toContain('>7,380.29</td>');
  });
});

describe('an axis', () => {
  it('has its unit at every line', () => {
    const told = (unit: string, value: number) => amountAxis({ unit }, LOOK).ticks.callback(value);
    expect(told('件', 20)).toBe('20 件');
    expect(told('%', 20)).toBe('20%');
    expect(told('万元', 20000)).toBe('20,000 万元');
    expect(valueLabel(14.3, '%')).toBe('14.3%');
  });
});
