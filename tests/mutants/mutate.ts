import fc from 'fast-check';
import { readField } from '../../src/text/numbers.ts';

/** Where a mutation strikes, as shares of what there is to choose from. */
export interface Strike {
  kind: MutationKind;
  line: number;
  field: number;
  char: number;
}

type Mutation = (lines: string[], strike: Strike) => void;

const isTable = (line: string) => /\S.*\t/.test(line);
const pick = <T>(items: readonly T[], share: number): T | undefined =>
  items[Math.floor(share * items.length)];
const tableLines = (lines: readonly string[]) =>
  lines.flatMap((line, index) => (isTable(line) ? [index] : []));
const isLabel = (field: string) => readField(field).kind === 'text';
const isNumber = (field: string) => readField(field).kind === 'number';

/** Strikes one field of a table line: gets the fields and the index, changes the fields in place. */
const onField =
  (
    chooses: (field: string) => boolean,
    change: (fields: string[], index: number, strike: Strike) => void,
    isStruck: (fields: readonly string[]) => boolean = () => true,
  ): Mutation =>
  (lines, strike) => {
    const candidates = tableLines(lines).filter((index) => {
      const fields = lines[index]!.split('\t');
      return isStruck(fields) && fields.some(chooses);
    });
    const line = pick(candidates, strike.line);
    if (line === undefined) return;
    const fields = lines[line]!.split('\t');
    const index = pick(
      fields.flatMap((field, at) => (chooses(field) ? [at] : [])),
      strike.field,
    )!;
    change(fields, index, strike);
    lines[line] = fields.join('\t');
  };

/** Strikes one field of a table line that prints a number. */
const onRow = (chooses: (field: string) => boolean, change: Parameters<typeof onField>[1]): Mutation =>
  onField(chooses, change, (fields) => fields.some(isNumber));

const onLine =
  (change: (lines: string[], index: number, strike: Strike) => void): Mutation =>
  (lines, strike) => {
    const line = pick(tableLines(lines), strike.line);
    if (line !== undefined) change(lines, line, strike);
  };

const any = () => true;
const cutAt = (text: string, share: number) => 1 + Math.floor(share * Math.max(1, text.length - 1));

