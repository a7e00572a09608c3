import { reportAddress } from '../../addresses.ts';
import { csvHead, csvRow } from '../../downloads/csv.ts';
import { search as words } from '#language/search.ts';
import type { ListedReport } from './list-reports.ts';

/** Offers the reports that were found as a CSV file. */
export function downloadResults(reports: readonly ListedReport[]): void {
  const rows = reports.map(({ id, year, title, agency }) =>
    csvRow([
      year,
      agency.name,
      agency.id,
      agency.division,
      title,
      new URL(reportAddress(id), location.href).href,
    ]),
  );
  const file = new Blob([csvHead(words.download.columns), ...rows], { type: 'text/csv;charset=utf-8' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = words.download.file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
}
