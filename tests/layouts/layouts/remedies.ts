import { remediesGrid, remediesRowsGrid } from '../grids.ts';
import type { Layout } from '../layout.ts';
import { ZEROS } from '../made-report.ts';
import { partsOf } from '../parts.ts';
import { htmlPage, spanned } from '../printers/html.ts';

const page = { extension: 'html', places: 'all', zeros: ZEROS, floor: 100 } as const;
const SWAPPED = ['administrativeReview', 'litigationAfterReview', 'litigationDirect'];

/** Table 4 laid out in other ways than the form's. */
export const REMEDY_LAYOUTS: readonly Layout[] = [
  {
    ...page,
    name: 'remedies: a row each',
    print: (made) => htmlPage(partsOf(made, { remedies: [remediesRowsGrid(made)] }), { table: spanned }),
  },
  {
    ...page,
    name: 'remedies: lawsuits after review first',
    print: (made) => htmlPage(partsOf(made, { remedies: [remediesGrid(made, SWAPPED)] }), { table: spanned }),
  },
];
