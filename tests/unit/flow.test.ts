import { describe, expect, it } from 'vitest';
import { Field } from '../../src/recognise/field.ts';
import { withBlankLines } from '../../src/recognise/flow.ts';
import type { Spacing } from '../../src/recognise/flow-segments.ts';
import type { PrintedRow } from '../../src/recognise/printed.ts';

/** Lines of one cell each, empty ones left out, as they come from a text. */
function rowsOf(text: string): PrintedRow[] {
  return text.split('\n').flatMap((cell, at): PrintedRow[] => {
    const place = { line: at + 1, column: 1, offset: 0 };
    return cell === ''
      ? []
      : [{ fields: [new Field(cell, place, 0, 1)], line: at + 1, layout: 'flow', source: 0, reach: 1 }];
  });
}

const columns = (label: string): readonly number[] | null => (/^\d*$/.test(label) ? null : [5]);
const read = (text: string, known: Spacing | null): string[] =>
  withBlankLines(rowsOf(text), columns, known).rows.map(({ fields }) => fields[0]!.text);

const FULL = '行政复议\n1\n48\n10\n16\n75\n复议后起诉\n13\n5\n1\n1\n20\n未经复议直接起诉\n';

describe('The last row of a table with a cell a line', () => {
  it('has no blank cells where the rows above show nothing of how blanks are printed', () => {
    expect(read(`${FULL}12\n\n\n\n12`, null).slice(-3)).toEqual(['未经复议直接起诉', '12', '12']);
  });

  it('has those that another table of the file has shown', () => {
    const told = read(`${FULL}12\n\n\n\n12`, { between: 0, blank: 1 });
    expect(told.slice(-6)).toEqual(['未经复议直接起诉', '12', '', '', '', '12']);
  });

  it('has those that its own table has shown', () => {
    const told = read(`${FULL.replace('1\n48\n10', '1\n\n10')}12\n\n\n\n12`, null);
    expect(told.slice(-6)).toEqual(['未经复议直接起诉', '12', '', '', '', '12']);
  });
});
