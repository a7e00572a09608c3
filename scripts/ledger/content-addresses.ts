import { reportAddress, reportSourceAddress } from '../../src/addresses.ts';
import type { ReportFile } from '../../src/archive/content-folder.ts';
import { summariseFigures } from '../../src/archive/summarise.ts';
import type { RawFile } from '../../src/formats/raw-file.ts';
import type { Report } from '../../src/schemas/report.ts';
import { pageMarks } from '../../src/statistics/page-marks.ts';
import { tableState } from '../../src/statistics/report-figures.ts';
import { shownTable } from '../../src/statistics/report-table.ts';
import { editionOfTable } from '../../src/vocabulary/editions.ts';
import { SECTIONS } from '../../src/vocabulary/sections.ts';
import { TABLE_KEYS } from '../../src/vocabulary/tables.ts';
import { agencyAddresses, gatheredAddresses, reportAddresses } from '../chores/site-pages.ts';
import { isPromised, type Addresses } from './addresses.ts';

/**
 * The addresses and anchors that a site publishes because it has this report: its own, its agency's, and those of the
 * years, places and measures it is listed under. `page`: the web page that the raw file was attached to. A test holds them against the built site.
 */
export function addressesFor(
  file: Pick<ReportFile, 'id' | 'agency' | 'extension' | 'page'>,
  report: Report,
  raw: RawFile,
  page: RawFile | null,
): Addresses {
  const addresses: Addresses = new Map(ownAddresses(file, report, raw, page));
  const gathered = gatheredAddresses([summariseFigures(report)], [file.agency.slice(0, 6)]);
  for (const address of [...agencyAddresses(file.agency), ...gathered.keys()])
    addresses.set(address, new Set());
  return addresses;
}

/** The addresses of a report, or of an earlier version of it, alone. */
export function ownAddresses(
  file: Pick<ReportFile, 'id' | 'extension' | 'page'>,
  report: Report,
  raw: RawFile,
  page: RawFile | null,
): Addresses {
  const anchors: Record<string, string[]> = {
    [reportAddress(file.id)]: reportAnchors(report),
    // Keepers may complete a record of figures; the lines of a report as received never change.
    [reportSourceAddress(file.id)]:
      report.holding === 'figures' ? [] : [...sourceAnchors(report, raw), ...pageAnchors(page)],
  };
  return new Map(
    reportAddresses(file).map((address) => [
      address,
      new Set((anchors[address] ?? []).filter((anchor) => isPromised(address, anchor))),
    ]),
  );
}

function reportAnchors(report: Report): string[] {
  const { form, tables, sections, holding } = report;
  const keys = SECTIONS.map(({ key }) => key).filter(
    (key) => holding === 'report' || TABLE_KEYS.some((table) => table === key),
  );
  const prose = sections.flatMap(({ blocks }) => blocks.map(({ anchor }) => anchor));
  const rows = TABLE_KEYS.flatMap((table) =>
    tableState(tables[table]) === 'missing'
      ? []
      : shownTable(table, tables[table], editionOfTable(form, table)).flatMap((block) => block.rows),
  );
  return [...keys, ...prose, ...rows.flatMap(({ id, cells }) => [id, ...cells.map((cell) => cell.id)])];
}

/** The lines of the web page that the raw file was attached to. */
const pageAnchors = (page: RawFile | null): string[] =>
  page?.kind === 'line' ? page.lines.map((_, index) => `page-L${index + 1}`) : [];

const sourceAnchors = (report: Report, raw: RawFile): string[] =>
  raw.kind === 'page'
    ? [...raw.pages.map((_, index) => `P${index + 1}`), ...pageMarks(report, []).map(({ id }) => id)]
    : raw.lines.map((_, index) => `L${index + 1}`);
