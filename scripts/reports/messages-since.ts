import { findingKey, type Reading } from '../../src/archive/readings.ts';
import type { ListedMessage } from './listed-messages.ts';

/**
 * The messages that were not there when the content was last accepted. A finding is known by its rule, cell and values and not
 * by its line, which moves with every line above it. What is no finding (a mistake in a file) was never accepted.
 */
export function messagesSince(
  readings: ReadonlyMap<string, Reading>,
  messages: readonly ListedMessage[],
): ListedMessage[] {
  /** How often each finding of a report was accepted and has not been met yet. */
  const left = new Map<string, number>();
  for (const { id, findings } of readings.values()) {
    for (const finding of findings) count(left, keyOf(id, JSON.stringify(finding)), 1);
  }
  return messages.filter(({ file, finding }) => {
    if (!finding) return true;
    const [, id = ''] = /^(?:reports|earlier)\/(.+)\.\w+$/.exec(file) ?? [];
    return count(left, keyOf(id, findingKey(finding)), -1) < 0;
  });
}

const keyOf = (id: string, finding: string): string => `${id} ${finding}`;

function count(counts: Map<string, number>, key: string, by: 1 | -1): number {
  const counted = (counts.get(key) ?? 0) + by;
  counts.set(key, counted);
  return counted;
}
