import type { Random } from './random.ts';
import type { PrintedTables } from './print-tables.ts';

/** A report about to be printed: what damage and errors change. */
export interface Draft {
  tables: PrintedTables;
  /** Headings of the six sections, as printed. */
  headings: string[];
}

const NUMBER = /^-?\d+(?:\.\d+)?$/u;
const isRow = (line: string) => line.split('\t').some((cell) => NUMBER.test(cell));
const rowPlaces = (lines: readonly string[]) => lines.flatMap((line, at) => (isRow(line) ? [at] : []));

/** Changes one line of a table in place. */
function onLine(lines: string[], draw: Random, change: (line: string) => string): void {
  const place = draw.even(rowPlaces(lines));
  lines[place] = change(lines[place]!);
}

const eachCell = (lines: string[], change: (cell: string) => string): void => {
  lines.forEach((line, at) => (lines[at] = line.split('\t').map(change).join('\t')));
};

/** Ways in which real files depart from the form without printing other numbers (FORM: structure, rows, cells). */
export const DAMAGES: Readonly<Record<string, (draft: Draft, draw: Random) => void>> = {
  'table-split-by-blank-line': ({ tables }, draw) => {
    tables.requests.splice(draw.even(rowPlaces(tables.requests).slice(2)), 0, '');
  },
  'page-mark-between-rows': ({ tables }, draw) => {
    tables.requests.splice(
      draw.even(rowPlaces(tables.requests).slice(2)),
      0,
      '',
      `— ${draw.whole(2, 6)} —`,
      '',
    );
  },
  'head-repeated': ({ tables }, draw) => {
    tables.requests.splice(draw.even(rowPlaces(tables.requests).slice(3)), 0, ...tables.requests.slice(0, 3));
  },
  'blank-for-zero': ({ tables }) => eachCell(tables.requests, (cell) => (cell === '0' ? '' : cell)),
  'dash-for-zero': ({ tables }, draw) => {
    const mark = draw.pick(['-', '—', '/', '--']);
    eachCell(tables.requests, (cell) => (cell === '0' ? mark : cell));
  },
  'full-width-digits': ({ tables }) => {
    eachCell(tables.proactive, (cell) =>
      cell.replace(/[()0-9]/gu, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)),
    );
  },
  'empty-cell-behind-label': ({ tables }, draw) =>
    onLine(tables.requests, draw, (line) => line.replace(/\t(?=\d)/u, '\t\t')),
  'group-label-lost': ({ tables }, draw) => {
    const group = draw.even(['不予公开', '无法提供', '不予处理']);
    tables.requests.forEach((line, at) => {
      tables.requests[at] = line.replace(new RegExp(`\\(.\\) ${group}`, 'u'), '');
    });
  },
  'label-misread': ({ tables }) => {
    tables.requests.forEach((line, at) => {
      tables.requests[at] = line.replace('其他法律行政法规禁止公开', '其他法律行政止公开');
    });
  },
  'cell-lost': ({ tables }, draw) => onLine(tables.requests, draw, (line) => line.replace(/\t\d+$/u, '')),
  'one-value-too-many': ({ tables }, draw) =>
    onLine(tables.requests, draw, (line) => line.replace(/\t(\d+)$/u, '\t0\t$1')),
  'digits-run-together': ({ tables }, draw) =>
    onLine(tables.proactive, draw, (line) => line.replace(/(\d)\t(?=-?\d)/gu, '$1')),
  'note-in-cell': ({ tables }, draw) =>
    onLine(tables.proactive, draw, (line) => line.replace(/(\d)$/u, '$1（含代拟件）')),
  'table-left-out': ({ tables }) => {
    tables.remedies = ['见附件'];
  },
  'section-misnumbered': ({ headings }, draw) => {
    const at = draw.whole(1, 5);
    headings[at] = headings[at - 1]!.slice(0, 1) + headings[at]!.slice(1);
  },
  'unit-in-cell': ({ tables }) => {
    const at = tables.proactive.findLastIndex((line) => /\t\d+(?:\.\d+)?$/u.test(line));
    if (at !== -1) tables.proactive[at] += '万元';
  },
};

/** Prints another number in one cell of table 3 or 4: an error of the source, which its sums give away. */
export function misstate({ tables }: Draft, draw: Random): void {
  const lines = draw.chance(0.8) ? tables.requests : tables.remedies;
  const rows = rowPlaces(lines);
  if (rows.length === 0) return;
  const at = draw.even(rows);
  const cells = lines[at]!.split('\t');
  const place = draw.even(cells.flatMap((cell, index) => (NUMBER.test(cell) ? [index] : [])));
  cells[place] = String(Number(cells[place]) + draw.whole(1, 9));
  lines[at] = cells.join('\t');
}
