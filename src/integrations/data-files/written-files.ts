import type { DataTable } from '../../downloads/data-tables.ts';
import { PARTS_CATALOGUE, type PartsCatalogue } from '../../downloads/figure-parts.ts';
import type { DataFile } from './figure-files.ts';
import { RAW_DIGESTS } from './digest-lists.ts';

/** What other files are made from beside the archive. */
export interface Written {
  tables: readonly DataTable[];
  /** The files of figures alone. */
  figures: readonly DataFile[];
  parts: PartsCatalogue['parts'];
  /** Where a file lies by its name. */
  place: (name: string) => string;
}

/** Files in the order of the page. */
export function listed(tables: readonly DataTable[], files: readonly DataFile[]): DataFile[] {
  const csv = tables.flatMap(({ name }) =>
    name === 'figures' ? [`${name}.csv`, `${name}.csv.gz`] : `${name}.csv`,
  );
  const cells = ['figures.parquet', PARTS_CATALOGUE, 'figures.xlsx', 'figures.json'];
  const names = [...csv, ...cells, 'datapackage.json', 'figures.zip', RAW_DIGESTS, 'SHA256SUMS'];
  return names.flatMap((name) => files.find((file) => file.name === name) ?? []);
}
