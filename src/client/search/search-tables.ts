import { search } from '#language/search.ts';
import { askedNumber, type AskedNumber } from '../../search/asked-number.ts';
import {
  archivePaths,
  type Directory,
  type DirectoryAgency,
  type Manifest,
} from '../../search/archive-files.ts';
import {
  fileOfValue,
  roundedKey,
  type CellFile,
  type PlacedCell,
  type ValueCells,
} from '../../search/cell-files.ts';
import { labelsWith, type FormLabel } from '../../search/form-labels.ts';
import type { LabelCount, LabelCounts } from '../../search/label-counts.ts';
import { parseQuery, withoutQuotes } from '../../search/query.ts';
import { readMarks } from '../../search/read-marks.ts';
import { searchable } from '../../search/searchable.ts';
import { VALUED_STATUSES } from '../../schemas/valued-statuses.ts';
import { CELLS, type CellDefinition } from '../../vocabulary/tables.ts';
import { WAN_YUAN } from '../../vocabulary/units.ts';

/** A cell of a report that has the number. */
export interface FoundCell {
  agency: DirectoryAgency;
  year: number;
  cell: CellDefinition;
  status: (typeof VALUED_STATUSES)[number];
  /** The archive holds the figures of the report alone. */
  figuresOnly: boolean;
}

/** The cells that have the number of a query as their whole value. */
export interface FoundCells {
  value: number;
  /** All of them; null where further words of the query leave some out and not all are listed. */
  cells: number | null;
  reports: number | null;
  listed: FoundCell[];
  /** Whether further words of the query leave cells out. */
  isNarrow: boolean;
  /** Whether only money is meant. */
  isMoney: boolean;
  /** Cells of another value that pages round to this one: how many, and those that the other words of the query leave. */
  rounded: { cells: number; listed: FoundCell[] };
}

/** A label of the form that has the words of a query, and how often it is printed; null where no report prints it. */
export interface FoundLabel {
  label: FormLabel;
  /** The words of the query that it has. */
  words: string;
  count: LabelCount | null;
}

/** Where words of a query are printed beside title and prose. */
export interface FoundPrinted {
  words: string;
  /** Reports that print them. */
  reports: number;
  /** The newest of them. */
  listed: { agency: DirectoryAgency; year: number }[];
}

/** What the tables print of a query. */
export interface TableAnswers {
  /** Null where the query asks for no number. */
  cells: FoundCells | null;
  labels: FoundLabel[];
  printed: FoundPrinted[];
  /** Reports of the archive, and of how many of them it holds what their tables print. */
  reports: number;
  withWords: number;
}

interface TableFiles {
  manifest: Manifest;
  directory: Directory;
  cells: (path: string) => Promise<CellFile>;
  labels: () => Promise<LabelCounts>;
  /** Where words are printed beside title and prose, as typed or as the archive writes them; none where nowhere. */
  printed: (words: string) => Promise<FoundPrinted[]>;
}

/** Looks through numbers and labels of the tables; numbers by their whole value, labels by the words of the form. */
export async function searchTables(query: string, files: TableFiles): Promise<TableAnswers> {
  const number = askedNumber(query);
  const { whole, terms } = askedWords(query);
  const labels = whole.flatMap((words) => labelsWith(words).map((label) => ({ label, words })));
  const printed = await Promise.all(distinct([...whole, ...terms]).map(files.printed));
  const counts = labels.length > 0 ? await files.labels() : null;
  return {
    cells: number && (await findCells(number, files)),
    labels: labels.map(({ label, words }) => ({ label, words, count: counts && countOf(label, counts) })),
    printed: printed.flat(),
    reports: files.manifest.reports,
    withWords: files.manifest.withWords,
  };
}

/** A single letter stands in too many labels to ask for one. */
const SHORTEST = 2;

/** What a query may ask of labels: the whole of it, or each of the alternatives that it names; and each of its terms. */
function askedWords(query: string): { whole: string[]; terms: string[] } {
  const marked = readMarks(query)?.query;
  return {
    whole: distinct([withoutQuotes(query.trim()), ...(marked?.either.flat() ?? [])]),
    terms: [...parseQuery(query).terms, ...(marked?.terms ?? [])],
  };
}

/** Words that do not fold alike, without those that are too short. */
function distinct(all: readonly string[]): string[] {
  const known = new Map<string, string>();
  for (const words of all) {
    const folded = searchable(words);
    if (folded.length >= SHORTEST && !known.has(folded)) known.set(folded, words);
  }
  return [...known.values()];
}

function countOf(label: FormLabel, { rows, tables, sections }: LabelCounts): LabelCount | null {
  const count =
    label.kind === 'row'
      ? rows[`${label.table}.${label.row.key}`]
      : label.kind === 'table'
        ? tables[label.table]
        : sections[label.section];
  return count ?? null;
}

async function findCells(number: AskedNumber, files: TableFiles): Promise<FoundCells> {
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
