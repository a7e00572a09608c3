import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { valueNote } from '../checks/value-note.ts';
import { reportFinding } from '../findings/findings.ts';
import { RecordError, type ParsedRecord } from '../formats/record/parse-record.ts';
import type { Count } from '../schemas/count.ts';
import type { FiguresRecord, RecordedCell } from '../schemas/figures-record.ts';
import { placeOf } from '../schemas/place.ts';
import { inWanYuan, readField } from '../text/numbers.ts';
import { editionOfTable } from '../vocabulary/editions.ts';
import { isOutsideForm } from '../vocabulary/form-rows.ts';
import { CELLS, type CellDefinition } from '../vocabulary/tables.ts';
import { WAN_YUAN } from '../vocabulary/units.ts';
import type { FoundCells } from './cells.ts';

/**
 * The cells of a record, as those of a report are found. Notes beside numbers become findings. Throws RecordError for a cell that
 * the form does not have, and for a text that is no number.
 */
export function readCells(record: FiguresRecord, pointAt: ParsedRecord['pointAt'], file: VFile): FoundCells {
  const found: FoundCells = new Map();
  for (const cell of CELLS) {
    const { table, row, column } = cell;
    const recorded = record[table][row.key]?.[column.key];
    if (recorded === undefined) continue;
    const edition = editionOfTable(record.form, table);
    if (isOutsideForm(row, column.key, edition)) {
      throw new RecordError(
        `Unexpected cell ${cell.id} in a table of the form of ${edition}, expected a cell of that form`,
      );
    }
    const path = [table, row.key, column.key];
    const place = pointAt(isNoted(recorded) ? [...path, 'printed'] : path);
    const count = readCell(recorded, cell, place);
    if (count.note !== undefined || count.raw !== undefined) {
      const { note, raw = String(count.value) } = count;
      const actual = note === undefined ? raw : `${raw}（${note}）`;
      reportFinding(file, valueNote, {
        place,
        table,
        row: row.key,
        column: column.key,
        actual,
        message: `Unexpected ${actual} in cell ${row.key}.${column.key}, expected a number alone`,
      });
    }
    found.set(cell.id, { count, place });
  }
  return found;
}

function isNoted(recorded: RecordedCell): recorded is Extract<RecordedCell, object> {
  return typeof recorded === 'object';
}

/** A recorded cell as a count; a text is read as a report's cell is. */
function readCell(recorded: RecordedCell, { id, column }: CellDefinition, point: Point): Count {
  const place = placeOf(point);
  if (typeof recorded === 'number') return { value: recorded, status: 'printed', place };
  const raw = isNoted(recorded) ? recorded.printed : recorded;
  const reading = readField(raw);
  if (reading.kind === 'text' || reading.kind === 'run') {
    throw new RecordError(`Unexpected text “${raw}” in cell ${id}, expected a number as it is printed`);
  }
  if (reading.kind !== 'number') return { value: null, status: reading.kind, ...(raw ? { raw } : {}), place };
  const value = column.unit === WAN_YUAN ? inWanYuan(reading.value, reading.unit) : reading.value;
  const note = isNoted(recorded) ? recorded.note : reading.note;
  return {
    value,
    status: 'printed',
    ...(raw === String(value) ? {} : { raw }),
    place,
    ...(note ? { note } : {}),
  };
}
