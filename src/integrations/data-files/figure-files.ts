import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { constants, createGzip } from 'node:zlib';
import type { DataTable } from '../../downloads/data-tables.ts';
import { fieldsOf } from '../../downloads/field-dictionary.ts';
import { partPath, type FigurePart } from '../../downloads/figure-parts.ts';
import type { FiledReport } from '../../downloads/figures.ts';
import { figuresJson } from '../../downloads/figures-json.ts';
import { Observation } from '../../downloads/observation.ts';
import { observationColumns } from '../../downloads/observation-columns.ts';
import { CELLS, TABLE_KEYS } from '../../vocabulary/tables.ts';
import { copiedTo, measured, writeMeasured, type FileMeasure } from './measured-file.ts';
import { writeParquet } from './parquet-file.ts';
import { encoded, through } from './pieces.ts';

/** A file of `/data/` as it was written. */
export interface DataFile extends FileMeasure {
  name: string;
  /** Lines of a table without the heads; null where the file is no table. */
  rows: number | null;
}

/** Repetitive text: more effort would take three times as long for a fifth of the bytes. */
export const LEVEL = constants.Z_BEST_SPEED;
/** Reports of one row group of Parquet, 45,000 rows: enough to pack well, little enough to hold. */
const GROUP = 200;

/** Whether a table has figures and nothing else, which depends on `FiledReport` alone. */
export const isOfFigures = ({ name }: Pick<DataTable, 'name'>): boolean =>
  name === 'figures' || TABLE_KEYS.some((table) => table === name);

/** Writes every cell as CSV, packed CSV, Parquet and JSON, and the table of each statutory table, into a folder. */
export async function writeFigures(
  folder: string,
  tables: readonly DataTable[],
  filed: readonly FiledReport[],
): Promise<DataFile[]> {
  const files: DataFile[] = [];
  const at = (name: string): string => join(folder, name);
  for (const { name, rows, csv } of tables.filter(isOfFigures)) {
    if (name !== 'figures') {
      files.push(await writeTable(folder, { name, rows, csv }));
      continue;
    }
    const plain = copiedTo(at('figures.csv'), encoded(csv()), (whole) =>
      files.push({ name: 'figures.csv', ...whole, rows }),
    );
    const packed = await writeMeasured(at('figures.csv.gz'), through(plain, createGzip({ level: LEVEL })));
    files.push({ name: 'figures.csv.gz', ...packed, rows });
  }
  const rows = filed.length * CELLS.length;
  files.push({ name: 'figures.parquet', ...(await writeCells(at('figures.parquet'), filed)), rows });
  const json = await writeMeasured(at('figures.json'), encoded(figuresJson(filed)));
  return [...files, { name: 'figures.json', ...json, rows: filed.length }];
}

/** Writes a table as CSV. */
export async function writeTable(
  folder: string,
  { name, rows, csv }: Pick<DataTable, 'name' | 'rows' | 'csv'>,
): Promise<DataFile> {
  return { name: `${name}.csv`, ...(await writeMeasured(join(folder, `${name}.csv`), encoded(csv()))), rows };
}

/** Writes the part of all figures of one year and province. */
export async function writePart(folder: string, part: FigurePart): Promise<DataFile> {
  const name = partPath(part);
  await mkdir(dirname(join(folder, name)), { recursive: true });
  const measure = await writeCells(join(folder, name), part.filed);
  return { name, ...measure, rows: part.filed.length * CELLS.length };
}

async function writeCells(path: string, filed: readonly FiledReport[]): Promise<FileMeasure> {
  writeParquet(path, fieldsOf(Observation), groupsOf(filed));
  return measured(path);
}

function* groupsOf(filed: readonly FiledReport[]): Generator<ReturnType<typeof observationColumns>> {
  for (let from = 0; from < filed.length; from += GROUP)
    yield observationColumns(filed.slice(from, from + GROUP));
}
