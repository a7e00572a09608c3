import { VFile } from 'vfile';
import { filingOf } from '../../src/archive/filing.ts';
import { FormatError } from '../../src/formats/format-error.ts';
import { png } from '../../src/formats/scan.ts';
import { asNumber, believed, believedLine, isCertain, isNumeral } from '../../src/formats/scan/believe.ts';
import { treeOfReading, type Telling } from '../../src/formats/scan/reading-tree.ts';
import { boxPictured } from '../../src/formats/scan/laid-straight.ts';
import { parseReport } from '../../src/parse-report.ts';
import type { Count } from '../../src/schemas/count.ts';
import type { Place } from '../../src/schemas/place.ts';
import type { PictureReading, ReadCell } from '../../src/schemas/picture-reading.ts';
import type { UnfiledReport } from '../../src/schemas/report.ts';
import { addAll } from '../../src/text/numbers.ts';
import { BALANCE_ROWS, PRINTED_SUMS } from '../../src/vocabulary/printed-sums.ts';
import { REQUESTS } from '../../src/vocabulary/requests.ts';
import { CELLS, cellId, findCell, type CellDefinition } from '../../src/vocabulary/tables.ts';
import { rowsBelowOtherHeads } from './own-heads.ts';

/** What is to come to the same: the sums of two lists of cells, by their ids. */
interface Equation {
  left: readonly string[];
  right: readonly string[];
}

const EQUATIONS: readonly Equation[] = [
  ...PRINTED_SUMS.map(({ total, parts }) => ({ left: parts, right: [total] })),
  ...REQUESTS.columns.map(({ key }) => {
    const [received, carriedOver, disposed, forward] = BALANCE_ROWS.map((row) =>
      cellId('requests', row, key),
    ) as [string, string, string, string];
    return { left: [received, carriedOver], right: [disposed, forward] };
  }),
];

/**
 * Marks the cells of a reading that hold numbers of the form, and whether the sums hold that they are part of: what is
 * blank counts as 0 beside a number, and a sum with a cell that nobody can read is not judged, nor one of which a whole side
 * is blank beside a number: a report that prints totals alone is not wrong.
 */
export async function judgeSums(
  reading: PictureReading,
  isDoubtful: (cell: ReadCell) => boolean = () => false,
): Promise<void> {
  const cells = cellsByPlace(reading);
  for (const cell of cells.values()) {
    delete cell.sums;
    delete cell.isCount;
    delete cell.isOutOfPlace;
  }
  const report = await reportOf(reading, AS_READ);
  if (!report) return;
  const own = new Map(cellsOfForm(report, cells));
  for (const cell of own.values()) cell.isCount = true;
  const doubtful = new Set([...own].flatMap(([id, cell]) => (isDoubtful(cell) ? [id] : [])));
  const values = new Map<string, number | null>();
  const blank = new Set<string>();
  for (const { id } of CELLS) {
    const { status, value, place } = countAt(report, id);
    if (status === 'not-in-form' || status === 'absent' || !place) continue;
    // A number that arithmetic restored confirms nothing.
    if (status === 'blank') blank.add(id);
    if (doubtful.has(id)) values.set(id, null);
    else values.set(id, status === 'printed' ? value : status === 'blank' || status === 'dash' ? 0 : null);
  }
  markOutOfPlace(report, own);
  for (const cell of rowsBelowOtherHeads(reading, own, CELLS)) cell.isOutOfPlace = true;
  for (const { left, right } of EQUATIONS) {
    const known = (ids: readonly string[]) => ids.filter((id) => values.has(id));
    const [one, other] = [known(left), known(right)];
    // All that the form prints on the one side may be missing on a page that was lost.
    if (one.length === 0 || other.length < right.length) continue;
    const numbers = [...one, ...other].map((id) => values.get(id)!);
    if (numbers.includes(null as never)) continue;
    const areBlank = [one, other].map((ids) => ids.every((id) => blank.has(id)));
    if (areBlank[0] !== areBlank[1] && numbers.some((number) => number !== 0)) continue;
    const holds = addAll(numbers.slice(0, one.length)) === addAll(numbers.slice(one.length));
    for (const id of [...one, ...other]) {
      const cell = own.get(id);
      if (cell) cell.sums = holds && cell.sums !== false;
    }
  }
}

/**
 * Judges the sums that fail once more, without what stays in doubt even where they hold: a digit that the two readers read differently says nothing
 * about the numbers beside it.
 */
export async function judgeWithoutDoubts(reading: PictureReading): Promise<void> {
  const cells = reading.pages.flatMap(({ tables }) => tables.flatMap((table) => table.cells));
  const held = cells.filter(({ sums }) => sums === true);
  const doubtful = new Set(
    cells.filter((cell) => cell.sums === false && !isCertain({ ...cell, sums: true })),
  );
  await judgeSums(reading, (cell) => doubtful.has(cell));
  for (const cell of held) cell.sums = true;
}

