import type { APIRoute } from 'astro';
import { allObservations, figuresJson, streamOf } from '../../downloads/figures.ts';
import { allAgencies, allReports } from '../../queries/collections.ts';

/** Every cell of every report, one a record. */
export const GET: APIRoute = async () =>
  new Response(streamOf(figuresJson(allObservations(await allReports(), await allAgencies()))), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
