/** How to search, for the search page alone. */
export const searchHelp = {
  title: 'How to search',
  items: [
    [
      'Words in a row',
      'Looked for exactly, in titles, agencies’ names and texts, which are Chinese. Width of characters, case and spaces between Chinese characters do not matter.',
    ],
    ['Several words with spaces between', 'Reports that have all of them.'],
    [
      'Quotation marks, as in "信息 公开"',
      'Spaces inside do not separate: the whole is looked for. Chinese quotation marks are looked for as they are first; where no report has them they are taken as quotation marks, and left out if they do not pair up.',
    ],
    [
      'A vertical bar, as in 拒绝|驳回',
      'Reports that have either. Where reports print such a bar it is looked for as it is first.',
    ],
    [
      'A number, as in 2,019.4359',
      'Cells of the statutory tables with exactly this value are listed too; 105 does not find 1058. Cells that these pages show rounded to it are listed apart.',
    ],
    [
      'A label or a heading, as in 国家秘密',
      'Reports that print these characters in tables or headings are listed too, and which rows and columns of the form have them.',
    ],
    [
      'Place, measure and year, as in luoyang refused 2021 or 瀍河 拒绝',
      'The numbers of the tables come first. The order does not matter. Places may be in pinyin, short names or codes, agencies a place and a short name (沭阳发改, syfg), years 2019—2021; measures have the names of these pages, and in Chinese also everyday words. Where one word is not known there is no answer.',
    ],
    ['A minus before a word, as in -微信', 'Leaves out reports that have it.'],
    ['Nothing', 'All reports, to be narrowed by filters.'],
  ],
} as const;
