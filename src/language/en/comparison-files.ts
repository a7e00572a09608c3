import type { Edition } from '../../vocabulary/edition-keys.ts';
import { editionNames } from './editions.ts';

/** The words of the files that a comparison is downloaded as. */
export const comparisonFiles = {
  workbook: {
    title: 'Nianbao Archive: comparison',
    link: 'Address',
    order: 'Order',
    cover: 'About',
    records: 'Records',
    column: (year: number, forms: readonly Edition[]) =>
      `${year}${forms.length === 0 ? '' : ` (${editionNames(forms)})`}`,
  },
  csv: {
    agencyId: 'agency id',
    agency: 'agency',
    division: 'division code',
    year: 'year',
    form: 'form',
    measure: 'measure id',
    measureName: 'measure',
    unit: 'unit',
    value: 'value',
    status: 'status code',
    statusLabel: 'status',
    numerator: 'numerator',
    denominator: 'denominator',
    denominatorName: 'denominator of',
    source: 'source',
  },
} as const;
