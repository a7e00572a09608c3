import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { ChartData } from '../../src/charts/chart-data.ts';
import { areSquares } from '../../src/charts/unit-squares.ts';
import { layOutPicture } from '../../src/charts/picture-layout.ts';
import { chartOnto, CONFIGURATIONS, type ChartKind } from '../../src/client/charts/draw-chart.ts';
import { paintTile } from '../../src/client/charts/patterns.ts';
import { SvgContext } from '../../src/client/charts/svg-context.ts';
import { look as ofPhone } from './chart-look.ts';

const look = {
  ...ofPhone,
  fills: ['#a00', 'url(#pattern-1)', 'url(#pattern-2)', 'url(#pattern-3)'],
  font: '"Noto Sans SC", sans-serif',
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

const KINDS: Record<ChartKind, ChartData> = {
  bars: parts,
  groups: pairs,
  dots: pairs,
  stacks: pairs,
  columns: years,
  lines: years,
};

const measure = (text: string, font: string): number => [...text].length * Number(/(\d+)px/.exec(font)?.[1]);

function drawn(kind: ChartKind, data = KINDS[kind], width = 720): string {
  const drawing = new SvgContext('chart', { width, height: 320 }, measure);
  const chart = chartOnto(drawing, CONFIGURATIONS[kind](data, { ...look, width }));
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
  it.each(Object.keys(KINDS) as ChartKind[])('of %s has its labels, numbers and series as texts', (kind) => {
    const data = KINDS[kind];
    const svg = drawn(kind);
    const texts = elements(svg, 'text').map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining([...data.labels]));
    if (data.series.length > 1)
      expect(texts).toEqual(expect.arrayContaining(data.series.map(({ label }) => label)));
    expect(svg).not.toMatch(/NaN|undefined|null|Infinity/);
    expect(elements(svg, 'text').every(({ attributes }) => attributes['font-family'] === look.font)).toBe(
      true,
    );
  });

  it('of lines joins no years over a gap, and has the word at the change of the form', () => {
    const svg = drawn('lines');
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

  it.each([720, 360])('of lines keeps names of any length inside of %i pixels, and all of them', (width) => {
    const names = [
      '双江拉祜族佤族布朗族傣族自治县人民政府',
      '双江拉祜族佤族布朗族傣族自治县农业农村和科学技术局（乡村振兴局）',
      '克孜勒苏柯尔克孜自治州住房和城乡建设局（人民防空办公室、城市管理综合行政执法局）',
      '积石山保安族东乡族撒拉族自治县人民政府',
    ];
    const series = names.map((label, at) => ({ label, values: [at, at, null, 9, 9] }));
    const texts = elements(drawn('lines', { ...years, series }, width), 'text');
    expect(texts.map(({ text }) => text).join('')).toContain(names[2]);
    for (const { text, attributes } of texts) {
      const moved = (/([\d.-]+) ([\d.-]+)\)$/.exec(attributes['transform'] ?? '') ?? []).slice(1).map(Number);
      const x = Number(attributes['x']) + (moved[0] ?? 0);
      const y = Number(attributes['y']) + (moved[1] ?? 0);
      const long = measure(text, `${look.fontSize}px`);
      const left = { middle: x - long / 2, end: x - long }[attributes['text-anchor'] ?? ''] ?? x;
      expect(left, text).toBeGreaterThanOrEqual(0);
      expect(y - look.fontSize * 0.75, text).toBeGreaterThanOrEqual(0);
      expect(y, text).toBeLessThanOrEqual(320);
      if (names.join('').includes(text)) expect(left + long, text).toBeLessThanOrEqual(width);
    }
  });

  it('of few cases has a square for each, no two of which touch, and of many bars', () => {
    const squares = elements(drawn('bars'), 'rect')
      .map(({ attributes }) => attributes)
      .filter(({ width, height, fill }) => width === height && (fill === '#a00' || fill === '#999'));
    const cases = parts.series
      .flatMap(({ values }) => values)
      .reduce<number>((sum, value) => sum + (value ?? 0), 0);
    expect(cases).toBeGreaterThan(1);
    expect(squares).toHaveLength(cases);
    const first = squares.filter(({ y }) => y === squares[0]?.y).map(({ x }) => Number(x));
    expect(Math.min(...first.slice(1).map((x, at) => x - first[at]!))).toBeGreaterThan(
      Number(squares[0]?.width),
    );
    expect(areSquares({ ...parts, series: [{ label: '', values: [29] }] })).toBe(true);
    expect(areSquares({ ...parts, series: [{ label: '', values: [20, 10] }] })).toBe(false);
    expect(areSquares({ ...parts, unit: '%', series: [{ label: '', values: [5] }] })).toBe(false);
  });

  it('of parts has their patterns, and bars as long as their numbers', () => {
    const svg = drawn('stacks');
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

  it('parts no word, no number from what it counts and no mark from what it closes', () => {
    const below = [
      '数据：双江拉祜族佤族布朗族傣族自治县农业农村和科学技术局 2020、2023、2024 年的 3 份报告。单位：件。',
      'Source: Nianbao Archive, compiled from the annual reports that the agencies published.',
    ];
    for (let width = 120; width < 800; width += 7) {
      const { lines } = layOutPicture(
        { title: '新收 1992 件，自然人最多，1944 件（97.6%）', below },
        { width, height: 100 },
        (text) => measure(text, '13px a'),
      );
      const texts = lines.map(({ text }) => text);
      expect(texts.filter((text) => /^[，。、；：）,.;:)]/u.test(text))).toEqual([]);
      expect(texts.join('\n')).not.toMatch(/\d ?\n[件份年]/u);
      const words = texts.join('\n').split(/[\s,.:]+/);
      expect(words).toEqual(expect.arrayContaining(['agencies', 'published', 'compiled']));
    }
  });

  it('has lines of its title that are about as long', () => {
    const title = '某县：办结的申请里，公开（含部分公开）的 2019 年 34.8%，2024 年 45.9%';
    const { lines } = layOutPicture({ title, below: [] }, { width: 38 * 20, height: 100 }, (text) =>
      measure(text, '20px a'),
    );
    const [first = '', second = ''] = lines.map(({ text }) => text);
    expect(lines).toHaveLength(2);
    expect(second.length / first.length).toBeGreaterThan(0.6);
  });

  it('breaks an address between what was chosen, and leaves nothing of it out', () => {
    const address = 'https://example.org/compare/?agency=410304-government&measure=rate.disclosed';
    const { lines } = layOutPicture(
      { title: '题', below: [address] },
      { width: 400, height: 100 },
      (text) => text.length * 8,
    );
    const [first = '', ...rest] = lines.filter(({ part }) => part === 'note').map(({ text }) => text);
    expect(rest[0]).toMatch(/^[&/?]/);
    expect([first, ...rest].join('')).toBe(address);
  });
});
