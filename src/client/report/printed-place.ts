import { reportJsonAddress } from '../../addresses.ts';
import { NUMBER_CARD as words } from '#language/number-card.ts';
import type { Report } from '../../schemas/report.ts';
import type { TableKey } from '../../vocabulary/tables.ts';
import { fetchJson } from '../fetch-json.ts';
import { loadOnce } from '../load-once.ts';
import type { ToldCell } from './told-cell.ts';

/** The page with the lines of the raw file, and the report as data: both of the report's own. */
const linesAt = loadOnce(async (address) => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`Unexpected status ${response.status} of ${address}, expected 200`);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
});
const reportAt = loadOnce((report) => fetchJson<Report>(reportJsonAddress(report)));

/**
 * The line that a cell is printed on, as received, or where on its page; empty where nothing tells it, and of a record of
 * figures, whose lines are no words for readers.
 */
export async function printedAt({ id, report, isRecord, place }: ToldCell): Promise<string> {
  if (!place || isRecord) return '';
  const { hash, pathname } = new URL(place.href);
  if (hash.startsWith('#L')) {
    const line = (await linesAt(pathname)).getElementById(hash.slice(1));
    return line?.querySelector('code')?.textContent.trim() ?? '';
  }
  const parts = id.split('.');
  const { tables } = await reportAt(report);
  const found = tables[parts[0] as TableKey][parts.slice(1, -1).join('.')]?.[parts.at(-1) ?? '']?.place;
  if (!found || !('box' in found)) return '';
  const [left, top, right, bottom] = found.box;
  const percent = (from: number, to: number): number => Math.round(((from + to) / 2) * 100);
  return words.onPage(percent(top, bottom), percent(left, right));
}
