import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { csvParse } from 'd3-dsv';
import { decode } from '../../src/text/decode.ts';
import { ChoreError } from '../chores/chore-error.ts';
import type { Known } from './known.ts';
import { ADDRESS, type Source } from './source.ts';

/** The columns of a list; all but the first may be left out. */
const COLUMNS = ['source', 'agency', 'year'] as const;

/** Each line of a list. Throws ChoreError, which names the line, for what does not fit. */
export async function listed(path: string, given: string, known: Known): Promise<Source[]> {
  const rows = csvParse(decode(await readFile(path)).text);
  const strange = rows.columns.filter((name) => !COLUMNS.some((column) => column === name.trim()));
  if (!rows.columns.some((name) => name.trim() === 'source') || strange.length > 0)
    throw new ChoreError(
      `Unexpected columns ${rows.columns.join(', ')} of ${given}, expected ${COLUMNS.join(', ')} in its first line.`,
    );
  return rows.flatMap((row, at): Source[] => {
    const of = (column: string): string => (row[column] ?? '').trim();
    const [source, agency, year] = [of('source'), of('agency'), of('year')];
    if (year !== '' && !/^\d{4}$/.test(year))
      throw new ChoreError(
        `Unexpected year ${year} in line ${at + 2} of ${given}, expected four digits or nothing.`,
      );
    // What is wanted and was not found yet.
    if (source === '') return [];
    const own: Known = {
      ...known,
      ...(agency === '' ? {} : { agency }),
      ...(year === '' ? {} : { year: Number(year) }),
    };
    return ADDRESS.test(source)
      ? [{ ...own, kind: 'address', at: source, shown: source }]
      : [{ ...own, kind: 'file', at: resolve(dirname(path), source), shown: source }];
  });
}
