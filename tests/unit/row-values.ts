import { VFile } from 'vfile';
import { parseReport } from '../../src/parse-report.ts';
import { filingOf } from '../filing.ts';

type Table = 'proactive' | 'requests' | 'remedies';

/** The values of a row of a report, by column; `path` tells its format. Empty where the table has no such row. */
export async function rowValues(
  file: { path: string; value: string },
  table: Table,
  row: string,
): Promise<Record<string, number | null>> {
  return Object.fromEntries((await cellsOf(file, table, row)).map(([column, { value }]) => [column, value]));
}

/** What became of each cell of a row of a report, by column. */
export async function rowStates(
  file: { path: string; value: string },
  table: Table,
  row: string,
): Promise<Record<string, string>> {
  return Object.fromEntries(
    (await cellsOf(file, table, row)).map(([column, { status }]) => [column, status]),
  );
}

async function cellsOf(file: { path: string; value: string }, table: Table, row: string) {
  const { tables } = await parseReport(new VFile(file), filingOf('410726-government-office', 2021));
  return Object.entries(tables[table][row] ?? {});
}
