import { PROACTIVE } from '../../src/vocabulary/proactive.ts';
import { REMEDIES } from '../../src/vocabulary/remedies.ts';
import { REQUESTS } from '../../src/vocabulary/requests.ts';
import type { RowDefinition } from '../../src/vocabulary/table-definition.ts';
import type { MadeReport } from './made-report.ts';
import { unitWords } from './money.ts';
import type { Random } from './random.ts';

/** A cell with the rows and columns that it spans. */
export interface GridCell {
  text: string;
  columns: number;
  rows: number;
  role: 'head' | 'label' | 'value';
}

/** A table as a word processor holds it: in each row the cells that begin there. */
export type Grid = GridCell[][];

export const cell = (role: GridCell['role'], text: string, columns = 1, rows = 1): GridCell => ({
  text,
  columns,
  rows,
  role,
});
const head = (text: string, columns = 1, rows = 1) => cell('head', text, columns, rows);
const label = (text: string, columns = 1, rows = 1) => cell('label', text, columns, rows);
const value = (text: string, columns = 1) => cell('value', text, columns);

/** One article's block of table 2: its own heads above its own rows. */
interface ProactiveBlock {
  article: string;
  rows: RowDefinition[];
  columns: string[];
}

/** The blocks of table 2, in the order of the form. */
function proactiveBlocks(made: MadeReport): ProactiveBlock[] {
  const blocks: ProactiveBlock[] = [];
  for (const row of PROACTIVE.rows as readonly RowDefinition[]) {
    if (!made.tables.proactive[row.key]) continue;
    const article = row.path[0]!;
    const last = blocks.at(-1);
    if (last?.article === article) last.rows.push(row);
    else blocks.push({ article, rows: [row], columns: Object.keys(made.tables.proactive[row.key]!) });
  }
  return blocks;
}

/** Four columns, of which a block's last cell takes what is left over, as in the form. */
export function proactiveGrids(made: MadeReport): Grid[] {
  return proactiveBlocks(made).map(({ article, rows, columns }) => {
    const width = (at: number) => (at === columns.length - 1 ? 4 - columns.length : 1);
    const asMoney = (column: string) => (column === 'amount' ? moneyHead(made) : '');
    return [
      [head(article, 4)],
      [
        head('信息内容'),
        ...columns.map((column, at) =>
          head(made.wording.head('proactive', column, rows[0]) + asMoney(column), width(at)),
        ),
      ],
      ...rows.map((row) => [
        label(made.wording.label('proactive', row) + (columns.includes('amount') ? moneyLabel(made) : '')),
        ...columns.map((column, at) => value(proactiveText(made, row.key, column), width(at))),
      ]),
    ];
  });
}

export function proactiveGrid(made: MadeReport): Grid {
  return proactiveGrids(made).flat();
}

function moneyHead({ unit }: MadeReport): string {
  return unit.place === 'head' ? unitWords(unit) : '';
}

function moneyLabel({ unit }: MadeReport): string {
  return unit.place === 'label' ? unitWords(unit) : '';
}

/** The words of a cell of table 2, with the unit where the report prints it in the cell. */
function proactiveText(made: MadeReport, row: string, column: string): string {
  const { text } = made.tables.proactive[row]![column]!;
  const hasUnit = column === 'amount' && made.unit.place === 'cell' && /\d/.test(text);
  return hasUnit ? text + unitWords(made.unit) : text;
}

/** The form's table 3: three columns of labels, seven of numbers. */
export function requestsGrid(made: MadeReport, columns = columnKeys(REQUESTS)): Grid {
  const { wording } = made;
  const total = columns.indexOf('total');
  const persons = columns.indexOf('naturalPerson');
  const heads = (keys: readonly string[]) => keys.map((key) => head(wording.head('requests', key)));
  const organisations = columns.filter((key) => key !== 'total' && key !== 'naturalPerson');
  const tall = (key: string) => head(wording.head('requests', key), 1, 2);
  const second: GridCell[] = [];
  for (const [at, key] of columns.entries()) {
    if (at === total || at === persons) second.push(tall(key));
    else if (key === organisations[0]) second.push(head('法人或其他组织', organisations.length));
  }
  const grid: Grid = [[head(wording.balance, 3, 3), head('申请人情况', 7)], second, heads(organisations)];
  const rows = (REQUESTS.rows as readonly RowDefinition[]).filter((row) => made.tables.requests[row.key]);
  for (const [at, row] of rows.entries()) {
    const cells = columns.map((column) => value(made.tables.requests[row.key]![column]!.text));
    const above = rows[at - 1]?.path ?? [];
    const labels: GridCell[] = [];
    row.path.forEach((group, depth) => {
      if (above[depth] === group) return;
      const under = rows.filter((other) => other.path[depth] === group).length;
      labels.push(label(depth === 0 ? group : wording.group(group), 1, under));
    });
    labels.push(label(wording.label('requests', row), 3 - row.path.length));
    grid.push([...labels, ...cells]);
  }
  return grid;
}

