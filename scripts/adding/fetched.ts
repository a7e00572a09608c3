import type { Evidence } from './evidence.ts';
import type { Incoming } from './incoming.ts';

/** A report that was got, with what it says of itself. */
export interface Fetched {
  incoming: Incoming;
  evidence: Evidence;
}
