import { seriesOf } from '../vocabulary/comparable.ts';
import { decreedEditions } from '../vocabulary/editions.ts';
import { editionsWith } from '../vocabulary/form-rows.ts';
import { DISPOSITION_GROUPS } from '../vocabulary/requests.ts';
import { cellId, findCell, type CellDefinition, type TableKey } from '../vocabulary/tables.ts';
import { CASES } from '../vocabulary/units.ts';
import type { RateDefinition } from './rates.ts';
import {
  type MeasureGroup,
  type CellMeasure,
  type SumMeasure,
  type RateMeasure,
  cellsOfRate,
  type MeasureBase,
} from './measure.ts';

/** Sums that readers ask for and the form prints no total of. */
export const SUMS: readonly { id: string; group: MeasureGroup; table: TableKey; parts: readonly string[] }[] =
  [
    ...DISPOSITION_GROUPS.filter((group) =>
      ['refused', 'unableToProvide', 'notProcessed'].includes(group.key),
    ).map((group) => ({
      id: `sum.${group.key}`,
      group: group.key === 'refused' ? ('exemptions' as const) : ('dispositions' as const),
      table: 'requests' as const,
      parts: group.rows.map((row) => cellId('requests', row, 'total')),
    })),
    {
      id: 'sum.litigation',
      group: 'remedies',
      table: 'remedies',
      parts: ['remedies.litigationDirect.total', 'remedies.litigationAfterReview.total'],
    },
  ];

/** A cell of the form as a measure. */
export function cellMeasure(cell: CellDefinition): CellMeasure {
  return {
    id: cell.id,
    kind: 'cell',
    cell,
    group: groupOf(cell),
    table: cell.table,
    unit: cell.column.unit,
    ...standingOf([cell.id]),
  };
}

/** A sum of cells as a measure. */
export function sumMeasure(sum: (typeof SUMS)[number]): SumMeasure {
  return { ...sum, kind: 'sum', unit: CASES, ...standingOf(sum.parts) };
}

/** A rate as a measure. */
export function rateMeasure(rate: RateDefinition): RateMeasure {
  return {
    id: rate.id,
    kind: 'rate',
    rate,
    group: 'rates',
    table: rate.table,
    unit: '%',
    ...standingOf(cellsOfRate(rate)),
  };
}

function groupOf(cell: CellDefinition): MeasureGroup {
  if (cell.table !== 'requests') return cell.table;
  if (['received', 'carriedOver', 'carriedForward'].includes(cell.row.key)) return 'received';
  return cell.row.key.startsWith('refused.') ? 'exemptions' : 'dispositions';
}

/** In which editions stands what is made of these cells, and under which of them it counts the same. */
function standingOf(cells: readonly string[]): Pick<MeasureBase, 'editions' | 'series'> {
  const having = cells.map((id) => {
    const cell = findCell(id);
    return cell ? editionsWith(cell.row, cell.column.key) : [];
  });
  const editions = decreedEditions().filter((edition) => having.every((some) => some.includes(edition)));
  return { editions: editions.map(({ key }) => key), series: seriesOf(cells) };
}
