import { compareAddress } from '../../addresses.ts';
import type { AgencyCard } from '../../statistics/agency-cards.ts';
import { writeSelection, type Selection } from '../../statistics/comparison-selection.ts';
import { element } from '../element.ts';
import type { ComparedMeasure } from './comparison-records.ts';

type Cards = ReadonlyMap<string, AgencyCard>;

/** The whole address of a comparison, to be taken elsewhere. */
export const linkTo = (selection: Selection): string =>
  new URL(compareAddress(writeSelection(selection)), location.origin).href;

/** Offers a comparison as a CSV file. Rejects where what makes it cannot be loaded. */
export async function saveCsv(
  shown: readonly ComparedMeasure[],
  cards: Cards,
  selection: Selection,
): Promise<void> {
  const { comparisonCsv } = await import('./comparison-csv.ts');
  const csv = comparisonCsv(shown, cards, location.origin);
  download(new Blob([csv], { type: 'text/csv;charset=utf-8' }), `${fileName(selection)}.csv`);
}

/** Offers a comparison as a workbook. Rejects where what makes it cannot be loaded. */
export async function saveWorkbook(
  shown: readonly ComparedMeasure[],
  cards: Cards,
  selection: Selection,
): Promise<void> {
  const { comparisonWorkbook, WORKBOOK_TYPE } = await import('./comparison-workbook.ts');
  const bytes = comparisonWorkbook(shown, cards, linkTo(selection));
  download(new Blob([bytes], { type: WORKBOOK_TYPE }), `${fileName(selection)}.xlsx`);
}

function fileName({ measures }: Selection): string {
  return `compare-${measures.length === 1 ? measures[0] : `${measures.length}-measures`}`;
}

function download(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  element('a', { href: address, download: name }).click();
  // The browser reads the blob after the click; it is let go when it surely has.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
