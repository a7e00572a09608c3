/**
 * The address of the search server that the site names (SEARCH_SERVER), with a slash at its end: `https://search.example/`, or a path of
 * the site's own host, `/search-api/`; null where the site searches its own files alone. Throws for what is no such address.
 */
export function searchServer(): string | null {
  const given = process.env['SEARCH_SERVER'] || null;
  if (given === null) return null;
  const url = URL.canParse(given, 'https://own.example') ? new URL(given, 'https://own.example') : null;
  const isPlain = url?.search === '' && url.hash === '' && url.username === '' && url.password === '';
  if (!isPlain || !/^(?:https?:\/\/|\/(?!\/))/.test(given))
    throw new Error(
      `Unexpected SEARCH_SERVER ${given}, expected an address such as https://search.example/ or a path such as /search-api/`,
    );
  return given.replace(/\/?$/, '/');
}

/** Its origin, where it has one of its own; null elsewhere. */
export function searchServerOrigin(): string | null {
  const server = searchServer();
  return server === null || server.startsWith('/') ? null : new URL(server).origin;
}