/** The form's table 4: one row of fifteen numbers. */
export function remediesGrid(made: MadeReport, rows: readonly string[] = rowKeys(REMEDIES)): Grid {
  const outcomes = columnKeys(REMEDIES).map((key) => made.wording.head('remedies', key));
  const review = (key: string) => key === 'administrativeReview';
  const labelOf = (key: string) => REMEDIES.rows.find((row) => row.key === key)!.label;
  const lawsuits = rows.filter((key) => !review(key));
  const first: GridCell[] = [];
  const second: GridCell[] = [];
  for (const key of rows) {
    if (review(key)) {
      first.push(head(labelOf(key), 5));
      second.push(...outcomes.map((text) => head(text, 1, 2)));
    } else {
      if (key === lawsuits[0]) first.push(head('行政诉讼', 10));
      second.push(head(labelOf(key), 5));
    }
  }
  return [
    first,
    second,
    lawsuits.flatMap(() => outcomes.map((text) => head(text))),
    rows.flatMap((key) => remedyValues(made, key)),
  ];
}

/** Table 4 turned: a row a remedy. */
export function remediesRowsGrid(made: MadeReport, rows: readonly string[] = rowKeys(REMEDIES)): Grid {
  const lawsuits = rows.filter((key) => key !== 'administrativeReview');
  return [
    [head('项目', 2), ...columnKeys(REMEDIES).map((key) => head(made.wording.head('remedies', key)))],
    ...rows.map((key) => {
      const words = REMEDIES.rows.find((row) => row.key === key)!.label;
      if (key === 'administrativeReview') return [label(words, 2), ...remedyValues(made, key)];
      const group = key === lawsuits[0] ? [label('行政诉讼', 1, 2)] : [];
      return [...group, label(words), ...remedyValues(made, key)];
    }),
  ];
}

/** Table 4 as a table for each remedy, its name above its outcomes. */
export function remedyGrids(made: MadeReport): Grid[] {
  return REMEDIES.rows.map(({ key, label: words }) => [
    [head(words, 5)],
    columnKeys(REMEDIES).map((column) => head(made.wording.head('remedies', column))),
    remedyValues(made, key),
  ]);
}

/** Table 4 with the form's heads above three rows of five numbers, in the heads' order. */
export function remediesThreeRowsGrid(made: MadeReport): Grid {
  const heads = remediesGrid(made).slice(0, 3);
  return [...heads, ...REMEDIES.rows.map(({ key }) => remedyValues(made, key))];
}

/** Table 2 on five columns, as typed by hand: every row shares them out among its cells in its own way. */
export function unevenGrid(grid: Grid, random: Random): Grid {
  return grid.map((row) => {
    if (row.length === 1) return [{ ...row[0]!, columns: row[0]!.columns + 1 }];
    const wider = random.whole(1, row.length - 1);
    return row.map((part, at) => (at === wider ? { ...part, columns: part.columns + 1 } : part));
  });
}

function remedyValues(made: MadeReport, row: string): GridCell[] {
  return columnKeys(REMEDIES).map((column) => value(made.tables.remedies[row]![column]!.text));
}

/** The vocabulary's keys in the order of the form. */
export function columnKeys(table: { columns: readonly { key: string }[] }): string[] {
  return table.columns.map(({ key }) => key);
}

export function rowKeys(table: { rows: readonly { key: string }[] }): string[] {
  return table.rows.map(({ key }) => key);
}

/** A field of a table without spans: the cell that covers it, and whether that cell begins here. */
export interface Field {
  cell: GridCell;
  /** The first field of its cell. */
  begins: boolean;
  /** In a row below its cell's first. */
  below: boolean;
}

/** The grid as a full matrix: every field knows the cell that covers it. */
export function fieldsOf(grid: Grid): Field[][] {
  const matrix: Field[][] = grid.map(() => []);
  grid.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while (matrix[row]![column]) column++;
      for (let down = 0; down < cell.rows; down++) {
        for (let right = 0; right < cell.columns; right++) {
          matrix[row + down]![column + right] = { cell, begins: down === 0 && right === 0, below: down > 0 };
        }
      }
      column += cell.columns;
    }
  });
  return matrix;
}
