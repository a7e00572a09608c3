import type { Leads } from '../schemas/leads.ts';
import type { Report } from '../schemas/report.ts';
import { amountSentences } from './amount-sentences.ts';
import { feeSentences } from './fee-sentences.ts';
import { foreignPlaces } from './foreign-places.ts';
import type { PlaceIndex } from './place-index.ts';

/** What the prose of a report offers to look into; undefined where it offers nothing, which is most reports. */
export function leadsOf(report: Report, places: PlaceIndex): Leads | undefined {
  const foreign = foreignPlaces(report, report.agency.slice(0, 6), places);
  const fees = feeSentences(report);
  const amounts = amountSentences(report);
  if (foreign.length + fees.length + amounts.length === 0) return undefined;
  return {
    ...(foreign.length > 0 ? { places: foreign } : {}),
    ...(fees.length > 0 ? { fees } : {}),
    ...(amounts.length > 0 ? { amounts } : {}),
  };
}
