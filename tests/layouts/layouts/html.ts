import type { Layout } from '../layout.ts';
import { ZEROS } from '../made-report.ts';
import { partsOf } from '../parts.ts';
import { exploded, htmlPage, spanned } from '../printers/html.ts';

const page = { extension: 'html', places: 'all', zeros: ZEROS, signs: true, floor: 100 } as const;

/** Tables of web pages: their markup tells the place of every cell. */
export const HTML_LAYOUTS: readonly Layout[] = [
  { ...page, name: 'html: spans', print: (made) => htmlPage(partsOf(made), { table: spanned }) },
  {
    ...page,
    name: 'html: spans, blanks for zeros',
    zeros: ['blank', 'nbsp'],
    print: (made) => htmlPage(partsOf(made), { table: spanned }),
  },
  {
    ...page,
    name: 'html: no spans, covered cells blank',
    print: (made) => htmlPage(partsOf(made), { table: (grid, caption) => exploded(grid, 'blank', caption) }),
  },
];
