import type { Layout } from '../layout.ts';
import { ZEROS } from '../made-report.ts';
import { partsOf } from '../parts.ts';
import { markdownPage, pipes } from '../printers/markdown.ts';

const file = { extension: 'md', places: 'all', zeros: ZEROS, signs: true, floor: 100 } as const;
const asEntity = (text: string) => text.replace('\u00a0', '&nbsp;');

/** Tables of Markdown, as converters write them. */
export const MARKDOWN_LAYOUTS: readonly Layout[] = [
  {
    ...file,
    name: 'pipes: covered cells blank',
    print: (made) =>
      markdownPage(partsOf(made), { table: (grid) => pipes(grid, { covered: 'blank', field: asEntity }) }),
  },
  {
    ...file,
    name: 'pipes: covered cells repeated',
    print: (made) =>
      markdownPage(partsOf(made), { table: (grid) => pipes(grid, { covered: 'repeated', field: asEntity }) }),
  },
];
