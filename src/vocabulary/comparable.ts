import type { EditionDefinition } from './edition-definition.ts';
import { UNKNOWN_EDITION } from './edition-keys.ts';
import { decreedEditions, editionNamed, EDITIONS, type Edition } from './editions.ts';
import { editionsWith, rowIn } from './form-rows.ts';

/** What the table of editions says about which numbers may stand beside which. Whatever compares asks here. */

/** Editions under which something counts the same, the oldest first: its numbers are one series. */
export type Series = readonly Edition[];

/**
 * Whether what is made of these cells counts the same thing under two editions, so that its numbers may be joined, added
 * up and set against each other. A cell that one of them lacks is comparable with nothing. Throws a RangeError for an
 * edition without an entry, and for a cell that the form does not have.
 */
export function comparable(
  cells: readonly string[],
  one: Edition,
  other: Edition,
  editions: readonly EditionDefinition[] = EDITIONS,
): boolean {
  return cells.every((cell) => {
    const series = seriesOfCell(cell, one, editions);
    return series !== null && series === seriesOfCell(cell, other, editions);
  });
}

/**
 * The series that something made of these cells falls into: each decreed edition is in one, alone where it lacks a cell.
 * The unknown edition is where all others are, or nowhere.
 */
export function seriesOf(
  cells: readonly string[],
  editions: readonly EditionDefinition[] = EDITIONS,
): readonly Series[] {
  const all: Edition[][] = [];
  for (const { key } of decreedEditions(editions)) {
    const own = all.find(([first]) => first && comparable(cells, first, key, editions));
    if (own) own.push(key);
    else all.push([key]);
  }
  const everywhere = all.find(([first]) => first && comparable(cells, first, UNKNOWN_EDITION, editions));
  everywhere?.push(UNKNOWN_EDITION);
  return all;
}

/** The decreed editions that have a row, those together that count the same with it. */
export function seriesOfRow(
  row: { readonly key: string },
  editions: readonly EditionDefinition[] = EDITIONS,
): readonly Series[] {
  const having = decreedEditions(editions).filter((edition) => rowIn(row, edition) !== undefined);
  const named = (edition: EditionDefinition): string => rowIn(row, edition)?.series ?? edition.key;
  return [...new Set(having.map(named))].map((name) =>
    having.flatMap((edition) => (named(edition) === name ? [edition.key] : [])),
  );
}

/** The name of the series of a cell under an edition; null: it has no such cell, or nothing tells what it counts. */
function seriesOfCell(id: string, edition: Edition, editions: readonly EditionDefinition[]): string | null {
  const key = id.slice(id.indexOf('.') + 1, id.lastIndexOf('.'));
  const column = id.slice(id.lastIndexOf('.') + 1);
  if (editionsWith({ key }, column, editions).length === 0) {
    throw new RangeError(`Unexpected cell ${id}, expected one that some edition of the form has`);
  }
  const row = rowIn({ key }, editionNamed(edition, editions));
  return row?.columns.includes(column) ? row.series : null;
}
