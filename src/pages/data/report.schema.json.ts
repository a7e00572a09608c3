import type { APIRoute } from 'astro';
import { reportSchema } from '../../downloads/field-dictionary.ts';

/** The JSON Schema of `/reports/<agency-id>/<year>.json`. */
export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(reportSchema(), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/schema+json; charset=utf-8' },
  });
