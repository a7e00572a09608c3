import type { APIRoute } from 'astro';
import { allObservations, figuresCsv, streamOf } from '../../downloads/figures.ts';
import { allAgencies, allReports } from '../../queries/collections.ts';

/** Every cell of every report, one a line. */
export const GET: APIRoute = async () =>
  new Response(streamOf(figuresCsv(allObservations(await allReports(), await allAgencies()))), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
