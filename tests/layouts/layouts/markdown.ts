import { requestsGrid, type Grid } from '../grids.ts';
import type { Layout } from '../layout.ts';
import { partsOf } from '../parts.ts';
import { PIPES } from '../printers/bases.ts';
import { exploded, spanned } from '../printers/html.ts';
import { markdownPage, pipes, type PipeStyle } from '../printers/markdown.ts';
import { fieldsOf } from '../grids.ts';

const { zeros, extension, places, signs } = PIPES;
const file = { zeros, extension, places, signs } as const;
const asEntity = (text: string) => text.replace('\u00a0', '&nbsp;');

const piped = (style: PipeStyle): Layout['print'] => {
  return (made) =>
    markdownPage(partsOf(made), {
      table: (grid) =>
        pipes(grid, { ...style, field: (text, role) => asEntity(style.field?.(text, role) ?? text) }),
    });
};

/** Every row of numbers as a table by itself, its label before it, under heads that say nothing or the wrong thing. */
function tableForEachRow(grid: Grid, heads: 'columns' | 'data' | 'wrong'): string {
  return fieldsOf(grid)
    .flatMap((fields) => {
      const values = fields.filter(({ cell, begins }) => cell.role === 'value' && begins);
      if (values.length === 0) return [];
      const label = fields.findLast(({ cell }) => cell.role === 'label')?.cell.text ?? '';
      const head =
        heads === 'wrong' && values.length === 7
          ? ['事项', '新收', '上年结转', '予以公开', '部分公开', '不予公开', '结转', '总计']
          : heads === 'data'
            ? ['表头1', ...values.map((_, at) => `数据${at + 1}`)]
            : ['指标', ...values.map((_, at) => (at === 6 ? '总计' : `列${at + 1}`))];
      const row = [label, ...values.map(({ cell }) => asEntity(cell.text))];
      return [[head, head.map(() => '---'), row].map((line) => `| ${line.join(' | ')} |`).join('\n')];
    })
    .join('\n\n');
}

/** Tables of Markdown, as converters write them. */
export const MARKDOWN_LAYOUTS: readonly Layout[] = [
  { ...file, name: 'pipes: covered cells blank', print: piped({ covered: 'blank' }) },
  { ...file, name: 'pipes: covered cells repeated', print: piped({ covered: 'repeated' }) },
  {
    ...file,
    name: 'pipes: no outer bars',
    zeros: ['printed', 'dash', 'nbsp'],
    print: piped({ covered: 'repeated', outer: false }),
  },
  { ...file, name: 'pipes: columns aligned', print: piped({ covered: 'blank', align: ':---:' }) },
  {
    ...file,
    name: 'pipes: bold numbers and heads',
    print: piped({
      covered: 'blank',
      field: (text, role) => (text.trim() === '' || role === 'label' ? text : `**${text}**`),
    }),
  },
  {
    ...file,
    name: 'pipes: line breaks in labels',
    print: piped({
      covered: 'blank',
      field: (text, role) =>
        role === 'value' || text.length < 6 ? text : `${text.slice(0, 5)}<br>${text.slice(5)}`,
    }),
  },
  {
    ...file,
    name: 'markdown: tables as HTML in one line',
    print: (made) =>
      markdownPage(partsOf(made), { table: (grid, caption) => spanned(grid, caption).replaceAll('\n', '') }),
  },
  {
    ...file,
    name: 'markdown: tables as HTML, no spans',
    print: (made) => markdownPage(partsOf(made), { table: (grid) => exploded(grid, 'blank') }),
  },
  {
    ...file,
    name: 'markdown: a table for each row under generic heads',
    print: (made, random) =>
      markdownPage(partsOf(made), {
        table: (grid) =>
          grid.length > 20
            ? tableForEachRow(grid, random.pick(['columns', 'data']))
            : pipes(grid, { covered: 'blank', field: asEntity }),
      }),
  },
  {
    ...file,
    name: 'markdown: a table for each row under wrong heads',
    zeros: ['printed'],
    print: (made) =>
      markdownPage(partsOf(made, { requests: [requestsGrid(made)] }), {
        table: (grid) =>
          grid.length > 20
            ? tableForEachRow(grid, 'wrong')
            : pipes(grid, { covered: 'blank', field: asEntity }),
      }),
  },
];
