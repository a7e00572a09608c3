import type { Layout } from '../layout.ts';
import { partsOf } from '../parts.ts';
import { fixedWidth, pageColumns } from '../printers/fixed-width.ts';
import type { Random } from '../random.ts';
import { ownRows, paddedRows, textPage, wordRows } from '../printers/text.ts';

const text = {
  extension: 'txt',
  places: 'all',
  zeros: ['printed', 'blank', 'dash', 'mixed'],
  signs: true,
} as const;
const trimmed = (line: string) => line.replace(/\t+$/, '');

/** A spreadsheet quotes a cell that has a line break, and doubles the quotes in it. */
function quoted(field: string, random: Random): string {
  if (field.length < 8 || !random.chance(0.4)) return field;
  const cut = random.whole(3, field.length - 3);
  return `"${field.slice(0, cut).replaceAll('"', '""')}\n${field.slice(cut).replaceAll('"', '""')}"`;
}

/** Text copied out of a word processor, a spreadsheet or a PDF: places are kept by tabs or by room. */
export const PASTED_LAYOUTS: readonly Layout[] = [
  {
    ...text,
    name: 'tabs: merged cells as empty fields',
    print: (made) =>
      textPage(partsOf(made), { table: (grid) => paddedRows(grid).map((row) => row.join('\t')) }),
  },
  {
    ...text,
    name: 'tabs: merged cells as empty fields, trimmed',
    print: (made) =>
      textPage(partsOf(made), { table: (grid) => paddedRows(grid).map((row) => trimmed(row.join('\t'))) }),
  },
  {
    ...text,
    name: 'tabs: merged sideways is one field',
    print: (made) =>
      textPage(partsOf(made), { table: (grid) => wordRows(grid).map((row) => row.join('\t')) }),
  },
  {
    ...text,
    name: 'tabs: merged cells gone',
    print: (made) =>
      textPage(partsOf(made), {
        table: (grid) => ownRows(grid).map((row) => row.map((cell) => cell.text).join('\t')),
      }),
  },
  {
    ...text,
    name: 'tabs: line breaks in quoted cells',
    print: (made, random) =>
      textPage(partsOf(made), {
        table: (grid) => paddedRows(grid).map((row) => row.map((field) => quoted(field, random)).join('\t')),
      }),
  },
  {
    ...text,
    name: 'two wide spaces between cells',
    print: (made) =>
      textPage(partsOf(made), { table: (grid) => wordRows(grid).map((row) => row.join('\u3000\u3000')) }),
  },
  {
    ...text,
    name: 'four spaces between cells',
    print: (made) =>
      textPage(partsOf(made), { table: (grid) => paddedRows(grid).map((row) => row.join('    ')) }),
  },
  {
    ...text,
    name: 'fixed width: wide labels',
    print: (made) =>
      textPage(partsOf(made), { table: (grid) => fixedWidth(grid, pageColumns(grid, 'wide')) }),
  },
  {
    ...text,
    name: 'fixed width: labels wrapped around their numbers',
    print: (made) =>
      textPage(partsOf(made), { table: (grid) => fixedWidth(grid, pageColumns(grid, 'narrow')) }),
  },
  {
    ...text,
    name: 'fixed width: lines that begin with ideographic spaces',
    print: (made) =>
      textPage(partsOf(made), {
        table: (grid) => fixedWidth(grid, pageColumns(grid, 'wide')).map(withWideIndent),
      }),
  },
];

/** A line with an ideographic space for each two columns that it is indented by. */
function withWideIndent(line: string): string {
  return line.replace(/^(?: {2})+/, (indent) => '\u3000'.repeat(indent.length / 2));
}
