import type { APIRoute, GetStaticPaths } from 'astro';
import { z } from 'zod';
import { FiguresFile } from '../../../../downloads/figures-json.ts';
import { keyed } from '../../../../recording/keyed.ts';
import { API_LISTS, ApiIndex } from '../../../../schemas/api.ts';

const SCHEMAS: Readonly<Record<string, z.ZodType>> = { index: ApiIndex, figures: FiguresFile, ...API_LISTS };

export const getStaticPaths = keyed(() =>
  Object.keys(SCHEMAS).map((name) => ({ params: { name } })),
) satisfies GetStaticPaths;

/** The JSON Schema of a file of the interface, or of all figures. */
export const GET: APIRoute = ({ params: { name = '' } }) =>
  Response.json({ title: name, ...z.toJSONSchema(SCHEMAS[name]!, { target: 'draft-2020-12' }) });
