import { UNKNOWN_EDITION, type Edition } from '../../vocabulary/edition-keys.ts';
import { editionName, editionNames, editionWithYears } from './editions.ts';
import { yearsText } from './numbers.ts';
import { agenciesOf, counted } from './plurals.ts';
import { BLANK_AS_ZERO, STATUSES } from './statuses.ts';

/** What a gap is called in a cell, and what it means. */
const gaps = {
  'no-report': {
    label: 'not held',
    meaning:
      'The archive does not hold the agency’s report on this year. That does not mean that the agency published none.',
  },
  'other-form': {
    label: 'other edition',
    meaning:
      'The agency’s report on this year uses another edition of the form, in which this counts another thing; the number stands in the column of that edition.',
  },
  'unknown-form': {
    label: editionName(UNKNOWN_EDITION),
    meaning:
      'Nothing tells which edition of the form this table of the report uses, and the editions count different things here, so it is not compared. For the printed number see the report.',
  },
  blank: {
    label: STATUSES.blank.label,
    meaning: 'The cell is empty in the table. The archive fills nothing in and does not write 0.',
  },
  dash: {
    label: STATUSES.dash.label,
    meaning:
      'The cell prints a dash, a slash, 无 (none) or 不适用 (not applicable). It may mean 0, or that there is no such matter; the archive does not write 0.',
  },
  absent: {
    label: STATUSES.absent.label,
    meaning:
      'The report has no such table, row or column; of a report of which the archive has the figures alone, the record may lack the cell.',
  },
  'not-in-form': {
    label: STATUSES['not-in-form'].label,
    meaning: 'The edition of the form that the report uses has no such item.',
  },
  unreadable: {
    label: STATUSES.unreadable.label,
    meaning: 'Something is printed here, but which number it is, or in which unit, cannot be told.',
  },
  incomplete: {
    label: 'incomplete',
    meaning:
      'Some cell that the calculation needs has no value, and no printed total shows that it is 0, so nothing is calculated.',
  },
  'nothing-to-divide': { label: 'denominator 0', meaning: 'The denominator is 0: there is no rate.' },
  'total-contradicted': {
    label: 'total contradicts its parts',
    meaning:
      'The printed total is not what its printed parts add up to, and nothing tells which is right, so no rate is calculated. The page of the report has both numbers.',
  },
  exceeds: {
    label: 'numerator above denominator',
    meaning:
      'The printed numbers contradict each other: a part is larger than the whole. Both are given, and no percentage.',
  },
} as const;

/** Marks on values that are not simply the printed ones. */
const marks = {
  reconstructed: {
    label: STATUSES.reconstructed.label,
    meaning:
      'The table does not show which column each number belongs to; the sums of the table leave one reading, and the value follows from it. Sums and rates with such a cell are marked too.',
  },
  'blank-as-zero': {
    label: BLANK_AS_ZERO,
    meaning:
      'Among the cells added up are blanks or dashes whose rows and columns agree with the printed totals, so they count as 0. A blank cell itself stays blank.',
  },
  contradicted: {
    label: 'total contradicts its parts',
    meaning:
      'The printed total is not what its printed parts add up to, and nothing tells which is right. What is marked is such a total, or uses such a total or a part of it. Numbers are as printed; the page of the report has both.',
  },
  corrected: {
    label: STATUSES.corrected.label,
    meaning:
      'Corrected by the archive after checking. The original is unchanged; reason and evidence are on the page of the report.',
  },
} as const;

/** What the other statuses are called in downloads. */
const valued = { printed: STATUSES.printed.label, calculated: 'calculated by the archive' } as const;

const yearOrLatest = (year: number | null): string => (year === null ? 'the latest report' : `${year}`);

const dataOn = (year: number | null): string => `data ${year === null ? 'in' : 'for'} ${yearOrLatest(year)}`;

