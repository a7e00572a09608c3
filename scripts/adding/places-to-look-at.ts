import type { Severity } from '../../src/schemas/finding.ts';
import { countedPlace, type Place } from '../../src/schemas/place.ts';
import type { Report } from '../../src/schemas/report.ts';
import { CELLS } from '../../src/vocabulary/tables.ts';

/** Doubtful cells and findings with their places, contradictions first. */
export function placesToLookAt({ tables, findings }: Report): string[] {
  const cells = CELLS.flatMap(({ id, table, row, column }) => {
    const cell = tables[table][row.key]?.[column.key];
    return cell?.status === 'unreadable' || cell?.status === 'reconstructed'
      ? [`${placeWords(cell.place)}  ${id} is ${cell.status}${cell.raw ? `, printed “${cell.raw}”` : ''}`]
      : [];
  });
  const order: readonly Severity[] = ['error', 'warning', 'info'];
  const messages = findings
    .toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
    .map(({ severity, place, rule, message }) => `${placeWords(place)}  ${severity} ${rule}: ${message}`);
  return [...cells, ...messages];
}

function placeWords(place: Place | undefined): string {
  if (!place) return 'nowhere';
  const { kind, number } = countedPlace(place);
  return `${kind} ${number}`;
}
