/** Sums and rates: the name, what it tells, and the formula in the form's own words. */
const derived: Record<string, { name: string; definition: string; formula: string }> = {
  'sum.refused': {
    name: 'Refused (sum of eight grounds)',
    definition:
      'Requests of which disclosure was refused on one of the eight statutory grounds. The table lists them without a subtotal; the archive adds them up.',
    formula: 'sum of items 1 to 8 of “(3) Refused”',
  },
  'sum.unableToProvide': {
    name: 'Unable to provide (sum of three cases)',
    definition:
      'Information not held by the agency, information that would have to be created, and requests still unclear after clarification. The table has no subtotal; the archive adds them up.',
    formula: 'sum of items 1 to 3 of “(4) Unable to provide”',
  },
  'sum.notProcessed': {
    name: 'Not processed (sum of five cases)',
    definition:
      'Petitions, duplicate requests and three other cases that are not processed as requests for information. The table has no subtotal; the archive adds them up.',
    formula: 'sum of items 1 to 5 of “(5) Not processed”',
  },
  'sum.litigation': {
    name: 'Administrative litigation: Total',
    definition:
      'Litigation without prior reconsideration and litigation after reconsideration. The table has no total of both; the archive adds them up.',
    formula: 'total of litigation without prior reconsideration + total of litigation after reconsideration',
  },
  'rate.disclosed': {
    name: 'Rate of disclosure',
    definition: 'The share of requests disposed of that were granted in full or in part.',
    formula: 'granted + partially granted',
  },
  'rate.refused': {
    name: 'Rate of refusal',
    definition:
      'The share of requests disposed of in which disclosure was refused on one of the eight statutory grounds.',
    formula: 'sum of the eight grounds of refusal',
  },
  'rate.unableToProvide': {
    name: 'Rate of “unable to provide”',
    definition: 'The share of requests disposed of that were answered with “unable to provide”.',
    formula: 'sum of the three cases of “unable to provide”',
  },
  'rate.notProcessed': {
    name: 'Rate of “not processed”',
    definition: 'The share of requests disposed of that were not processed as requests for information.',
    formula: 'sum of the five cases of “not processed”',
  },
  'rate.carriedForward': {
    name: 'Rate carried forward',
    definition:
      'The share of requests due in the year that were not disposed of by its end and carried forward.',
    formula: 'carried forward to the next year',
  },
  'rate.naturalPerson': {
    name: 'Share of natural persons',
    definition: 'The share of requests received that were made by natural persons.',
    formula: 'requests received this year from natural persons',
  },
  'rate.reviewCorrected': {
    name: 'Rate corrected on reconsideration',
    definition:
      'The share of administrative reconsideration about disclosure that ended with the agency’s act corrected.',
    formula: 'administrative reconsideration, corrected',
  },
  'rate.litigationCorrected': {
    name: 'Rate corrected in litigation',
    definition:
      'The share of administrative litigation about disclosure that ended with the agency’s act corrected. Both kinds of litigation are taken together.',
    formula: 'administrative litigation, corrected (sum of both kinds)',
  },
};

/** What a rate is measured against. */
const denominators = {
  disposed: { label: 'of all disposed of', formula: 'total disposed of this year', note: '' },
  decided: {
    label: 'of substantive answers',
    formula: 'granted + partially granted + refused + unable to provide',
    note: 'Without “not processed” and “other disposition”.',
  },
  due: { label: 'of those due', formula: 'received this year + carried over', note: '' },
  received: { label: 'of those received', formula: 'total received this year', note: '' },
  filed: { label: 'of all cases', formula: 'total of cases', note: 'With those still pending.' },
  concluded: {
    label: 'of cases concluded',
    formula: 'upheld + corrected + other outcome',
    note: 'Without those still pending.',
  },
} as const;

/** What measures are called and how they are worked out. */
export const measureWords = {
  derived,
  denominators,
  rate: {
    numerator: 'Numerator',
    denominator: 'Denominator',
    formula: 'Formula',
    missingPolicy:
      'Nothing is calculated where any cell of the numerator or the denominator has no value. Blanks and dashes alone are different: where their row and column agree with the printed totals they count as 0, marked “blank as 0”.',
    smallPolicy: (few: number, drawn: number) =>
      `Below a denominator of ${few} the fraction comes first and the percentage after it; below ${drawn} it is not drawn in charts: one request more or less would move it by 10 percentage points or more.`,
  },
  sum: {
    missingPolicy:
      'Nothing is added up where any cell has no value. Blanks and dashes alone are different: where their row and column agree with the printed totals they count as 0, marked “blank as 0”.',
  },
} as const;
