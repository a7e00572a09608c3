import { hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { common } from '#language/common.ts';
import { DATA, DATA_FILES, workbookWords } from '#language/data.ts';
import { archiveScope } from '../../sentences/archive.ts';
import { columnMeaning } from '../../sentences/column-meaning.ts';
import { LICENCES, readmes } from '../../language/every-language.ts';
import { isZipped, type ReadmeFacts } from '../../language/readme-facts.ts';
import { reportPageFilePath, reportRawPath } from '../../addresses.ts';
import { dataTables, type Archive, type DataTable } from '../../downloads/data-tables.ts';
import { datapackage } from '../../downloads/datapackage.ts';
import { figureParts, PARTS_CATALOGUE, partPath, type PartsCatalogue } from '../../downloads/figure-parts.ts';
import { figuresWorkbook } from '../../downloads/figures-workbook.ts';
import { filedReports } from '../../downloads/figures.ts';
import { workbookParts } from '../../downloads/workbook.ts';
import { digestOf } from '../../recording/inputs.ts';
import { keepsNothing, type KeptFiles } from '../../recording/kept-files.ts';
import { isOfFigures, LEVEL, writeFigures, writePart, writeTable, type DataFile } from './figure-files.ts';
import { writeMeasured } from './measured-file.ts';
import { encoded } from './pieces.ts';
import { deflatedOf, zipped, type ZipEntry } from './zip-file.ts';

/** The digests of all raw files, for whoever has a copy of the site. */
const RAW_DIGESTS = 'raw-files.sha256.txt';
/** The folder that the zip unpacks to. */
const FOLDER = 'nianbao-figures';

/**
 * Writes the files of all figures into a folder, each as a stream: an archive of 20,000 reports has over a gigabyte of
 * CSV. The same archive gives the same bytes. What `kept` has of the same figures, and of the same parts of them, is not made again and stays
 * where it is. Gives the files that the page of the folder lists.
 */
export async function writeDataFiles(
  folder: string,
  archive: Archive,
  kept: KeptFiles = keepsNothing,
): Promise<DataFile[]> {
  await mkdir(folder, { recursive: true });
  const below = (name: string): string => `${basename(folder)}/${name}`;
  const group = async (name: string, key: unknown, make: () => Promise<DataFile[]>): Promise<DataFile[]> => {
    const digest = digestOf(key);
    const taken = kept.take(name, digest);
    if (taken) return taken.note as DataFile[];
    const files = await make();
    const digests = files.map((file): [string, string] => [below(file.name), file.sha256]);
    kept.keep(name, digest, Object.fromEntries(digests), files);
    return files;
  };
  const tables = dataTables(archive);
  const filed = filedReports(archive.reports, archive.agencies);
  const made = new Map(filed.map((one) => [one, digestOf(one)]));
  const figures = await group('figures', [...made.values()], () => writeFigures(folder, tables, filed));
  const parts: PartsCatalogue['parts'] = [];
  for (const part of figureParts(filed)) {
    const key = part.filed.map((one) => made.get(one));
    for (const { name: path, rows, bytes, sha256 } of await group(partPath(part), key, async () => [
      await writePart(folder, part),
    ])) {
      const { year, province } = part;
      parts.push({ path, year, province, reports: part.filed.length, rows: rows!, bytes, sha256 });
    }
  }
  const place = (name: string): string => kept.placeOf(below(name)) ?? join(folder, name);
  const others = await group('others', archive, () =>
    writeOthers(folder, archive, { tables, figures, parts, place }),
  );
  return listed(tables, [...figures, ...others]);
}

/** Files in the order of the page. */
function listed(tables: readonly DataTable[], files: readonly DataFile[]): DataFile[] {
  const csv = tables.flatMap(({ name }) =>
    name === 'figures' ? [`${name}.csv`, `${name}.csv.gz`] : `${name}.csv`,
  );
  const cells = ['figures.parquet', PARTS_CATALOGUE, 'figures.xlsx', 'figures.json'];
  const names = [...csv, ...cells, 'datapackage.json', 'figures.zip', RAW_DIGESTS, 'SHA256SUMS'];
  return names.flatMap((name) => files.find((file) => file.name === name) ?? []);
}

/** What other files are made from beside the archive. */
interface Written {
  tables: readonly DataTable[];
  /** The files of figures alone. */
  figures: readonly DataFile[];
  parts: PartsCatalogue['parts'];
  /** Where a file lies by its name. */
  place: (name: string) => string;
}

/** Writes the files that have more than figures, or have all others. */
async function writeOthers(
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

/** The files of the zip: words about the data, then of these files the data as they lie there. */
async function* zipEntries(
  all: readonly DataFile[],
  { tables, place }: Pick<Written, 'tables' | 'place'>,
  facts: ReadmeFacts,
): AsyncGenerator<ZipEntry> {
  const files = all.filter(({ name }) => isZipped(name));
  const texts = new Map([
    ...readmes(facts),
    ['LICENSE.txt', LICENCES],
    ['datapackage.json', datapackageText(files, tables, facts)],
  ]);
  const digests: { name: string; sha256: string }[] = [...files];
  for (const [name, text] of texts) {
    const bytes = Buffer.from(text, 'utf8');
    digests.push({ name, sha256: hash('sha256', bytes) });
    yield { path: `${FOLDER}/${name}`, level: LEVEL, pieces: [bytes] };
  }
  yield { path: `${FOLDER}/SHA256SUMS`, level: LEVEL, pieces: encoded([sums(digests)]) };
  for (const { name } of files) {
    const path = `${FOLDER}/${name}`;
    if (name === 'figures.csv') yield { path, ...(await deflatedOf(place('figures.csv.gz'))) };
    else yield { path, level: name.endsWith('.csv') ? LEVEL : 0, pieces: createReadStream(place(name)) };
  }
}

function datapackageText(
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

/** The raw files as they are served, below the site's base. */
const rawFiles = ({ reports }: Pick<Archive, 'reports'>): { name: string; sha256: string }[] =>
  reports.flatMap(({ id, source: { path, sha256, page } }) => [
    { name: reportRawPath(id, path.slice(path.lastIndexOf('.'))), sha256 },
    ...(page
      ? [
          {
            name: reportPageFilePath(id, page.path.slice(page.path.lastIndexOf('.'))),
            sha256: page.sha256,
          },
        ]
      : []),
  ]);

/** What `sha256sum --check` reads. */
function sums(files: readonly { name: string; sha256: string }[]): string {
  return files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('');
}

function factsOf({ reports, agencies, version, synthetic }: Archive): ReadmeFacts {
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
