import { WAN_YUAN } from '../../vocabulary/units.ts';

/** What the form prints, and its English name. */
interface Labelled {
  readonly label: string;
  readonly english: string;
}

/** In a table: what is printed. */
export function labelled({ label }: Labelled, printed: string = label): string {
  return printed;
}

/** In a sentence, a chart or a name. */
export function named({ label }: Labelled, printed: string = label): string {
  return printed;
}

/** Beside a bar of a chart, where there is little room. */
export function inChart({ label }: Labelled): string {
  return label;
}

/** A group of rows in a table. */
export function groupLabel(printed: string): string {
  return printed;
}

/** A group of rows in a sentence. */
export function groupName(printed: string): string {
  return printed;
}

/** The ordinal that the form prints before a row: `1. `, `（一）`, `一、`. */
export function ordinalText(printed: string): string {
  return printed;
}

/** A unit that the form prints. */
export function unitName(printed: string): string {
  return printed;
}

/** The same at the head of a column. */
export function unitLabel(printed: string): string {
  return printed;
}

/** Whether a unit, by either of its names, is that of amounts of money. */
export function isMoney(unit: string): boolean {
  return unit === WAN_YUAN;
}

/** What a row counts, where it stands by itself as a title. */
export function counting(name: string): string {
  return name;
}
