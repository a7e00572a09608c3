/** The words of /methodology/; its prose is in content/pages/. */
export const methodology = {
  title: 'Methodology',
  description:
    'How a report becomes data: the steps of reading, the editions of the form, the status of a cell, all rules of checking, and what the archive does not do.',
  kicker: 'Understand',
  lead: 'Every number can be traced to a line of the original; where there is none, the reason is given. What follows is the same list of rules and items that the programs of the archive use.',
  contents: 'On this page',
  sections: {
    process: 'From original to data',
    editions: 'Editions of the form',
    statuses: 'Status of a cell',
    rules: 'Rules of checking',
    sums: 'How sums are made',
    limits: 'What the archive does not do',
    search: 'What searching means',
    citation: 'How to cite',
  },
  editionTable: {
    caption:
      'What the rows of the statutory tables count in each edition, and whether their numbers can be joined',
    row: 'Item',
    standing: 'Across editions',
    sameRows: (n: number, others: boolean) =>
      `${others ? 'the other' : 'all'} ${n} ${n === 1 ? 'row' : 'rows'}, the same in every edition`,
    notInForm: 'no such row',
    hasRow: 'has the row',
  },
  statuses: {
    intro:
      'Every cell of the statutory tables has a number, or a status that says why it has none. Sums and rates use cells with numbers; how blanks and dashes count, see “From original to data”. The code is what data files say.',
    valued: 'with a number',
    empty: 'without a number',
  },
  rules: {
    intro: (rules: number) =>
      `There are ${rules} rules. The id of a rule never changes: it is the anchor on this page, the address of its page of findings, and the value in the data files. The two examples of each rule are in Chinese, as reports print them, and are verified by the tests of the archive.`,
    index: 'All rules',
    standing: 'Basis',
    count: 'Findings',
    countOf: (findings: number, reports: number) =>
      findings === 0 ? 'none so far' : `${findings} in ${reports} ${reports === 1 ? 'report' : 'reports'}`,
    seeAll: 'See all findings',
    examples: 'Examples',
    previous: 'Report on the year before',
    ok: 'Fits the rule',
    notOk: 'Does not fit the rule',
    exampleNote: 'Examples have the form of the original text; between columns is a tab.',
  },
  /** By Rule['standing']. */
  standing: {
    official: 'The balance that the table head prints',
    definition: 'The meaning of “total”',
    form: 'The statutory form',
    inference: 'An inference of the archive',
    reading: 'A judgement made while reading',
  },
} as const;
