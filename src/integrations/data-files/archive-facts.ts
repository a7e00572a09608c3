import { common } from '#language/common.ts';
import { DATA_FILES } from '#language/data-files.ts';
import { DATA } from '#language/data.ts';
import { columnMeaning } from '../../sentences/column-meaning.ts';
import type { ReadmeFacts } from '../../language/readme-facts.ts';
import type { Archive, DataTable } from '../../downloads/data-tables.ts';
import { datapackage } from '../../downloads/datapackage.ts';
import type { DataFile } from './figure-files.ts';

/** `datapackage.json` of some of the files. */
export function datapackageText(
  files: readonly DataFile[],
  tables: readonly DataTable[],
  { version, synthetic }: Pick<Archive, 'version' | 'synthetic'>,
): string {
  const words = {
    title: DATA.packageTitle,
    description: synthetic ? common.synthetic.text : DATA.lead,
    version: version.id,
    files: Object.fromEntries(Object.entries(DATA_FILES).map(([name, { label }]) => [name, label])),
    column: columnMeaning,
  };
  return `${JSON.stringify(datapackage(words, files, tables), null, 2)}\n`;
}

/** What the words beside the data say of the archive. */
export function factsOf({ reports, agencies, version, synthetic }: Archive): ReadmeFacts {
  let [first, last] = [Infinity, -Infinity];
  for (const { year } of reports) [first, last] = [Math.min(first, year), Math.max(last, year)];
  return {
    reports: reports.length,
    agencies: agencies.length,
    years: reports.length > 0 ? [first, last] : null,
    version,
    synthetic,
  };
}
