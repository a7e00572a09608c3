import type { APIRoute, GetStaticPaths } from 'astro';
import { apiLists } from '../../../downloads/api-lists.ts';
import { allAgencies, allRegions, allReports } from '../../../queries/collections.ts';
import { keyed } from '../../../recording/keyed.ts';
import { API_LIST_NAMES, type ApiListName } from '../../../schemas/api.ts';

export const getStaticPaths = keyed(() =>
  API_LIST_NAMES.map((name) => ({ params: { name }, props: { name } })),
) satisfies GetStaticPaths;

/** One list of the interface. */
export const GET: APIRoute<{ name: ApiListName }> = async ({ props }) => {
  const [reports, agencies, regions] = await Promise.all([allReports(), allAgencies(), allRegions()]);
  return Response.json(apiLists[props.name]({ reports, agencies, regions }));
};
