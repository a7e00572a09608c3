import { csvFile } from '../../downloads/csv.ts';
import type { AgencyCard } from '../../statistics/agency-cards.ts';
import {
  comparisonRecords,
  RECORD_COLUMNS,
  type ComparedMeasure,
  type RecordColumn,
} from './comparison-records.ts';

/** What the tables show as CSV; `origin` makes the sources' addresses absolute. */
export function comparisonCsv(
  compared: readonly ComparedMeasure[],
  agencies: ReadonlyMap<string, AgencyCard>,
  origin: string,
): string {
  const records = compared.flatMap((one) => comparisonRecords(one, agencies, origin));
  return csvFile(RECORD_COLUMNS, records as Record<RecordColumn, string | number>[]);
}
