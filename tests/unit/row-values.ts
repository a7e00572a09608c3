import { VFile } from 'vfile';
import { parseReport } from '../../src/parse-report.ts';
import { filingOf } from '../filing.ts';

/** The values of a row of a report, by column; `path` tells its format. Empty where the table has no such row. */
export async function rowValues(
  file: { path: string; value: string },
  table: 'proactive' | 'requests' | 'remedies',
  row: string,
): Promise<Record<string, number | null>> {
  const { tables } = await parseReport(new VFile(file), filingOf('410726-government-office', 2021));
  return Object.fromEntries(
    Object.entries(tables[table][row] ?? {}).map(([column, { value }]) => [column, value]),
  );
}
