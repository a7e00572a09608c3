import { join } from 'node:path';
import { workbookWords } from '#language/data-workbook.ts';
import { archiveScope } from '../../sentences/archive.ts';
import type { Archive } from '../../downloads/data-tables.ts';
import { PARTS_CATALOGUE, type PartsCatalogue } from '../../downloads/figure-parts.ts';
import { figuresWorkbook } from '../../downloads/figures-workbook.ts';
import { workbookParts } from '../../downloads/workbook.ts';
import { isOfFigures, LEVEL, writeTable, type DataFile } from './figure-files.ts';
import { writeMeasured } from './measured-file.ts';
import { encoded } from './pieces.ts';
import { zipped, type ZipEntry } from './zip-file.ts';
import { listed, type Written } from './written-files.ts';
import { datapackageText, factsOf } from './archive-facts.ts';
import { zipEntries } from './figures-zip.ts';
import { RAW_DIGESTS, sums, rawFiles } from './digest-lists.ts';

/** Writes the files that have more than figures, or have all others. */
export async function writeOthers(
  folder: string,
  archive: Archive,
  { tables, figures, parts, place }: Written,
): Promise<DataFile[]> {
  const others: DataFile[] = [];
  const write = async (
    name: string,
    rows: number | null,
    pieces: Parameters<typeof writeMeasured>[1],
  ): Promise<void> => {
    others.push({ name, ...(await writeMeasured(join(folder, name), pieces)), rows });
  };
  for (const table of tables) if (!isOfFigures(table)) others.push(await writeTable(folder, table));
  const catalogue: PartsCatalogue = { version: archive.version.id, parts };
  await write(PARTS_CATALOGUE, null, encoded([`${JSON.stringify(catalogue, null, 1)}\n`]));
  await write('figures.xlsx', archive.reports.length, zipped(workbookEntries(archive)));
  const all = (): DataFile[] => listed(tables, [...figures, ...others]);
  const described = datapackageText(all(), tables, archive);
  const zip = zipped(zipEntries(all(), { tables, place }, factsOf(archive)));
  await write('datapackage.json', null, encoded([described]));
  await write('figures.zip', null, zip);
  await write(RAW_DIGESTS, archive.reports.length, encoded([sums(rawFiles(archive))]));
  await write('SHA256SUMS', null, encoded([sums(all())]));
  return others;
}

function* workbookEntries(archive: Archive): Generator<ZipEntry> {
  const facts = factsOf(archive);
  const words = workbookWords(facts, archiveScope(facts));
  for (const { path, pieces } of workbookParts(figuresWorkbook(archive, words))) {
    yield { path, level: LEVEL, pieces: encoded(pieces) };
  }
}
