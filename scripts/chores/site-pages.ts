import { extname } from 'node:path';
import {
  agencyAddress,
  changesAddress,
  embedMeasureAddress,
  measureAddress,
  regionAddress,
  regionFeedAddress,
  reportAddress,
  reportCsvAddress,
  reportJsonAddress,
  reportPageFileAddress,
  reportRawAddress,
  reportSourceAddress,
  yearAddress,
} from '../../src/addresses.ts';
import type { ReportFile } from '../../src/archive/content-folder.ts';
import { regionsOf } from '../../src/archive/divisions.ts';
import type { ReportSummary } from '../../src/schemas/report-summary.ts';
import { yearsCovered } from '../../src/statistics/coverage.ts';
import { indexMeasures } from '../../src/statistics/measure-index.ts';
import { isListed, MEASURES } from '../../src/statistics/measures.ts';

/** The addresses of a report, or of an earlier version of it: its pages, then its files. */
export function reportAddresses({
  id,
  extension,
  page,
}: Pick<ReportFile, 'id' | 'extension' | 'page'>): string[] {
  return [
    reportAddress(id),
    reportSourceAddress(id),
    reportJsonAddress(id),
    reportCsvAddress(id),
    reportRawAddress(id, extension),
    ...(page === null ? [] : [reportPageFileAddress(id, extname(page))]),
  ];
}

/** The pages of an agency. */
export const agencyAddresses = (id: string): string[] => [agencyAddress(id), changesAddress(id)];

/** Addresses that follow from which reports there are and where their agencies lie, with the page that lists what is left. */
export function gatheredAddresses(
  reports: readonly ReportSummary[],
  divisions: Iterable<string>,
): Map<string, string> {
  const measures = indexMeasures(reports);
  return new Map([
    ...yearsCovered(reports).map((year): [string, string] => [yearAddress(year), '/years/']),
    ...MEASURES.filter(isListed).flatMap(({ id }) =>
      [...(measures.get(id)?.keys() ?? [])].flatMap((year): [string, string][] => [
        [measureAddress(id, year), '/compare/'],
        [embedMeasureAddress(id, year), '/compare/'],
      ]),
    ),
    ...regionsOf(divisions).flatMap(({ code }): [string, string][] => [
      [regionAddress(code), '/regions/'],
      [regionFeedAddress(code), '/reports/feed.xml'],
    ]),
  ]);
}
