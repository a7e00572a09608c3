import {
  BarController,
  BarElement,
  BasicPlatform,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
} from 'chart.js';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { barChart } from '../../src/charts/bar-chart.ts';
import type { ChartData, ChartLook } from '../../src/charts/chart-data.ts';
import { dotChart } from '../../src/charts/dot-chart.ts';
import { groupChart } from '../../src/charts/group-chart.ts';
import { lineChart } from '../../src/charts/line-chart.ts';
import { layOutPicture } from '../../src/charts/picture-layout.ts';
import { stackChart } from '../../src/charts/stack-chart.ts';
import { paintTile } from '../../src/client/charts/patterns.ts';
import { SvgContext } from '../../src/client/charts/svg-context.ts';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
);

const look: ChartLook = {
  ink: '#111',
  muted: '#555',
  rule: '#ccc',
  paper: '#fff',
  quiet: '#999',
  series: ['#a00', '#00a', '#a70', '#575'],
  fills: ['#a00', 'url(#pattern-1)', 'url(#pattern-2)', 'url(#pattern-3)'],
  font: '"Noto Sans SC", sans-serif',
  fontSize: 16,
  width: 720,
};
const years: ChartData = {
  labels: ['2019', '2020', '2021', '2022', '2023'],
  series: [
    { label: '新收', values: [3, 4, null, 6, 9] },
    { label: '办结', values: [2, 4, null, 5, 7] },
  ],
  unit: '件',
  breaks: [2],
  cuts: [],
};
const parts: ChartData = {
  ...years,
  labels: ['予以公开', '不予公开'],
  series: [{ label: '件数', values: [4, 5] }],
  breaks: [],
};
const pairs: ChartData = {
  ...parts,
  series: [...parts.series, { label: '上年', values: [1, 2] }],
};

const KINDS: Record<string, { data: ChartData; configuration: unknown }> = {
  bars: { data: parts, configuration: barChart(parts, look) },
  groups: { data: pairs, configuration: groupChart(pairs, look) },
  dots: { data: pairs, configuration: dotChart(pairs, look) },
  stacks: { data: pairs, configuration: stackChart(pairs, look, 'lying') },
  columns: { data: years, configuration: stackChart(years, look, 'standing') },
  lines: { data: years, configuration: lineChart(years, look) },
};

const measure = (text: string, font: string): number => [...text].length * Number(/(\d+)px/.exec(font)?.[1]);

function drawn(configuration: unknown): string {
  const drawing = new SvgContext('chart', { width: 720, height: 320 }, measure);
  const { options, ...rest } = configuration as ChartConfiguration;
  const chart = new Chart(drawing.canvas as never, {
    ...rest,
    options: { ...options, devicePixelRatio: 1 },
    platform: BasicPlatform,
  });
  const file = drawing.toFile('标题', '说明');
  chart.destroy();
  return file;
}

type Node = DefaultTreeAdapterTypes.Element;

/** The elements of a name, and what they say. */
function elements(svg: string, name: string): { text: string; attributes: Record<string, string> }[] {
  const found: Node[] = [];
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node && node.tagName === name) found.push(node);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parseFragment(svg));
  return found.map((node) => ({
    text: node.childNodes.map((child) => ('value' in child ? child.value : '')).join(''),
    attributes: Object.fromEntries(node.attrs.map(({ name: key, value }) => [key, value])),
  }));
}

describe('a chart as SVG', () => {
  it.each(Object.entries(KINDS))('of %s has its labels, numbers and series as texts', (_, kind) => {
    const svg = drawn(kind.configuration);
    const texts = elements(svg, 'text').map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining([...kind.data.labels]));
    if (kind.data.series.length > 1)
      expect(texts).toEqual(expect.arrayContaining(kind.data.series.map(({ label }) => label)));
    expect(svg).not.toMatch(/NaN|undefined|null|Infinity/);
    expect(elements(svg, 'text').every(({ attributes }) => attributes['font-family'] === look.font)).toBe(
      true,
    );
  });

  it('of lines joins no years over a gap, and has the word at the change of the form', () => {
    const svg = drawn(KINDS['lines']!.configuration);
    expect(elements(svg, 'text').map(({ text }) => text)).toContain('报告格式改版');
    const lines = elements(svg, 'path')
      .map(({ attributes }) => attributes)
      .filter(({ stroke, d }) => stroke === '#a00' && !d?.includes('A'));
    const spans = lines.map(({ d = '' }) => [...d.matchAll(/[ML]([\d.]+)/g)].map(([, x]) => Number(x)));
    const years = elements(svg, 'text').flatMap(({ text, attributes: { transform = '' } }) =>
      /^20\d\d$/.test(text) ? [Number(/([\d.]+) [\d.]+\)$/.exec(transform)?.[1])] : [],
    );
    expect(years).toHaveLength(5);
    expect(spans.map((xs) => [xs[0], xs.at(-1)])).toEqual([
      [years[0], years[1]],
      [years[3], years[4]],
    ]);
  });

  it('of parts has their patterns, and bars as long as their numbers', () => {
    const svg = drawn(KINDS['stacks']!.configuration);
    const fills = elements(svg, 'path').map(({ attributes }) => attributes['fill']);
    expect(fills).toEqual(expect.arrayContaining(['#a00', 'url(#pattern-1)']));
    const widths = elements(svg, 'path')
      .filter(({ attributes }) => attributes['fill'] === '#a00')
      .map(({ attributes }) => Number(/h([\d.]+)/.exec(attributes['d']!)?.[1]))
      .filter((width) => width > look.fontSize);
    expect(widths.length).toBeGreaterThan(1);
    expect(Math.max(...widths) / Math.min(...widths)).toBeCloseTo(5 / 4, 1);
  });

  it('names itself and says what is in it, and holds no markup of a report', () => {
    const svg = new SvgContext('a', { width: 10, height: 10 }, measure).toFile('<b>题</b>', '甲 & 乙');
    expect(elements(svg, 'title')[0]?.text).toBe('<b>题</b>');
    expect(elements(svg, 'desc')[0]?.text).toBe('甲 & 乙');
    expect(elements(svg, 'b')).toEqual([]);
  });

  it('paints the same tiles as a canvas', () => {
    const tile = new SvgContext('tile', { width: 8, height: 8 }, () => 0);
    expect(paintTile(tile, 0, '#a00', '#fff')).toBe(false);
    expect(paintTile(tile, 1, '#a00', '#fff')).toBe(true);
    expect(tile.drawing.map(({ name }) => name)).toEqual(['rect', 'path']);
  });
});

describe('a saved picture', () => {
  it('has its title above and what it was drawn from below, all within its edges', () => {
    const size = { width: 200, height: 100 };
    const layout = layOutPicture(
      { title: '题'.repeat(30), below: ['数'.repeat(40), '址'] },
      size,
      (text, part) => measure(text, part === 'title' ? '20px a' : '13px a'),
    );
    const at = (part: string) => layout.lines.filter((line) => line.part === part).map(({ y }) => y);
    expect(Math.max(...at('title'))).toBeLessThan(layout.chart.y);
    expect(Math.min(...at('note'))).toBeGreaterThan(layout.chart.y + size.height);
    expect(Math.max(...at('note')) + 13).toBeLessThan(layout.height);
    expect(layout.lines.map(({ text }) => text).join('')).toBe(`${'题'.repeat(30)}${'数'.repeat(40)}址`);
  });
});
