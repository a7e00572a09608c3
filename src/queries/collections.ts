import { getCollection } from 'astro:content';
import { agencyInWords, regionInWords } from '#language/names.ts';
import { heldForPages } from '../recording/held.ts';
import { asked, digestedBy } from '../recording/inputs.ts';
import type { Agency } from '../schemas/agency.ts';
import type { GlossaryEntry } from '../schemas/glossary.ts';
import type { Region } from '../schemas/region.ts';
import type { ReportSummary, StoredSummary } from '../schemas/report-summary.ts';

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

/** Each is read once, as long as it is stored. */
let summaries = new WeakMap<StoredSummary, ReportSummary>();
heldForPages(() => {
  summaries = new WeakMap();
});

function summaryOf(stored: StoredSummary): ReportSummary {
  let known = summaries.get(stored);
  if (!known) {
    const { json } = stored;
    summaries.set(stored, (known = digestedBy(json, JSON.parse(json) as ReportSummary)));
  }
  return known;
}

/** Every report, by agency id and year. */
export const allReports = asked('reports', async (): Promise<ReportSummary[]> => {
  return (await getCollection('reports')).map(({ data }) => summaryOf(data)).sort(byId);
});

/** Every registered agency, by id, which is the order of division codes. */
export const allAgencies = asked('agencies', async (): Promise<Agency[]> => {
  return (await getCollection('agencies')).map((entry) => agencyInWords(entry.data)).sort(byId);
});

/** Every region that has an agency or lies above one, by code. */
export const allRegions = asked('regions', async (): Promise<Region[]> => {
  return (await getCollection('regions'))
    .map((entry) => regionInWords(entry.data))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
});

/** Every entry of the glossary, in the order of its page. */
export const glossary = asked('glossary', async (): Promise<GlossaryEntry[]> => {
  return (await getCollection('glossary')).map((entry) => entry.data).sort((a, b) => a.position - b.position);
});
