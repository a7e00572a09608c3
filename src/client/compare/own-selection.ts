/**
 * The visitor's own comparison, which the browser keeps from visit to visit. A shared link shows another one and leaves
 * it alone; what is changed there is not kept either, until the visitor asks for it.
 */
const KEY = 'nianbao.comparison';

/** The query string kept; null where there is none, or the browser keeps nothing. */
export function ownQuery(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

export function keepQuery(query: string): void {
  try {
    localStorage.setItem(KEY, query);
  } catch {
    // A browser that keeps nothing still compares.
  }
}
