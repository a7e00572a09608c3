import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { matchKey } from '../text/normalise.ts';
import { splitOrdinal } from '../text/numerals.ts';
import { readField } from '../text/numbers.ts';
import type { TableDefinition } from '../vocabulary/table-definition.ts';
import { TABLES } from '../vocabulary/tables.ts';
import { displayWidth } from '../text/display-width.ts';
import type { Field, PrintedRow } from './printed.ts';

/** Prose is longer, and ends with a full stop. */
const LONGEST = 60;
/** Longer than a line of the form with all its numbers; what follows would take its time with a line of a megabyte. */
const LONGEST_LINE = 1000;
/** So many numbers in a line are a row, whatever its label. */
const FEW_NUMBERS = 5;
const PAGE_MARK =
  /^(?:[-—–－·.]+\s*\d{1,4}\s*[-—–－·.]+|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?|page\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?)$/i;
const NUMBERS_BEHIND = /^(.*?[^\d\s.+\-−–—])\s*((?:[+\-−–]?\d[\d.,]*\s+)*[+\-−–]?\d[\d.,]*)$/u;

const labels: readonly string[] = Object.values(TABLES).flatMap((table: TableDefinition) => [
  ...table.heads.map(matchKey),
  ...table.columns.flatMap((column) => [column.label, ...(column.aliases ?? [])].map(matchKey)),
  ...table.rows.flatMap((row) => [
    ...[row.label, ...row.aliases].map(matchKey),
    ...row.path.map((label) => matchKey(splitOrdinal(label).rest)),
  ]),
]);

/** Whether a block is a page number between two pages: — 4 —, 第 4 页 or Page 4. */
export function isPageMark(node: RootContent): boolean {
  return PAGE_MARK.test(toString(node).normalize('NFKC').trim());
}

/**
 * A line of a section that is a table row although it was not set as one: numbers alone, or a label of the form, a
 * piece of one, with or without its numbers. Portals and PDF extraction print tables one cell a line or with spaces
 * for columns. `isPiece` where what stands around it shows that it is a piece of a label. Null for prose.
 */
export function looseRow(node: RootContent, isPiece = false): PrintedRow | null {
  if (node.type !== 'paragraph' && node.type !== 'heading') return null;
  const text = toString(node);
  if (text.length > LONGEST_LINE) return null;
  const words = text
    .normalize('NFKC')
    .replace(/(?:\s+[+\-−–]?[\d.,]+)+\s*$/, '')
    .replace(/\s+/g, '');
  if (words.length > LONGEST || /[。；！？;!?]/.test(words)) return null;
  const start = node.children[0]?.position?.start ?? node.position!.start;
  const fields = fieldsOf(text).map(({ from, part }): Field => {
    const left = start.column - 1 + displayWidth(text.slice(0, from));
    return {
      text: part,
      place: {
        ...start,
        column: start.column + from,
        ...(start.offset === undefined ? {} : { offset: start.offset + from }),
      },
      from: left,
      to: left + displayWidth(part),
    };
  });
  const named = fields.filter((field) => readField(field.text).kind === 'text');
  const isRow =
    fields.length - named.length >= FEW_NUMBERS || named.every((field) => isLabelPiece(field.text));
  if (fields.length === 0 || !(isRow || isPiece)) return null;
  return { line: start.line, fields, layout: 'gaps', source: 0, reach: fields.at(-1)!.to };
}

/** The fields of a line: parted by wide gaps; numbers behind a label or behind each other by any. */
function fieldsOf(text: string): { from: number; part: string }[] {
  return [...text.matchAll(/\S+(?:[ \u3000\u00a0]\S+)*/g)].flatMap(({ index, 0: part }) => {
    const behind = NUMBERS_BEHIND.exec(part);
    const label = behind?.[1] ?? '';
    const numbersFrom = behind
      ? part.length - behind[2]!.length
      : /^[\d\s.,+\-−–]+$/.test(part)
        ? 0
        : part.length;
    const numbers = [...part.slice(numbersFrom).matchAll(/\S+/g)].map((match) => ({
      from: index + numbersFrom + match.index,
      part: match[0],
    }));
    const words = label || (numbersFrom === part.length ? part : '');
    return [...(words ? [{ from: index, part: words }] : []), ...numbers];
  });
}

/** Whether words are a label of the form, a piece of one, or pieces of several side by side. */
function isLabelPiece(text: string): boolean {
  const key = matchKey(splitOrdinal(text).rest.replace(/[（(][^（()）]*[)）]?$/u, '')) || matchKey(text);
  if (key.length >= 2 && labels.some((label) => label.includes(key))) return true;
  if (labels.some((label) => label.length > 3 && key.startsWith(label))) return true;
  const pieces = text.split(/\s+/).map(matchKey);
  return pieces.length > 1 && pieces.every((piece) => labels.some((label) => label.includes(piece)));
}

const headWords = new Set(
  Object.values(TABLES).flatMap((table: TableDefinition) => [
    ...table.heads.map(matchKey),
    ...table.columns.flatMap((column) => [column.label, ...(column.aliases ?? [])].map(matchKey)),
  ]),
);

/** Whether words are a head of a column, or of several. */
export function isHeadWord(text: string): boolean {
  return (
    headWords.has(matchKey(text.replace(/[（(][^（()）]*[)）]?\s*$/u, ''))) || headWords.has(matchKey(text))
  );
}
