import type { Finding } from '../../src/schemas/finding.ts';
import type { Place } from '../../src/schemas/place.ts';
import type { Report } from '../../src/schemas/report.ts';
import { CELLS, cellId, type CellDefinition } from '../../src/vocabulary/tables.ts';

/** Something in a report that a keeper compares with the original. */
export interface Doubt {
  /** The cell that it is about; null where it is about none. */
  cell: CellDefinition | null;
  /** What is in doubt, as a sentence. */
  says: string;
  /** What is read in the cell; null where no number is. */
  value: number | null;
  candidates: readonly number[];
  place: Place | undefined;
  /** The finding that a keeper can confirm; null where there is none. */
  finding: Finding | null;
}

/** The doubtful cells of a report, in the form's order, then its errors and warnings that nobody confirmed. */
export function doubtsOf({ tables, findings }: Pick<Report, 'tables' | 'findings'>): Doubt[] {
  const open = findings.filter(({ confirmed, severity }) => !confirmed && severity !== 'info');
  const told = new Set<Finding>();
  const cells = CELLS.flatMap((cell): Doubt[] => {
    const count = tables[cell.table][cell.row.key]?.[cell.column.key];
    if (count?.status !== 'unreadable' && count?.status !== 'reconstructed') return [];
    const finding = open.find((one) => cellOf(one) === cell.id) ?? null;
    if (finding) told.add(finding);
    return [
      {
        cell,
        says: `${count.status}${count.raw ? `, printed “${count.raw}”` : ''}${finding ? `. ${finding.message}` : ''}`,
        value: count.value,
        candidates: count.candidates ?? [],
        place: count.place,
        finding,
      },
    ];
  });
  return [
    ...cells,
    ...open
      .filter((finding) => !told.has(finding))
      .map((finding): Doubt => {
        const cell = CELLS.find(({ id }) => id === cellOf(finding)) ?? null;
        const count = cell && tables[cell.table][cell.row.key]?.[cell.column.key];
        return {
          cell,
          says: `${finding.severity} ${finding.rule}: ${finding.message}`,
          value: count?.value ?? null,
          candidates: [],
          place: finding.place,
          finding,
        };
      }),
  ];
}

const cellOf = ({ table, row, column }: Finding): string | null =>
  table && row && column ? cellId(table, row, column) : null;
