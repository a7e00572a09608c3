/**
 * What the page of the search and a search server say to each other (docs/search-server.md). A question is the address
 * `<server>/<question>?<query string of the page>`; its answer is JSON.
 */

/** What can be asked; each is what `SearchBackend` has of that name. */
export const QUESTIONS = ['directory', 'search', 'list', 'alternatives', 'tables', 'meaning'] as const;
export type ServerQuestion = (typeof QUESTIONS)[number];

/** Parameters beside those of the page's own address: hits wanted, and the language of the page. */
export const SHOWN = 'shown';
export const LANGUAGE = 'language';

/** Characters (UTF-16) that a query may have. */
export const LONGEST_QUERY = 1000;

/**
 * Why a server does not answer: it is asked for what there is not (`unknown`) or for too much (`long`), has not all of the
 * archive (`incomplete`), took too long (`slow`), is asked by too many (`busy`), or failed.
 */
export type Refusal = 'unknown' | 'long' | 'incomplete' | 'slow' | 'busy' | 'failed';

export type ServerAnswer<Value> = { edition: string; answer: Value } | { refused: Refusal };

/** `search-backend.json`: who searches. `server` is an address, which may begin below that of the file. */
export type BackendFile = { backend: 'static' } | { backend: 'server'; server: string };
