import { readFile } from 'node:fs/promises';
import { noFilters } from '../../../src/client/search/filters.ts';
import { openStore } from '../../search-server/store-address.ts';
import { openStoredEngine } from '../../search-server/stored-engine.ts';
import type { QueryClass } from '../search/make-queries.ts';

/** What a server takes to answer, by the class of the query. */
export interface Asked {
  /** Milliseconds from the start of the process's first question to its answer, which reads the tables of reports. */
  first: number;
  /** Milliseconds of each further query, with ten hits and their passages, in the usual order. */
  times: Record<QueryClass, number[]>;
  /** Peak memory of the process, bytes. */
  memory: number;
}

/** `node ask-store.ts <store> <queries.json>`: prints what it takes to ask a store. */
const [address = '', queries = ''] = process.argv.slice(2);
const engine = openStoredEngine(await openStore(address, true));
const timed = async (query: string): Promise<number> => {
  const started = performance.now();
  await engine.search({ query, filters: noFilters(), sort: 'relevance' }, 10);
  return performance.now() - started;
};
const asked: Asked = { first: await timed(''), times: {} as Asked['times'], memory: 0 };
const classes = JSON.parse(await readFile(queries, 'utf8')) as Record<QueryClass, string[]>;
for (const [name, own] of Object.entries(classes)) {
  const times: number[] = [];
  for (const query of own) times.push(await timed(query));
  asked.times[name as QueryClass] = times;
}
asked.memory = process.resourceUsage().maxRSS * 1024;
process.stdout.write(JSON.stringify(asked), () => process.exit(0));
