import { search } from '#language/search.ts';
import type { AskedNumber } from '../../search/asked-number.ts';
import { archivePaths } from '../../search/archive-paths.ts';
import type { Directory } from '../../search/archive-files.ts';
import { fileOfValue, roundedKey, type PlacedCell, type ValueCells } from '../../search/cell-files.ts';
import { searchable } from '../../search/searchable.ts';
import { VALUED_STATUSES } from '../../schemas/valued-statuses.ts';
import { CELLS } from '../../vocabulary/tables.ts';
import { WAN_YUAN } from '../../vocabulary/units.ts';
import type { TableFiles, FoundCells, FoundCell } from './table-answers.ts';

/** The cells whose whole value is a number, and those that pages round to it, as far as the query's other words leave them. */
export async function findCells(number: AskedNumber, files: TableFiles): Promise<FoundCells> {
  const { manifest, directory } = files;
  const key = String(number.value);
  const file = await files.cells(archivePaths.cells(fileOfValue(key, manifest.cells)));
  const meant = (of: ValueCells | undefined): FoundCell[] =>
    (of?.newest ?? []).flatMap((cell) => foundCell(cell, directory)).filter((cell) => isMeant(cell, number));
  const found = file[key];
  const isLess = number.words.length > 0 || number.isMoney;
  const isWhole = found === undefined || found.newest.length === found.cells;
  const listed = meant(found);
  const rounded = meant(file[roundedKey(key)]);
  return {
    value: number.value,
    cells: isLess ? (isWhole ? listed.length : null) : (found?.cells ?? 0),
    reports: isLess
      ? isWhole
        ? new Set(listed.map(({ agency, year }) => `${agency.id}/${year}`)).size
        : null
      : (found?.reports ?? 0),
    listed,
    isNarrow: number.words.length > 0,
    isMoney: number.isMoney,
    rounded: { cells: isLess ? rounded.length : (file[roundedKey(key)]?.cells ?? 0), listed: rounded },
  };
}

function foundCell([place, year, at, status, figuresOnly]: PlacedCell, { agencies }: Directory): FoundCell[] {
  const [agency, cell] = [agencies[place], CELLS[at]];
  if (!agency || !cell) return [];
  return [{ agency, year, cell, status: VALUED_STATUSES[status]!, figuresOnly: figuresOnly === 1 }];
}

/** Whether a cell is what the other words of a query mean: they stand in its agency's name, its year or its labels. */
function isMeant({ agency, year, cell }: FoundCell, { words, isMoney }: AskedNumber): boolean {
  if (isMoney && cell.column.unit !== WAN_YUAN) return false;
  const text = searchable(
    [agency.name, search.hit.year(year), ...cell.row.path, cell.row.label, cell.column.label].join(' '),
  );
  return words.every((word) => text.includes(word));
}
