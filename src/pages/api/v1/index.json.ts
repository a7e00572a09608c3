import type { APIRoute } from 'astro';
import { apiAddress, apiSchemaAddress, dataAddress, reportJsonAddress } from '../../../addresses.ts';
import { LICENCE } from '../../../downloads/datapackage.ts';
import { archiveNotes } from '../../../queries/archive-notes.ts';
import { allAgencies, allReports } from '../../../queries/collections.ts';
import { contentVersion } from '../../../queries/content-version.ts';
import { API_LIST_NAMES, type ApiIndex } from '../../../schemas/api.ts';

/** What the interface has. */
export const GET: APIRoute = async () => {
  const [reports, agencies] = await Promise.all([allReports(), allAgencies()]);
  const index: ApiIndex = {
    version: '1',
    content: await contentVersion(),
    synthetic: (await archiveNotes()).synthetic,
    licence: LICENCE.path,
    counts: { reports: reports.length, agencies: agencies.length },
    lists: API_LIST_NAMES.map((name) => ({
      name,
      json: apiAddress(name),
      schema: apiSchemaAddress(name),
    })),
    report: { template: reportJsonAddress('{id}'), schema: dataAddress('report.schema.json') },
    data: { datapackage: dataAddress('datapackage.json'), zip: dataAddress('figures.zip') },
  };
  return Response.json(index);
};
