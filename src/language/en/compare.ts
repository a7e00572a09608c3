import type { Edition } from '../../vocabulary/edition-keys.ts';
import { editionNames, editionWithYears } from './editions.ts';
import { agenciesOf, counted } from './plurals.ts';

const yearOrLatest = (year: number | null): string => (year === null ? 'the latest report' : `${year}`);

export const compare = {
  yearOrLatest,
  pictures: {
    heading: 'The chosen agencies together: grounds, outcomes and applicants',
    none: 'The chosen agencies have no report on the chosen years, so there is nothing to add up.',
  },
  facts: {
    heading: 'This measure',
    unit: 'Unit',
    editions: (editions: readonly Edition[]) => {
      const [only, another] = editions;
      return only && !another
        ? `Found only in the ${editionWithYears(only)}`
        : `Found in the ${editionNames(editions)}`;
    },
    comparability: 'Across editions',
    hint: (definition: string, unit: string, edition: string) =>
      `${definition ? `${definition} ` : ''}Unit: ${unit}. ${edition}.`,
    table: 'Table',
    glossary: 'Definition',
  },
  noData: 'no data',
  sums: {
    lead: ({
      year,
      agencies,
      filed,
      counted: added,
      contained,
    }: {
      year: number;
      agencies: number;
      filed: number;
      counted: number;
      contained: number;
    }) =>
      `${filed} of ${agenciesOf(agencies)} ${filed === 1 ? 'has' : 'have'} a report on ${year}. ${
        contained === 0
          ? added === 1
            ? 'The sums are of this one report. '
            : `None of these ${added} contains another, so all are added up. `
          : `What is added up is the ${counted(added, 'report')} that ${added === 1 ? 'is' : 'are'} not contained in another; ${contained} ${contained === 1 ? 'is' : 'are'} rolled up by a government, as reports have to be, and not added again. `
      }`,
  },
} as const;