/** Labels are cells of the form too, where a row has lost some: they are no numbers. */
const isWords = ({ text }: ReadCell): boolean => !isNumeral(text) && /\p{Script=Han}{2}/u.test(text);

/**
 * Marks the cells of rows that have not a cell of their own for each column that the form has there, side by side: what such
 * a number counts, nobody knows.
 */
function markOutOfPlace({ tables }: UnfiledReport, own: ReadonlyMap<string, ReadCell>): void {
  const printed = CELLS.filter(
    ({ table, row, column }) => tables[table][row.key]![column.key]!.status !== 'not-in-form',
  );
  // A column of which no row has a cell, nor a blank one, stands where the paper ends.
  const onPaper = new Set(
    printed.flatMap(({ id, table, column }) => (own.has(id) ? [`${table} ${column.key}`] : [])),
  );
  const isBeyondPaper = ({ table, row, column }: CellDefinition) =>
    table === REQUESTS.key &&
    !onPaper.has(`${table} ${column.key}`) &&
    tables[table][row.key]![column.key]!.status === 'unreadable';
  // Table 4 prints all of its numbers in one row.
  const rows = Map.groupBy(printed, ({ table, row }) =>
    table === 'remedies' ? table : `${table} ${row.key}`,
  );
  for (const all of rows.values()) {
    const cells = all.filter((cell) => !isBeyondPaper(cell));
    const found = cells.flatMap(({ id }) => own.get(id) ?? []);
    const isWhole = found.length === cells.length && new Set(found).size === cells.length;
    if (!isWhole) for (const cell of found) cell.isOutOfPlace = true;
  }
}

const keyOf = (place: Place): string => JSON.stringify('page' in place ? [place.page, place.box] : null);

/** Marking a cell changes how the table around it is read: so often, at most, is it looked at again. */
const MOST_LOOKS = 8;

/**
 * Marks cells as out of place until the report as it will be published has no number from a cell that was not judged as just
 * that cell of the form, and no blank that nobody saw.
 */
export async function settlePlaces(reading: PictureReading): Promise<void> {
  const judged = new Map<ReadCell, string>();
  const report = await reportOf(reading, AS_READ);
  const cells = cellsByPlace(reading);
  for (const [id, cell] of report ? cellsOfForm(report, cells) : []) judged.set(cell, id);
  for (let look = 0; look < MOST_LOOKS; look++) {
    const published = await reportOf(reading, { cell: believed, line: believedLine });
    if (!published) return;
    let isSettled = true;
    for (const [id, cell] of cellsOfForm(published, cells)) {
      const { status } = countAt(published, id);
      if (cell.isOutOfPlace || status === 'unreadable') continue;
      // A number that arithmetic restores is none that anybody read.
      if (judged.get(cell) === id && status !== 'reconstructed') continue;
      cell.isOutOfPlace = true;
      cell.isCount = true;
      isSettled = false;
    }
    if (isSettled) return;
  }
  // What does not come to rest is read wrongly somewhere: nothing of it is a number.
  for (const cell of cells.values()) if (isNumeral(cell.text) || cell.isCount) cell.isOutOfPlace = true;
}

const AS_READ: Telling = {
  cell: asNumber,
  line: ({ pieces }) => pieces.map(({ text }) => text),
};

function cellsByPlace({ pages }: PictureReading): Map<string, ReadCell> {
  return new Map(
    pages.flatMap((page, at) =>
      page.tables.flatMap((table) =>
        table.cells.map((cell): [string, ReadCell] => [
          keyOf({ page: at + 1, box: boxPictured(page, cell.words) }),
          cell,
        ]),
      ),
    ),
  );
}

/** The cells of the form that were found, with where they were read. */
function cellsOfForm(report: UnfiledReport, cells: ReadonlyMap<string, ReadCell>): [string, ReadCell][] {
  return CELLS.flatMap(({ id }): [string, ReadCell][] => {
    const { status, place } = countAt(report, id);
    const cell = place && cells.get(keyOf(place));
    return status === 'not-in-form' || status === 'absent' || !cell || isWords(cell) ? [] : [[id, cell]];
  });
}

function countAt({ tables }: UnfiledReport, id: string): Count {
  const { table, row, column } = findCell(id)!;
  return tables[table][row.key]![column.key]!;
}

/** The report as it would be if cells said so; null where it is none. */
async function reportOf(reading: PictureReading, telling: Telling): Promise<UnfiledReport | null> {
  const bytes = new Uint8Array();
  const format = {
    ...png,
    signature: () => true,
    read: () => Promise.resolve(treeOfReading(reading, telling)),
  };
  const filing = filingOf({ agency: null, year: null, path: 'reading' }, bytes, { registered: null });
  try {
    return await parseReport(new VFile({ path: 'reading', value: bytes }), filing, [format]);
  } catch (error) {
    if (error instanceof FormatError) return null;
    throw error;
  }
}