export const compare = {
  gaps,
  marks,
  valued,
  yearOrLatest,
  picker: {
    /** `together`: with everyone in the regions and groups of peers. */
    chosen: (together: number) => `${agenciesOf(together)} compared`,
    filterResult: (shown: number, found: number) =>
      found === 0
        ? 'no such agency'
        : shown < found
          ? `${found} found, the first ${shown} listed: please type more`
          : `${shown} listed`,
    reportYears: (years: readonly number[]) => `reports on ${yearsText(years)}`,
    regionsNone: 'no such region',
    regionsMore: (shown: number, found: number) => `${found} regions found, the first ${shown} listed`,
    peersNone:
      'The archive has no agencies like those chosen. Choose one below first, and those of its kind are listed here.',
    peerGroup: (region: string, level: string, kind: string) =>
      `${region}: ${kind}, ${level.toLowerCase()} level`,
    everywhere: 'The whole archive',
    kinds: {
      government: 'governments',
      'government-office': 'government offices',
      department: 'departments',
    },
    members: (count: number) => agenciesOf(count),
    limit: (most: number) => `${most} chosen: that is the most`,
    measureLimit: (most: number) => `${most} chosen: that is the most. Take one away to choose another.`,
    measureFound: (found: number) => (found === 0 ? 'no such measure' : `${found} listed`),
    measureRemove: (measure: string) => `Take away “${measure}”`,
  },
  own: {
    shared: 'This comparison came with a link. Your own last choice is kept and was not changed.',
    restored: 'Your last choice is back (it is kept in this browser only).',
    back: 'Back to my choice',
    keep: 'Keep this comparison as my choice',
    kept: 'Kept as your choice',
  },
  result: {
    summary: (agencies: number, measures: number, period: string) =>
      `${agenciesOf(agencies)}, ${period}${measures > 1 ? `, ${measures} measures` : ''}`,
    rowsMore: (rest: number) => `List the other ${agenciesOf(rest)}`,
    failed:
      'The data could not be fetched. Check the network and try again; the static pages below are not affected.',
    retry: 'Try again',
    none: 'No agency is chosen yet. Choose agencies, regions or agencies of one kind under “Agencies”.',
    single: 'One agency is chosen; choose at least one more to compare.',
    agency: 'Agency',
    latest: 'latest report',
    yearHead: (year: number) => `${year}`,
    yearInCell: (year: number) => `${year}`,
    sortedByCode: 'Rows are in the order of division codes, which is no ranking. ',
    sortedBy: (column: string, descending: boolean) =>
      `Rows are sorted by “${column}” for now, ${descending ? 'largest' : 'smallest'} first; those without a value come last. `,
    sortByCode: 'Sort by division code',
    sort: (column: string) => `Sort by “${column}”`,
    denominators: (first: string, second: string) => `; above ${first}, below ${second}`,
    noSeries: 'There are no numbers to list',
    formGroup: (forms: readonly Edition[]) => editionNames(forms),
    unknownGroup: editionName(UNKNOWN_EDITION),
    oneForm: (form: Edition) => `All reports listed use the ${editionName(form)} of the form.`,
    formApart:
      'The editions of the form are listed apart: they count different things here, so do not read a rise or fall across them.',
    formSame: 'The editions of the form count the same here, so years can be joined.',
    formMark: ' The change of edition is marked by a double line.',
    unknownSame: `There are also reports with ${editionName(UNKNOWN_EDITION)}; the editions are alike here, so they are listed as usual.`,
    unknownApart: `There are also reports with ${editionName(UNKNOWN_EDITION)}; the editions differ here, so they are not compared.`,
    coverage: (of: number, have: number, year: number | null) =>
      `${have || 'None'} of ${agenciesOf(of)} ${have > 1 ? 'have' : 'has'} ${dataOn(year)}`,
    coverageOfAll: (of: number, year: number | null) =>
      of === 1 ? `It has ${dataOn(year)}` : `All ${of} agencies have ${dataOn(year)}`,
    missing: (agencies: readonly string[]) => `missing: ${agencies.join(', ')}`,
    missingOne: (agency: string, gap: string) => `${agency} (${gap})`,
    missingMany: (count: number, kinds: readonly string[]) => `${count} missing: ${kinds.join(', ')}`,
    missingKind: (gap: string, count: number) => `${gap} ${count}`,
    missingNames: 'Which agencies are missing',
    coverageSeparator: '; ',
    gapLegend: 'What the gaps in the table mean',
    copyLink: 'Copy link',
    copied: 'Link copied',
    copyFailed: 'Could not copy; take it from the address bar',
    download: 'Download CSV',
    workbook: 'Download XLSX',
    fileFailed: 'The file could not be made; please try again',
  },
  pictures: {
    heading: 'The chosen agencies together: grounds, outcomes and applicants',
    none: 'The chosen agencies have no report on the chosen years, so there is nothing to add up.',
  },
  figure: {
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
  },
  objections: {
    'unknown-agency': (value: string) =>
      `The agency “${value}” in the address is not in the archive and was left out.`,
    'unknown-region': (value: string) =>
      `The region “${value}” in the address is not in the archive and was left out.`,
    'unknown-peers': (value: string) =>
      `The group “${value}” in the address has no members in the archive and was left out.`,
    'unknown-year': (value: string) => `The year “${value}” in the address has no reports and was left out.`,
    'unknown-measure': (value: string) =>
      `The measure “${value}” in the address does not exist and was left out.`,
    'too-many-agency': (value: string) =>
      `More than 20 agencies were chosen one by one; “${value}” was left out.`,
    'too-many-region': (value: string) => `At most 6 regions can be compared; “${value}” was left out.`,
    'too-many-peers': (value: string) =>
      `At most 6 groups of one kind can be chosen; “${value}” was left out.`,
    'too-many-year': (value: string) => `At most 20 years can be compared; “${value}” was left out.`,
    'too-many-measure': (value: string) =>
      `At most 4 measures can be compared at once; “${value}” was left out.`,
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
          : `What is added up is the ${counted(added, 'report')} that ${added === 1 ? 'is' : 'are'} not contained in another; ${contained} ${contained === 1 ? 'is' : 'are'} already in the roll-up of a government and not added again. `
      }`,
  },
} as const;
