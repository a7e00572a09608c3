import type { Browser } from '@playwright/test';
import type { Sent } from './counting-server.ts';
import type { QueryClass } from './make-queries.ts';
import type { Timed } from './search-page.ts';

/** What the queries of a class took. */
export interface ClassMeasure {
  /** Bytes of a first visit that asks one query, from the page to its first results and to the last report counted. */
  first: number[];
  complete: number[];
  /** Milliseconds of queries that follow one another on one page. */
  firstTime: number[];
  completeTime: number[];
}

/** A search as it is measured: a page to open for a query, and how to ask the opened page another. */
export interface MeasuredSearch {
  /** Opens the page of a query and waits for all of it; the page tells the server when the first results stand. */
  visit: (browser: Browser, query: string) => Promise<void>;
  /** Opens a page to ask one query after the other. */
  open: (browser: Browser) => Promise<(query: string) => Promise<Timed>>;
}

/** Asks every query on a first visit of its own, and then all of them on one page. */
export async function measureQueries(
  browser: Browser,
  { visit, open }: MeasuredSearch,
  queries: Readonly<Partial<Record<QueryClass, readonly string[]>>>,
  sent: Sent,
): Promise<Partial<Record<QueryClass, ClassMeasure>>> {
  const measures: Partial<Record<QueryClass, ClassMeasure>> = {};
  for (const [name, own] of Object.entries(queries)) {
    const measure: ClassMeasure = { first: [], complete: [], firstTime: [], completeTime: [] };
    measures[name as QueryClass] = measure;
    for (const query of own) {
      sent.bytes = 0;
      sent.atFirst = null;
      await visit(browser, query);
      measure.first.push(sent.atFirst ?? sent.bytes);
      measure.complete.push(sent.bytes);
    }
  }
  const ask = await open(browser);
  for (const [name, own] of Object.entries(queries)) {
    const measure = measures[name as QueryClass]!;
    for (const query of own) {
      const { first, complete } = await ask(query);
      measure.firstTime.push(first);
      measure.completeTime.push(complete);
    }
  }
  return measures;
}
