import type { Layout } from '../layout.ts';
import type { Making } from '../made-report.ts';
import type { Part } from '../parts.ts';
import { fixedWidth, pageColumns } from './fixed-width.ts';
import { byRow, barsInLine, cellALine } from './extractors.ts';
import { htmlPage, spanned } from './html.ts';
import { markdownPage, pipes } from './markdown.ts';
import { textPage, wordRows } from './text.ts';

/** A plain way of printing parts, to which a layout adds one thing out of the ordinary. */
export interface Base extends Pick<Making, 'zeros' | 'places' | 'signs'>, Pick<Layout, 'extension'> {
  name: string;
  page: (parts: readonly Part[]) => string;
}

const ANY = { places: 'all', signs: true } as const;
const asEntity = (text: string) => text.replace('\u00a0', '&nbsp;');

export const HTML: Base = {
  ...ANY,
  name: 'html',
  extension: 'html',
  zeros: ['printed', 'blank', 'nbsp', 'dash', 'mixed'],
  page: (parts) => htmlPage(parts, { table: spanned }),
};

export const PIPES: Base = {
  ...ANY,
  name: 'pipes',
  extension: 'md',
  zeros: ['printed', 'blank', 'nbsp', 'dash', 'mixed'],
  page: (parts) =>
    markdownPage(parts, { table: (grid) => pipes(grid, { covered: 'blank', field: asEntity }) }),
};

const text = { ...ANY, extension: 'txt', zeros: ['printed', 'blank', 'dash', 'mixed'] } as const;

export const TABS: Base = {
  ...text,
  name: 'tabs',
  page: (parts) => textPage(parts, { table: (grid) => wordRows(grid).map((row) => row.join('\t')) }),
};

export const BARS: Base = {
  ...text,
  name: 'bars',
  page: (parts) => textPage(parts, { table: (grid) => byRow(grid, barsInLine) }),
};

export const LINES: Base = {
  ...text,
  name: 'a cell a line',
  page: (parts) => textPage(parts, { table: (grid) => byRow(grid, cellALine) }),
};

export const FIXED: Base = {
  ...text,
  name: 'fixed width',
  page: (parts) => textPage(parts, { table: (grid) => fixedWidth(grid, pageColumns(grid, 'narrow')) }),
};
