import type { Layout } from '../layout.ts';
import { partsOf, tablesAsOne } from '../parts.ts';
import {
  barBehindEachCell,
  barOnItsOwnLine,
  barsInLine,
  byRow,
  cellALine,
  cellAParagraph,
  digitRuns,
  framedMergedBars,
  loneBars,
  mergedBarsBehind,
  mergedBarsBelow,
  mergedBarsInLine,
  mergedBarsBelowLines,
  openedMergedBars,
  ownedBars,
  piledBars,
  piledBarsInLine,
  printedCellALine,
  singleSpaces,
  type RowPrinter,
} from '../printers/extractors.ts';
import { textPage } from '../printers/text.ts';

const PLACES = { proactive: 'places', requests: 'places', remedies: 'places' } as const;
const GAPS = { proactive: 'gaps', requests: 'gaps', remedies: 'gaps' } as const;
const kept = {
  extension: 'txt',
  places: 'all',
  zeros: ['printed', 'blank', 'dash', 'mixed'],
} as const;
const printed = { ...kept, places: 'full rows', zeros: ['printed', 'dash'] } as const;
/** Blanks are gone: only sums can tell where the numbers stood. */
const lost = { ...kept, places: 'none', zeros: ['blank', 'mixed'], lost: PLACES } as const;

const rows =
  (printer: RowPrinter): Layout['print'] =>
  (made) =>
    textPage(partsOf(made), { table: (grid) => byRow(grid, printer) });

const asOne =
  (printer: RowPrinter): Layout['print'] =>
  (made) =>
    textPage(tablesAsOne(made), { table: (grid) => byRow(grid, printer) });

/** What text extractors make of the tables of web pages. */
export const EXTRACT_LAYOUTS: readonly Layout[] = [
  { ...kept, name: 'bars: a row a line', print: rows(barsInLine) },
  { ...kept, name: 'bars: a cell and its bar a line', print: rows(barBehindEachCell) },
  { ...kept, name: 'bars: cell and bar on lines of their own', print: rows(barOnItsOwnLine) },
  { ...kept, name: 'bars: lone bars for blanks', print: rows(loneBars) },
  { ...printed, name: 'bars: missing fields piled up, zeros printed', print: rows(piledBars) },
  { ...lost, name: 'bars: blanks piled up', print: rows(piledBars) },
  { ...kept, name: 'bars: a row a line, merged fields behind it', print: rows(mergedBarsInLine) },
  { ...kept, name: 'bars: a framed row a line, merged fields behind it', print: rows(framedMergedBars) },
  { ...kept, name: 'bars: a cell and its bar a line, merged fields below', print: rows(mergedBarsBelow) },
  { ...kept, name: 'bars: a cell and its bar a line, merged fields behind', print: rows(mergedBarsBehind) },
  {
    ...kept,
    name: 'bars: cell and bar on lines of their own, merged fields below',
    print: rows(mergedBarsBelowLines),
  },
  { ...kept, name: 'bars: a row that names the office', print: rows(ownedBars) },
  { ...kept, name: 'bars: a row opened by a bar, merged fields behind', print: rows(openedMergedBars) },
  { ...lost, name: 'bars: blanks piled up in the line', print: rows(piledBarsInLine) },
  { ...kept, name: 'bars: three tables as one', print: asOne(barsInLine) },
  { ...kept, name: 'bars: three tables as one, a cell and its bar a line', print: asOne(barBehindEachCell) },
  { ...kept, name: 'a cell a line: blanks as empty lines', print: rows(cellALine) },
  { ...kept, name: 'a cell a paragraph: blanks as empty lines', print: rows(cellAParagraph) },
  { ...printed, name: 'a cell a line: zeros printed', print: rows(printedCellALine) },
  { ...lost, name: 'a cell a line: blanks gone', print: rows(printedCellALine) },
  { ...printed, name: 'single spaces: zeros printed', print: rows(singleSpaces) },
  { ...lost, name: 'single spaces: blanks gone', print: rows(singleSpaces) },
  {
    ...printed,
    name: 'digit runs: zeros printed',
    places: 'none',
    zeros: ['printed'],
    lost: GAPS,
    print: rows(digitRuns),
  },
];
