import { runThread } from '../threads/thread.ts';
import { loadAgency, type AgencyFiles, type LoadedReport } from './load-agency.ts';

/** A share of the agencies of a content folder. */
export interface LoadJob {
  folder: string;
  version: string;
  agencies: readonly AgencyFiles[];
}

await runThread(async ({ folder, version, agencies }: LoadJob, post: (piece: LoadedReport[]) => void) => {
  for (const agency of agencies) post(await loadAgency(folder, version, agency));
});
