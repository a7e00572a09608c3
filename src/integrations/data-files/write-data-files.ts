import { hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { constants, createGzip } from 'node:zlib';
import { common } from '#language/common.ts';
import { DATA, DATA_FILES, workbookWords } from '#language/data.ts';
import { archiveScope } from '../../sentences/archive.ts';
import { columnMeaning } from '../../sentences/column-meaning.ts';
import { LICENCES, readmes } from '../../language/every-language.ts';
import { isZipped, type ReadmeFacts } from '../../language/readme-facts.ts';
import { reportPageFilePath, reportRawPath } from '../../addresses.ts';
import { dataTables, type Archive, type DataTable } from '../../downloads/data-tables.ts';
import { datapackage } from '../../downloads/datapackage.ts';
import { fieldsOf } from '../../downloads/field-dictionary.ts';
import { figuresJson } from '../../downloads/figures-json.ts';
import { figureParts, PARTS_CATALOGUE, partPath, type PartsCatalogue } from '../../downloads/figure-parts.ts';
import { figuresWorkbook } from '../../downloads/figures-workbook.ts';
import { filedReports, type FiledReport } from '../../downloads/figures.ts';
import { Observation, observationColumns } from '../../downloads/observation.ts';
import { workbookParts } from '../../downloads/workbook.ts';
import { CELLS } from '../../vocabulary/tables.ts';
import { copiedTo, measured, writeMeasured, type FileMeasure } from './measured-file.ts';
import { writeParquet } from './parquet-file.ts';
import { encoded, through } from './pieces.ts';
import { deflatedOf, zipped, type ZipEntry } from './zip-file.ts';

/** A file of `/data/` as it was written. */
export interface DataFile extends FileMeasure {
  name: string;
  /** Lines of a table without the heads; null where the file is no table. */
  rows: number | null;
}

/** Repetitive text: more effort would take three times as long for a fifth of the bytes. */
const LEVEL = constants.Z_BEST_SPEED;
/** Reports of one row group of Parquet, 45,000 rows: enough to pack well, little enough to hold. */
const GROUP = 200;
/** The digests of all raw files, for whoever has a copy of the site. */
const RAW_DIGESTS = 'raw-files.sha256.txt';
/** The folder that the zip unpacks to. */
const FOLDER = 'nianbao-figures';

/** The files of `/data/`: those that the page lists, and those that one of them lists, with the way to each. */
export interface DataFiles {
  listed: DataFile[];
  parts: PartsCatalogue['parts'];
}

/**
 * Writes the files of all figures into a folder, each as a stream: an archive of 20,000 reports has over a gigabyte of
 * CSV. The same archive gives the same bytes.
 */
export async function writeDataFiles(folder: string, archive: Archive): Promise<DataFiles> {
  await mkdir(folder, { recursive: true });
  const at = (name: string): string => join(folder, name);
  const tables = dataTables(archive);
  const files: DataFile[] = [];
  const add = (name: string, measure: FileMeasure, rows: number | null = null): void => {
    files.push({ name, ...measure, rows });
  };

  for (const { name, rows, csv } of tables) {
    if (name !== 'figures') {
      add(`${name}.csv`, await writeMeasured(at(`${name}.csv`), encoded(csv())), rows);
      continue;
    }
    const plain = copiedTo(at('figures.csv'), encoded(csv()), (whole) => add('figures.csv', whole, rows));
    const packed = await writeMeasured(at('figures.csv.gz'), through(plain, createGzip({ level: LEVEL })));
    add('figures.csv.gz', packed, rows);
  }
  const filed = filedReports(archive.reports, archive.agencies);
  writeParquet(at('figures.parquet'), fieldsOf(Observation), groupsOf(filed));
  add('figures.parquet', await measured(at('figures.parquet')), tables[0]?.rows ?? null);
  const parts = await writeParts(folder, filed);
  const catalogue: PartsCatalogue = { version: archive.version.id, parts };
  const told = encoded([`${JSON.stringify(catalogue, null, 1)}\n`]);
  add(PARTS_CATALOGUE, await writeMeasured(at(PARTS_CATALOGUE), told));
  add(
    'figures.xlsx',
    await writeMeasured(at('figures.xlsx'), zipped(workbookEntries(archive))),
    filed.length,
  );
  add('figures.json', await writeMeasured(at('figures.json'), encoded(figuresJson(filed))), filed.length);

  const described = datapackageText(files, tables, archive);
  const inZip = files.filter(({ name }) => isZipped(name));
  const zip = zipped(zipEntries(folder, inZip, tables, factsOf(archive)));
  add('datapackage.json', await writeMeasured(at('datapackage.json'), encoded([described])));
  add('figures.zip', await writeMeasured(at('figures.zip'), zip));
  add(
    RAW_DIGESTS,
    await writeMeasured(at(RAW_DIGESTS), encoded([sums(rawFiles(archive))])),
    archive.reports.length,
  );
  add('SHA256SUMS', await writeMeasured(at('SHA256SUMS'), encoded([sums(files)])));
  return { listed: files, parts };
}

/** Writes the parts of all figures by year and province. */
async function writeParts(folder: string, filed: readonly FiledReport[]): Promise<PartsCatalogue['parts']> {
  const parts: PartsCatalogue['parts'] = [];
  for (const part of figureParts(filed)) {
    const path = partPath(part);
    await mkdir(dirname(join(folder, path)), { recursive: true });
    writeParquet(join(folder, path), fieldsOf(Observation), groupsOf(part.filed));
    const { year, province } = part;
    const reports = part.filed.length;
    const rows = reports * CELLS.length;
    parts.push({ path, year, province, reports, rows, ...(await measured(join(folder, path))) });
  }
  return parts;
}

function* groupsOf(filed: readonly FiledReport[]): Generator<ReturnType<typeof observationColumns>> {
  for (let from = 0; from < filed.length; from += GROUP)
    yield observationColumns(filed.slice(from, from + GROUP));
}

function* workbookEntries(archive: Archive): Generator<ZipEntry> {
  const facts = factsOf(archive);
  const words = workbookWords(facts, archiveScope(facts));
  for (const { path, pieces } of workbookParts(figuresWorkbook(archive, words))) {
    yield { path, level: LEVEL, pieces: encoded(pieces) };
  }
}

/** The files of the zip: words about the data, then the data as it was just written. */
async function* zipEntries(
  folder: string,
  files: readonly DataFile[],
  tables: readonly DataTable[],
  facts: ReadmeFacts,
): AsyncGenerator<ZipEntry> {
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
    if (name === 'figures.csv') yield { path, ...(await deflatedOf(join(folder, 'figures.csv.gz'))) };
    else
      yield { path, level: name.endsWith('.csv') ? LEVEL : 0, pieces: createReadStream(join(folder, name)) };
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
