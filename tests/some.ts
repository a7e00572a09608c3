/** A list of which a test expects something, one by one. Throws if it is empty: nothing would have been tested. */
export function some<Item>(list: Iterable<Item>): Item[] {
  const items = [...list];
  if (items.length === 0) throw new Error('Unexpected empty list, expected something to test');
  return items;
}
