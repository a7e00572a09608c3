/** The commonest of some numbers, the first of several; 0 of none. */
export function commonest(values: readonly number[]): number {
  const counts = Map.groupBy(values, (value) => value);
  return [...counts].sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? 0;
}
