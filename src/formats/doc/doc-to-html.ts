import { FormatError } from '../format-error.ts';
import { isSmaller } from '../smaller-print.ts';
import type { Modifier } from './modifiers.ts';
import type { Character, Stretch } from './stretches.ts';
import { definedCells, type DefinedCell } from './table-rows.ts';
import { readWordFile } from './word-file.ts';

const IN_TABLE = 0x2416;
const ENDS_ROW = 0x2417;
const CELL_MARK = 0x07;
/** Edges of one column lie no further apart, in twentieths of a point. */
const ONE_EDGE = 40;

/**
 * The web page that a document of Word 97 to 2003 is read as, in the shape of docx-to-html.ts: a paragraph or row of a
 * table on a line of its own, cells with the columns and rows that they span. Throws FormatError for one that does not
 * open, and for one with a row that does not say which cells it has.
 */
export function docToHtml(bytes: Uint8Array): string {
  const lines: string[] = [];
  let rows: Row[] = [];
  let cells: string[] = [];
  let paragraphs: string[] = [];
  const endTable = (): void => {
    if (rows.length > 0) lines.push(tableOf(rows));
    rows = [];
  };
  for (const stretch of readWordFile(bytes)) {
    const { end, modifiers } = stretch;
    if (end === CELL_MARK && says(modifiers, ENDS_ROW)) {
      rows.push(rowOf(cells, modifiers));
      [cells, paragraphs] = [[], []];
    } else if (end === CELL_MARK) {
      cells.push([...paragraphs, markupOf(stretch)].join('<br>'));
      paragraphs = [];
    } else if (says(modifiers, IN_TABLE)) paragraphs.push(markupOf(stretch));
    else {
      endTable();
      lines.push(`<p>${markupOf(stretch)}</p>`);
    }
  }
  endTable();
  return `${lines.join('\n')}\n`;
}

function says(modifiers: readonly Modifier[], code: number): boolean {
  return modifiers.findLast((modifier) => modifier.code === code)?.operand[0] === 1;
}

/** A row with what its cells print. */
interface Row {
  cells: (DefinedCell & { markup: string })[];
}

function rowOf(markups: readonly string[], modifiers: readonly Modifier[]): Row {
  const defined = definedCells(modifiers);
  if (defined?.length !== markups.length)
    throw new FormatError(
      'table in the Word document whose rows do not tell their cells',
      'Open the file and save it as a Word document (.docx).',
      'as many cells in each row as it says to have',
    );
  const cells: Row['cells'] = [];
  defined.forEach((cell, at) => {
    const before = cells.at(-1);
    if (cell.isBesides && before) before.right = cell.right;
    else cells.push({ ...cell, markup: markups[at]! });
  });
  return { cells };
}

function tableOf(rows: readonly Row[]): string {
  const edges = edgesOf(rows);
  const columnOf = (edge: number) => edges.findLastIndex((known) => known <= edge + ONE_EDGE);
  const placed = rows.map(({ cells }) =>
    cells.map((cell) => ({ ...cell, from: columnOf(cell.left), to: columnOf(cell.right) })),
  );
  const markup = placed.map((cells, row) => {
    const own = cells.filter(({ isBelow }) => !isBelow || row === 0);
    return `<tr>${own
      .map(({ from, to, markup: words }) => {
        let tall = 1;
        while (placed[row + tall]?.some((below) => below.isBelow && below.from === from && below.to === to))
          tall++;
        const columns = to - from;
        return `<td${columns > 1 ? ` colspan="${columns}"` : ''}${tall > 1 ? ` rowspan="${tall}"` : ''}>${words}</td>`;
      })
      .join('')}</tr>`;
  });
  return `<table>\n${markup.join('\n')}\n</table>`;
}

/** The edges of all columns of a table, ascending. */
function edgesOf(rows: readonly Row[]): number[] {
  const all = rows.flatMap(({ cells }) => cells.flatMap(({ left, right }) => [left, right]));
  return all
    .sort((a, b) => a - b)
    .filter((edge, at, sorted) => at === 0 || edge - sorted[at - 1]! > ONE_EDGE);
}

const FIELD = { begins: 0x13, shows: 0x14, ends: 0x15 } as const;
/** What stands for a character that no text has: breaks of lines, hyphens, spaces. */
const SIGNS = new Map([
  [0x09, ' '],
  [0x0b, '<br>'],
  [0x0e, ' '],
  [0x1e, '-'],
  [0x26, '&amp;'],
  [0x3c, '&lt;'],
  [0x3e, '&gt;'],
]);

/** What a reader sees of a stretch, as markup; of a field what it shows, not what it asks for. Print of another size than it begins with is marked. */
function markupOf({ characters }: Stretch): string {
  let markup = '';
  const hidden: boolean[] = [];
  let first: number | null = null;
  for (const { code, isGone, isRaised, size } of characters) {
    if (code === FIELD.begins) hidden.push(true);
    else if (code === FIELD.shows) hidden[hidden.length - 1] = false;
    else if (code === FIELD.ends) hidden.pop();
    else if (!isGone && !hidden.includes(true)) {
      const sign = signOf(code);
      first ??= size;
      const isOther = isSmaller(size, first) || isSmaller(first, size);
      const element = isRaised ? 'sup' : isOther ? 'small' : null;
      markup += element !== null && sign !== '' ? `<${element}>${sign}</${element}>` : sign;
    }
  }
  return markup;
}

function signOf(code: Character['code']): string {
  return SIGNS.get(code) ?? (code < 0x20 ? '' : String.fromCharCode(code));
}
