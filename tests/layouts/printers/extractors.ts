import type { Grid, GridCell } from '../grids.ts';

/** How a text extractor prints the cells of one row; each is known from real extracts of web pages. */
export type RowPrinter = (cells: readonly GridCell[], fields: number) => string[];

const isBlank = ({ text }: GridCell) => text.trim() === '';
const width = (grid: Grid) => grid[0]!.reduce((sum, cell) => sum + cell.columns, 0);

/** Every row by itself, from the cells that begin in it. */
export function byRow(grid: Grid, row: RowPrinter): string[] {
  return grid.flatMap((cells) => row(cells, width(grid)));
}

/** `a | b | | c |` in a line. */
export const barsInLine: RowPrinter = (cells) => [
  `${cells.map(({ text }) => (text === '' ? '' : `${text} `)).join('| ')}|`,
];

/** `a |` a line. */
export const barBehindEachCell: RowPrinter = (cells) =>
  cells.map((cell) => (isBlank(cell) ? '|' : `${cell.text} |`));

/** The cell and the bar each on a line of its own. */
export const barOnItsOwnLine: RowPrinter = (cells) =>
  cells.flatMap((cell) => (isBlank(cell) ? ['|'] : [cell.text, '|']));

/** Cells in a line, but a blank cell breaks it: its bar stands at the start of the next. */
export const loneBars: RowPrinter = (cells) => {
  const lines = [''];
  for (const cell of cells) {
    if (isBlank(cell)) lines.push('|');
    else lines[lines.length - 1] += `${lines.at(-1) === '' ? '' : ' '}${cell.text} |`;
  }
  return lines.filter((line) => line !== '');
};

/** Blanks are left out, and a bar for each field that the row lacks stands behind it. */
export const piledBars: RowPrinter = (cells, fields) => {
  const printed = cells.filter((cell) => !isBlank(cell));
  const missing = fields - printed.length;
  return [...printed.map(({ text }) => `${text} |`), ...(missing > 0 ? ['|'.repeat(missing)] : [])];
};

/** A cell a line, a blank one an empty line. */
export const cellALine: RowPrinter = (cells) => cells.map(({ text }) => text.trim());

/** A cell a line and an empty line behind it; of a blank cell only the empty line is left. */
export const cellAParagraph: RowPrinter = (cells) =>
  cells.flatMap((cell) => (isBlank(cell) ? [''] : [cell.text, '']));

/** A cell a line, blank ones gone. */
export const printedCellALine: RowPrinter = (cells) =>
  cells.filter((cell) => !isBlank(cell)).map(({ text }) => text);

/** Single spaces between the cells, blank ones gone. */
export const singleSpaces: RowPrinter = (cells) => [
  cells
    .filter((cell) => !isBlank(cell))
    .map(({ text }) => text)
    .join(' '),
];

/** Nothing between a label and its digits, nor between these. */
export const digitRuns: RowPrinter = (cells) => [cells.map(({ text }) => text.trim()).join('')];

/** How many fields of the table a row's own cells leave to what is merged from above or sideways. */
const merged = (cells: readonly GridCell[], fields: number): string =>
  '|'.repeat(Math.max(0, fields - cells.length));

/** `a | b | | ||` in a line: behind the cells a bar for each field that merging takes from them. */
export const mergedBarsInLine: RowPrinter = (cells, fields) => {
  const bars = merged(cells, fields);
  return [
    `${cells.map(({ text }) => (text === '' ? '' : `${text} `)).join('| ')}|${bars === '' ? '' : ` ${bars}`}`,
  ];
};

/** The same with a bar before the row. */
export const framedMergedBars: RowPrinter = (cells, fields) => {
  const bars = merged(cells, fields);
  return [
    `| ${cells.map(({ text }) => (text === '' ? '' : `${text} `)).join('| ')}|${bars === '' ? ' ' : ` ${bars}`}`,
  ];
};

/** `a |` a line, and the bars of merged fields on a line of their own. */
export const mergedBarsBelow: RowPrinter = (cells, fields) => {
  const bars = merged(cells, fields);
  return [...barBehindEachCell(cells, fields), ...(bars === '' ? [] : [bars])];
};

/** `a |` a line, and the bars of merged fields in the line of the last cell. */
export const mergedBarsBehind: RowPrinter = (cells, fields) => {
  const lines = barBehindEachCell(cells, fields);
  const bars = merged(cells, fields);
  return bars === '' ? lines : [...lines.slice(0, -1), `${lines.at(-1)} ${bars}`];
};

/** The cell and the bar each on a line of its own, and the bars of merged fields on one. */
export const mergedBarsBelowLines: RowPrinter = (cells, fields) => {
  const bars = merged(cells, fields);
  return [...barOnItsOwnLine(cells, fields), ...(bars === '' ? [] : [bars])];
};

/** `a |` a line, and a row before the table that says whose it is. */
export const ownedBars: RowPrinter = (cells, fields) =>
  cells.length === 1 || cells.some(({ text }) => text.includes('勾稽关系'))
    ? ['单位：青禾县水务局 | | 2021年度 |', ...barsInLine(cells, fields)]
    : barsInLine(cells, fields);

/** The same below a bar that opens the row. */
export const openedMergedBars: RowPrinter = (cells, fields) => ['|', ...mergedBarsBehind(cells, fields)];

/** Blanks are left out, and a bar for each field that the row lacks stands behind it in its line. */
export const piledBarsInLine: RowPrinter = (cells, fields) => {
  const printed = cells.filter((cell) => !isBlank(cell));
  const missing = fields - printed.length;
  return [`${printed.map(({ text }) => text).join(' | ')} |${missing > 0 ? ` ${'|'.repeat(missing)}` : ''}`];
};
