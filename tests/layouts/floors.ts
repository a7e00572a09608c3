/**
 * The share of the certain cells of a layout that is read, where that is not all of them: floors, which may only rise.
 * The rest is left without a value and said. Measured over the files of the tests. They fell once, where 20,000 files
 * showed that numbers of table 4 had been placed by sums among blank cells that were lost (docs/decisions/0062), and three of them by up to 0.002 where sums were
 * seen to fill rows that keep a cell for each column (docs/decisions/0098).
 */
export const FLOORS: Readonly<Record<string, number>> = {
  'html: value cells span columns unevenly': 0.998,
  'tabs: merged cells as empty fields, trimmed': 0.984,
  'two wide spaces between cells': 0.988,
  'four spaces between cells': 0.999,
  'fixed width: wide labels': 0.997,
  'fixed width: labels wrapped around their numbers': 0.999,
  'bars: a cell and its bar a line': 0.99,
  'bars: cell and bar on lines of their own': 0.999,
  'bars: lone bars for blanks': 0.976,
  'bars: blanks piled up': 0.987,
  'bars: a row a line, merged fields behind it': 0.997,
  'bars: a cell and its bar a line, merged fields below': 0.997,
  'bars: cell and bar on lines of their own, merged fields below': 0.996,
  'bars: a row opened by a bar, merged fields behind': 0.999,
  'bars: blanks piled up in the line': 0.987,
  'bars: three tables as one': 0.999,
  'bars: three tables as one, a cell and its bar a line': 0.99,
  'a cell a line: blanks as empty lines': 0.983,
  'a cell a paragraph: blanks as empty lines': 0.998,
  'a cell a line: blanks gone': 0.979,
  'single spaces: blanks gone': 0.978,
  'digit runs: zeros printed': 0.998,
  'apart: labels before the numbers': 0.998,
  'apart: labels after the numbers': 0.996,
  'one line: cells parted by spaces': 0.995,
  'tabs: page marks and repeated heads': 0.998,
  'bars: page marks and repeated heads': 0.999,
  'fixed width: page marks': 0.999,
  'a cell a line: page marks and repeated heads': 0.999,
  'tabs: empty lines between rows': 0.995,
  'remedies, a cell a line: a row each': 0.998,
  'remedies, a cell a line: a row each, lawsuits after review first': 0.999,
  'remedies, tabs: a table each': 0.998,
  'remedies, bars: a table each': 0.999,
  'remedies, a cell a line: a table each': 0.997,
  'tabs: total before the applicants': 0.994,
};
