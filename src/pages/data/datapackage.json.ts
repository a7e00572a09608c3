import type { APIRoute } from 'astro';
import { datapackage } from '../../downloads/datapackage.ts';
import { figureFiles } from '../../downloads/figures.ts';
import { DATA_FIELDS } from '../../language/zh-CN/data.ts';
import { allReports } from '../../queries/collections.ts';

/** What the columns of the CSV files are, for programs. */
export const GET: APIRoute = async () => {
  const files = figureFiles(await allReports()).map(({ name }) => name);
  return new Response(`${JSON.stringify(datapackage(DATA_FIELDS, files), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
