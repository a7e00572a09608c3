import type { VFile } from 'vfile';
import type { PrintedTable } from '../recognise/tables.ts';
import type { Edition } from '../vocabulary/editions.ts';
import { PROACTIVE } from '../vocabulary/proactive.ts';
import type { FoundCells } from './cells.ts';
import { distinctReadings } from './decide.ts';
import { headUnits, withUnit } from './head-units.ts';
import { placeRows, type Layout } from './place-rows.ts';
import { readRows } from './read-rows.ts';

/** Reads table 2. Its numbers stand alone: no arithmetic within the table can decide a doubt. */
export function readProactive(printed: PrintedTable, edition: Edition, file: VFile): FoundCells {
  const unitAt = headUnits(printed);
  const layouts = readRows(PROACTIVE, printed, edition, file)
    .filter(({ columns }) => columns.length > 0)
    .map(({ row, columns, readings }): Layout => {
      const { kind } = readings;
      const inUnit = readings.readings.map((reading) => withUnit(reading, columns, unitAt(row.line)));
      return { row, columns, kind, doubt: { readings: distinctReadings(inUnit), decidedBy: [] } };
    });
  return placeRows('proactive', layouts, file);
}
