import type { Directory, DirectoryAgency, Manifest } from '../../search/archive-files.ts';
import type { CellFile } from '../../search/cell-files.ts';
import type { FormLabel } from '../../search/form-labels.ts';
import type { LabelCount, LabelCounts } from '../../search/label-counts.ts';
import type { VALUED_STATUSES } from '../../schemas/valued-statuses.ts';
import type { CellDefinition } from '../../vocabulary/tables.ts';

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

/** What is read to answer, each file when it is asked for. */
export interface TableFiles {
  manifest: Manifest;
  directory: Directory;
  cells: (path: string) => Promise<CellFile>;
  labels: () => Promise<LabelCounts>;
  /** Where words are printed beside title and prose, as typed or as the archive writes them; none where nowhere. */
  printed: (words: string) => Promise<FoundPrinted[]>;
}
