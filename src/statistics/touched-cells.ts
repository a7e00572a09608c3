import { groupName, named } from '#language/form-labels.ts';
import type { Count } from '../schemas/count.ts';
import type { Tables } from '../schemas/tables.ts';
import { columnLabel } from '../vocabulary/row-labels.ts';
import type { RowDefinition } from '../vocabulary/table-definition.ts';
import { cellId, findCell, type CellDefinition } from '../vocabulary/tables.ts';

/** Where a finding points: a cell, or a whole row where all its cells are meant. */
export interface TouchedPlace {
  /** Anchor on the report page. */
  id: string;
  label: string;
}

/** The places that the touched cells make up, in their order. */
export function touchedPlaces(cells: readonly string[], tables: Tables): TouchedPlace[] {
  const places = new Map<string, TouchedPlace>();
  for (const id of cells) {
    const cell = findCell(id);
    if (!cell) continue;
    const counts = tables[cell.table][cell.row.key] ?? {};
    const ids = Object.keys(counts)
      .filter((column) => counts[column]?.status !== 'not-in-form')
      .map((column) => cellId(cell.table, cell.row.key, column));
    const place =
      ids.length > 1 && ids.every((other) => cells.includes(other))
        ? { id: `${cell.table}.${cell.row.key}`, label: rowName(cell.row) }
        : { id, label: cellLabel(cell) };
    places.set(place.id, place);
  }
  return [...places.values()];
}

/** `本年新收政府信息公开申请数量 · 总计` */
export function cellLabel({ row, column }: CellDefinition): string {
  return `${rowName(row)} · ${named(column, columnLabel(row, column))}`;
}

/** A label that says nothing alone takes its group along: `三、本年度办理结果 › 总计`. */
export function rowName(row: RowDefinition): string {
  return row.label.length > 2 ? named(row) : [...row.path.map(groupName), named(row)].join(' › ');
}

/** Rules that decided the reconstructed values among the cells, without repetition. */
export function decidingRules(cells: readonly string[], tables: Tables): string[] {
  return [...new Set(cells.flatMap((id) => countAt(id, tables)?.decidedBy ?? []))];
}

/** The values of the reconstructed cells among these, in their order. */
export function reconstructedValues(cells: readonly string[], tables: Tables): number[] {
  return cells.flatMap((id) => {
    const count = countAt(id, tables);
    return count?.status === 'reconstructed' && count.value !== null ? [count.value] : [];
  });
}

function countAt(id: string, tables: Tables): Count | undefined {
  const cell = findCell(id);
  return cell && tables[cell.table][cell.row.key]?.[cell.column.key];
}
