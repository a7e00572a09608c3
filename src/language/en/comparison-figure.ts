import type { Edition } from '../../vocabulary/edition-keys.ts';
import { editionNames } from './editions.ts';
import { yearsText } from './numbers.ts';
import { agenciesOf, counted } from './plurals.ts';

/** What a comparison says of its chart. */
export const comparisonFigure = {
  year: 'Year',
  period: (years: readonly number[]) => yearsText(years),
  sideBySide: (measure: string, period: string, forms: readonly Edition[]) =>
    `${measure}: agencies, ${period}${forms.length === 0 ? '' : ` (${editionNames(forms)})`}`,
  agencyYear: (agency: string, year: number) => `${agency} (${year})`,
  nothing: {
    rows: 'There are fewer than two numbers to draw, so there is no chart.',
    lines:
      'Lines need more than one year, and at least one agency with numbers of two years in a row that can be joined.',
  },
  rowsLeftOut: (shown: number, rest: number) =>
    `Of the ${agenciesOf(shown + rest)} that can be drawn the chart has the first ${shown} of the table; for the other ${rest} see there. `,
  linesLeftOut: (shown: number, rest: number) =>
    `More lines could not be told apart: the chart has ${agenciesOf(shown)}; for the other ${rest} see the table. `,
  notChosen: 'year not chosen',
  yearsBetween: 'Years between that are not chosen are left empty, and lines break there. ',
  yearsLeftOut: (shown: number) =>
    `The chart has the ${shown} latest years with a value; for the others see the table. `,
  gapsLeftOut: (count: number) =>
    `${counted(count, 'cell')} of the table ${count === 1 ? 'has' : 'have'} no value and ${count === 1 ? 'is' : 'are'} not in the chart; for the reasons see the table. `,
  formsLeftOut: (count: number) =>
    `${counted(count, 'number')} of another edition of the form, which counts another thing, ${count === 1 ? 'is' : 'are'} not drawn with them. `,
  contradicted: (count: number) =>
    `${counted(count, 'number')} in the chart ${count === 1 ? 'rests' : 'rest'} on totals that contradict their parts; see the marks in the table. `,
  smallLeftOut: (count: number) =>
    `${counted(count, 'rate')} over too small a denominator ${count === 1 ? 'is' : 'are'} not drawn; see the table. `,
} as const;