/** Ways in which a file can be damaged without any number being printed differently. */
export const MUTATIONS = {
  'delete a cell': onField(any, (fields, at) => void fields.splice(at, 1)),
  'blank a cell': onField(any, (fields, at) => void (fields[at] = '')),
  'duplicate a cell': onField(any, (fields, at) => void fields.splice(at, 0, fields[at]!)),
  'split a cell': onField(
    (field) => field.length > 1,
    (fields, at, { char }) => {
      const cut = cutAt(fields[at]!, char);
      fields.splice(at, 1, fields[at]!.slice(0, cut), fields[at]!.slice(cut));
    },
  ),
  'join two cells': onField(any, (fields, at) => {
    if (at + 1 < fields.length) fields.splice(at, 2, fields[at]! + fields[at + 1]!);
  }),
  // The heads tell which column is which: to swap them is to print another table.
  'swap a label with its neighbour': onRow(isLabel, (fields, at) => {
    const other = at + 1 < fields.length ? at + 1 : at - 1;
    [fields[at], fields[other]] = [fields[other]!, fields[at]!];
  }),
  'drop a label': onField(isLabel, (fields, at) => void (fields[at] = '')),
  'misprint a label': onField(
    (field) => isLabel(field) && field.length > 3,
    (fields, at, { char }) => {
      const letters = [...fields[at]!];
      letters[Math.floor(char * letters.length)] = '囗';
      fields[at] = letters.join('');
    },
  ),
  'widen brackets and digits': onField(any, (fields, at) => {
    fields[at] = fields[at]!.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
  }),
  'space out a label': onField(isLabel, (fields, at, { char }) => {
    const cut = cutAt(fields[at]!, char);
    fields[at] = `${fields[at]!.slice(0, cut)} \u00a0${fields[at]!.slice(cut)}`;
  }),
  'add a tab': onField(any, (fields, at) => void fields.splice(at, 0, '')),
  'drop all tabs behind a label': onLine((lines, index) => {
    lines[index] = lines[index]!.replace(/(\d)\t(?=[\d.+-])/g, '$1');
  }),
  'glue some digits': onLine((lines, index, { field }) => {
    const fields = lines[index]!.split('\t');
    const from = Math.floor(field * fields.length);
    lines[index] = [
      ...fields.slice(0, from),
      fields.slice(from, from + 3).join(''),
      ...fields.slice(from + 3),
    ].join('\t');
  }),
  'spaces for tabs': onLine((lines, index) => void (lines[index] = lines[index]!.replace(/\t/g, ' '))),
  'delete a line': onLine((lines, index) => void lines.splice(index, 1)),
  'duplicate a line': onLine((lines, index) => void lines.splice(index, 0, lines[index]!)),
  'swap two lines': onLine((lines, index) => {
    if (index + 1 < lines.length) [lines[index], lines[index + 1]] = [lines[index + 1]!, lines[index]!];
  }),
  'move a line': onLine((lines, index, { char }) => {
    const [moved] = lines.splice(index, 1);
    lines.splice(Math.floor(char * lines.length), 0, moved!);
  }),
  'split a line': onLine((lines, index, { char }) => {
    const cut = Math.floor(char * lines[index]!.length);
    lines.splice(index, 1, lines[index]!.slice(0, cut), lines[index]!.slice(cut));
  }),
  'join two lines': onLine((lines, index) => {
    if (index + 1 < lines.length) lines.splice(index, 2, lines[index]! + lines[index + 1]!);
  }),
  'insert a blank line': onLine((lines, index) => void lines.splice(index, 0, '')),
  'insert a page mark': onLine((lines, index, { char }) => {
    lines.splice(index, 0, ['— 4 —', '-12-', '第 3 页'][Math.floor(char * 3)]!);
  }),
  'insert a bare page number': onLine((lines, index) => void lines.splice(index, 0, '4')),
  'insert a page mark into a row': onField(any, (fields, at) => void fields.splice(at, 0, '\n— 4 —\n')),
  'insert a page mark into a label': onField(
    (field) => isLabel(field) && field.length > 4,
    (fields, at, { char }) => {
      const cut = cutAt(fields[at]!, char);
      fields[at] = `${fields[at]!.slice(0, cut)}— 4 —${fields[at]!.slice(cut)}`;
    },
  ),
  'remove a heading': (lines, { line }) => {
    const headings = lines.flatMap((text, index) =>
      /^#*\s*[一二三四五六]、/.test(text) && !isTable(text) ? [index] : [],
    );
    const index = pick(headings, line);
    if (index !== undefined) lines.splice(index, 1);
  },
  'repeat the head': (lines, { char }) => {
    const head = lines.findIndex((line) => line.includes('勾稽关系'));
    const rows = tableLines(lines).filter((index) => index > head + 3);
    lines.splice(pick(rows, char)!, 0, ...lines.slice(head, head + 3));
  },
} as const satisfies Record<string, Mutation>;

/** Ways in which a file comes to print other numbers: errors of the source, which only the sums can notice. */
export const SOURCE_ERRORS = {
  'change a digit': onField(isNumber, (fields, at, { char }) => {
    const digits = [...fields[at]!];
    const where = Math.floor(char * digits.length);
    if (/\d/.test(digits[where]!))
      digits[where] = String((Number(digits[where]) + 1 + Math.floor(char * 8)) % 10);
    fields[at] = digits.join('');
  }),
  'swap two numbers': onField(isNumber, (fields, at) => {
    const other = fields.findIndex((field, index) => index > at && isNumber(field));
    if (other > 0) [fields[at], fields[other]] = [fields[other]!, fields[at]!];
  }),
} as const satisfies Record<string, Mutation>;

export type MutationKind = keyof typeof MUTATIONS | keyof typeof SOURCE_ERRORS;

/** The text after a strike. */
export function mutate(text: string, strike: Strike): string {
  const lines = text.split('\n');
  const mutation: Mutation = { ...MUTATIONS, ...SOURCE_ERRORS }[strike.kind];
  mutation(lines, strike);
  return lines.join('\n');
}

/** Strikes of the given kinds. */
export function strikes(kinds: readonly MutationKind[]): fc.Arbitrary<Strike> {
  // Without bias: fast-check's liking for small numbers would strike the first lines only.
  const share = fc.noBias(fc.integer({ min: 0, max: 999_999 })).map((millionths) => millionths / 1e6);
  return fc.record({ kind: fc.constantFrom(...kinds), line: share, field: share, char: share });
}
