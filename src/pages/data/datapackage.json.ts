import type { APIRoute } from 'astro';
import { datapackage } from '../../downloads/datapackage.ts';
import { DATA_FIELDS } from '../../language/zh-CN/data.ts';

/** What the columns of `/data/figures.csv` are, for programs. */
export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(datapackage(DATA_FIELDS), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
