import { describe, expect, it } from 'vitest';
import { barChart } from '../../src/charts/bar-chart.ts';
import type { ChartData } from '../../src/charts/chart-data.ts';
import { spread } from '../../src/charts/end-labels.ts';
import { lineChart, spansBetween } from '../../src/charts/line-chart.ts';
import { stackChart } from '../../src/charts/stack-chart.ts';
import { valueLabel } from '../../src/charts/value-labels.ts';
import { wrapLabel } from '../../src/charts/wrap-label.ts';
import { look } from './chart-look.ts';

const years: ChartData = {
  labels: ['2019', '2020', '2021', '2022', '2023'],
  series: [
    { label: '新收', values: [3, null, 5, 6, 0] },
    { label: '办结', values: [3, null, 4, 6, 1] },
  ],
  unit: '件',
  breaks: [2],
  cuts: [2],
};
const parts: ChartData = {
  labels: ['予以公开', '其他法律行政法规禁止公开'],
  series: [{ label: '件数', values: [4, null] }],
  unit: '件',
  breaks: [],
  cuts: [],
};

describe('a bar chart', () => {
  it('starts at zero, does not move, and keeps a missing number missing', () => {
    const { data, options } = barChart(parts, look);
    expect(options?.scales?.['x']).toMatchObject({ beginAtZero: true });
    expect(options?.animation).toBe(false);
    expect(data.datasets[0]?.data).toEqual([4, null]);
  });

  it('breaks long labels on a narrow page and leaves them whole on a wide one', () => {
    expect(barChart(parts, look).data.labels?.[1]).toEqual(['其他法律行政法', '规禁止公开']);
    expect(barChart(parts, { ...look, width: 800 }).data.labels?.[1]).toEqual(['其他法律行政法规禁止公开']);
  });

  it('gives the accent to the bars of which its title speaks, and to all where it speaks of none', () => {
    const colours = (accents: number[]) =>
      barChart({ ...parts, series: [{ label: '件数', values: [40, null] }], accents }, look).data.datasets[0]
        ?.backgroundColor;
    expect(colours([0])).toEqual(['#a00', '#999']);
    expect(colours([])).toEqual(['#a00', '#a00']);
  });

  it('refuses several series, which it could not tell apart', () => {
    expect(() => barChart(years, look)).toThrow(RangeError);
  });
});

describe('a line chart', () => {
  it('goes on where a new edition of the form counts the same', () => {
    const { datasets } = lineChart({ ...years, cuts: [] }, look).data;
    expect(datasets.map((set) => [set.label, set.data])).toEqual([
      ['新收', [3, null, 5, 6, 0]],
      ['办结', [3, null, 4, 6, 1]],
    ]);
  });

  it('draws no line across a change of what is counted', () => {
    const { datasets } = lineChart(years, look).data;
    expect(datasets.map((set) => [set.label, set.data])).toEqual([
      ['新收', [3, null, null, null, null]],
      ['新收', [null, null, 5, 6, 0]],
      ['办结', [3, null, null, null, null]],
      ['办结', [null, null, 4, 6, 1]],
    ]);
  });

  it('leaves gaps open and tells series by marker and dash as well as by colour', () => {
    const { datasets } = lineChart(years, look).data;
    expect(datasets.every((set) => set.spanGaps === false)).toBe(true);
    expect(datasets[0]?.pointStyle).not.toBe(datasets[2]?.pointStyle);
    expect(datasets[0]?.borderDash).not.toEqual(datasets[2]?.borderDash);
    expect(datasets[0]?.borderColor).not.toBe(datasets[2]?.borderColor);
  });

  it('refuses more series than a reader can tell apart', () => {
    const series = Array.from({ length: 5 }, (_, index) => ({ label: String(index), values: [1] }));
    expect(() => lineChart({ ...years, series }, look)).toThrow(RangeError);
  });

  it('names its lines at their ends where there is room, and below where there is not', () => {
    const room = ({ width, height }: { width: number; height: number }, labels: readonly string[]) => {
      const series = labels.map((label) => ({ label, values: [1, 2, 3, 4, 5] }));
      return lineChart({ ...years, series }, { ...look, width, height }).options?.layout?.padding;
    };
    const bureau = '新乡市卫滨区政务服务和大数据管理局';
    expect(room({ width: 800, height: 320 }, [bureau])).toMatchObject({ bottom: 0 });
    expect(room({ width: 360, height: 320 }, [bureau])).not.toMatchObject({ bottom: 0 });
    // Beside one another four such names are higher than the chart.
    const many = Array.from({ length: 4 }, (_, at) => `${bureau}（人民防空办公室、城市管理局）${at}`);
    expect(room({ width: 800, height: 320 }, many)).not.toMatchObject({ bottom: 0 });
  });

  it('keeps names apart that want the same place', () => {
    const boxes = [
      { y: 50, height: 20 },
      { y: 52, height: 20 },
      { y: 98, height: 20 },
    ];
    expect(spread(boxes, 0, 100)).toEqual([40, 60, 80]);
  });

  it('is one span without a cut', () => {
    expect(spansBetween([], 5)).toEqual([[0, 5]]);
    expect(spansBetween([2, 4], 5)).toEqual([
      [0, 2],
      [2, 4],
      [4, 5],
    ]);
  });
});

describe('a stacked chart', () => {
  it('lies over categories and stands over years, and starts at zero', () => {
    expect(stackChart(parts, look, 'lying').options?.indexAxis).toBe('y');
    expect(stackChart(years, look, 'standing').options?.indexAxis).toBe('x');
    expect(stackChart(years, look, 'standing').options?.scales?.['y']).toMatchObject({
      stacked: true,
      beginAtZero: true,
    });
  });

  it('tells its parts by pattern as well as by colour, and keeps a gap a gap', () => {
    const { datasets } = stackChart(years, look, 'standing').data;
    expect(datasets.map((set) => set.backgroundColor)).toEqual(['solid', 'stripes']);
    expect(datasets[0]?.data).toEqual([3, null, 5, 6, 0]);
  });

  it('refuses more parts than a reader can tell apart', () => {
    const series = Array.from({ length: 5 }, (_, index) => ({ label: String(index), values: [1] }));
    expect(() => stackChart({ ...years, series }, look, 'lying')).toThrow(RangeError);
  });
});

describe('labels on canvas', () => {
  it('do not begin a line with a closing mark', () => {
    expect(wrapLabel('危及“三安全一稳定”', 8)).toEqual(['危及“三安全一稳', '定”']);
    expect(wrapLabel('属于国家秘密”', 6)).toEqual(['属于国家秘密”']);
  });

  it('begin no line with a space', () => {
    expect(wrapLabel('公开的 2025 年 48%', 11)).toEqual(
      ['公开的 2025 年', '48%'].map((line) => expect.stringMatching(`^${line} ?$`)),
    );
  });

  it('leaves no word that announces what follows at the end of its line', () => {
    expect(wrapLabel('按申请人分列。单位：件。来源', 10)).toEqual(['按申请人分列。', '单位：件。来源']);
  });

  it('say that a number is missing instead of showing a zero', () => {
    expect(valueLabel(0, '件')).toBe('0 件');
    expect(valueLabel(null, '件')).toBe('无数据');
  });
});
