import { readField } from '../../text/numbers.ts';
import { isFormLabel } from '../../vocabulary/form-labels.ts';
import { isSeamless } from './chinese.ts';
import type { TableCell } from './table.ts';

/** A cell that reaches a page's end, and the one below it on the next page in the same columns. */
interface Pair {
  ending: TableCell;
  going: TableCell;
}

export function pairsAt(above: readonly TableCell[][], first: readonly TableCell[]): Pair[] {
  const ending = above.flatMap((cells, row) => cells.filter((cell) => row + cell.rows >= above.length));
  return first.flatMap((going) => {
    const own = ending.find(({ column, columns }) => column === going.column && columns === going.columns);
    return own ? [{ ending: own, going }] : [];
  });
}

/** Whether the first row of a page is the rest of the last row of the page before. */
export function isCutRow(
  above: readonly TableCell[][],
  first: readonly TableCell[],
  pairs: readonly Pair[],
): boolean {
  if (pairs.length < first.length || above.length === 0) return false;
  // A number is whole: where it stands above or below other words, the row is one of its own.
  const isPrinted = ({ ending, going }: Pair) => ending.text !== '' && going.text !== '';
  if (pairs.some((pair) => isPrinted(pair) && (isValue(pair.ending) || isValue(pair.going)))) return false;
  const words = pairs.filter(({ going }) => !isValue(going) && going.text !== '');
  if (words.some(({ going }) => isFormLabel(going.text))) return false;
  if (words.length > 0) return words.every(({ ending, going }) => isRestOf(ending, going));
  // Numbers without a label belong to the label without numbers above them.
  const last = above.at(-1)!;
  return !last.some(isValue) && last.some(({ text }) => text !== '') && first.some(isValue);
}

/** Whether a cell prints the rest of what the cell above the page's end begins to say. */
export function isRestOf(ending: TableCell, going: TableCell): boolean {
  if (going.text === '') return true;
  if (isValue(going) || ending.text === '' || isFormLabel(going.text)) return false;
  return isFormLabel(ending.text + going.text) || !isFormLabel(ending.text);
}

function isValue({ text }: TableCell): boolean {
  return text !== '' && readField(text).kind !== 'text';
}

export function joinWords(one: string, other: string): string {
  if (one === '' || other === '') return one + other;
  return isSeamless(one.at(-1)!, other[0]!) ? one + other : `${one} ${other}`;
}
