import type { APIRoute, GetStaticPaths } from 'astro';
import { LANGUAGE_FOLDER } from '#language/language-pages.ts';
import { searchServer } from '../queries/search-server.ts';
import type { BackendFile } from '../search/server-answers.ts';

/** Where the site names a search server; the pages of all languages read one file. */
export const getStaticPaths = (() =>
  LANGUAGE_FOLDER === '' && searchServer() !== null
    ? [{ params: { backend: 'search-backend' } }]
    : []) satisfies GetStaticPaths;

export const GET: APIRoute = () => {
  const file: BackendFile = { backend: 'server', server: searchServer() ?? '' };
  return new Response(JSON.stringify(file), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
