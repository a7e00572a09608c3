/** A `map` of nginx. A pattern that nginx would cut at its braces is quoted, like every value. */
export function map(
  source: string,
  variable: string,
  entries: readonly (readonly [string, string])[],
): string {
  const lines = entries.map(([key, value]) => `  ${key === 'default' ? key : quoted(key)} ${quoted(value)};`);
  return `map ${source} ${variable} {\n${lines.join('\n')}\n}`;
}

/** A pattern of a path, as one of `$status:$uri?$args` where the file was there. */
export const ofStatus = (pattern: string): string =>
  `~${pattern.replace('^', '^(?:20\\d|304):').replace(/\$$/, '\\?')}`;

/** A path as a pattern of itself. */
export const escaped = (path: string): string => path.replaceAll(/[.+()[\]{}*?^$|]/g, '\\$&');

/** A value as nginx reads it whole. */
export const quoted = (value: string): string => `"${value}"`;
