/**
 * Loads each thing once; a failure is not kept, so that it can be tried again. Of more than `most` things those that were
 * asked for first are forgotten.
 */
export function loadOnce<Value>(
  load: (key: string) => Promise<Value>,
  most = Infinity,
): (key: string) => Promise<Value> {
  const known = new Map<string, Promise<Value>>();
  return (key) => {
    let value = known.get(key);
    if (!value) {
      value = load(key);
      known.set(key, value);
      value.catch(() => known.delete(key));
      const [first] = known.size > most ? known.keys() : [];
      if (first !== undefined) known.delete(first);
    }
    return value;
  };
}
