import type { APIRoute, GetStaticPaths } from 'astro';
import { allObservations, figuresJson, isInOneFile, streamOf } from '../../downloads/figures.ts';
import { allAgencies, allReports } from '../../queries/collections.ts';

export const getStaticPaths = (async () =>
  isInOneFile(await allReports()) ? [{ params: { file: 'figures' } }] : []) satisfies GetStaticPaths;

/** Every cell of every report, one a record. */
export const GET: APIRoute = async () =>
  new Response(streamOf(figuresJson(allObservations(await allReports(), await allAgencies()))), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
