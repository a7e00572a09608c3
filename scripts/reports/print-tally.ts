import type { ListedMessage } from './listed-messages.ts';

/** How many agencies are listed before the rest is only counted. */
const LISTED = 20;

/** Prints how many errors, warnings and notes there are, by rule and by agency; nothing where there is none. */
export function printTally(messages: readonly ListedMessage[]): void {
  if (messages.length === 0) return;
  printBy('By rule', messages, ({ rule }) => rule, Infinity);
  printBy('By agency', messages, ({ agency, file }) => agency ?? file, LISTED);
}

interface Row {
  name: string;
  error: number;
  warning: number;
  info: number;
}

function printBy(
  title: string,
  messages: readonly ListedMessage[],
  nameOf: (message: ListedMessage) => string,
  most: number,
): void {
  const rows: Row[] = [...Map.groupBy(messages, nameOf)].map(([name, own]) => ({
    name,
    error: own.filter(({ severity }) => severity === 'error').length,
    warning: own.filter(({ severity }) => severity === 'warning').length,
    info: own.filter(({ severity }) => severity === 'info').length,
  }));
  rows.sort(
    (a, b) => b.error - a.error || b.warning - a.warning || b.info - a.info || (a.name < b.name ? -1 : 1),
  );
  const width = Math.max(title.length, ...rows.slice(0, most).map(({ name }) => name.length));
  console.log(`${title.padEnd(width)}  errors  warnings  notes`);
  for (const { name, error, warning, info } of rows.slice(0, most))
    console.log(`${name.padEnd(width)}  ${column(error, 6)}  ${column(warning, 8)}  ${column(info, 5)}`);
  if (rows.length > most) console.log(`and ${rows.length - most} more (--json has all)`);
  console.log('');
}

const column = (count: number, width: number): string => (count === 0 ? '·' : String(count)).padStart(width);
