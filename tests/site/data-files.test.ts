import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { csvParse, type DSVRowArray } from 'd3-dsv';
import { unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { PROJECT, SITE } from '../../scripts/site/folders.ts';
import type { PartsCatalogue } from '../../src/downloads/figure-parts.ts';
import type { ReportFigures } from '../../src/downloads/figures-json.ts';
import { DATA_FILES } from '#language/data-files.ts';
import { fileSize } from '../../src/text/file-size.ts';
import type { Report } from '../../src/schemas/report.ts';
import { CELLS, TABLE_KEYS, TABLES } from '../../src/vocabulary/tables.ts';
import { some } from '../some.ts';
import { base } from './built-pages.ts';

const folder = join(SITE, 'data');
const served = (name: string): Buffer => readFileSync(join(folder, name));
const readCsv = (name: string): DSVRowArray => csvParse(served(name).toString('utf8').slice(1));
const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const sumsOf = (text: string): [string, string][] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => [line.slice(66), line.slice(0, 64)]);

const figures = readCsv('figures.csv');
const reports = [...new Set(figures.map(({ report }) => report!))];
const twins = new Map(
  reports.map((id) => [id, JSON.parse(readFileSync(join(SITE, 'reports', `${id}.json`), 'utf8')) as Report]),
);

describe('the data page', () => {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');

  it.each(Object.keys(DATA_FILES))('offers %s with its size', (name) => {
    expect(page).toContain(`href="${base}data/${name}"`);
    expect(page).toContain(fileSize(served(name).length));
  });

  it('states the digest of every file, and SHA256SUMS states the same', () => {
    const sums = sumsOf(served('SHA256SUMS').toString());
    expect(sums.map(([name]) => name).sort()).toEqual(
      Object.keys(DATA_FILES)
        .filter((name) => name !== 'SHA256SUMS')
        .sort(),
    );
    for (const [name, sum] of some(sums)) {
      expect(digestOf(served(name)), name).toBe(sum);
      expect(page, name).toContain(sum);
    }
  });
});

describe('the zip', () => {
  const files = new Map(
    Object.entries(unzipSync(served('figures.zip'))).map(([path, bytes]) => [
      path.replace('nianbao-figures/', ''),
      Buffer.from(bytes),
    ]),
  );

  it('holds the data as it is beside it, and words in Chinese and English about it', () => {
    for (const [name, bytes] of some(files)) {
      if (/\.(?:csv|parquet)$/.test(name)) expect(bytes.equals(served(name)), name).toBe(true);
    }
    expect([...files.keys()]).toEqual(
      expect.arrayContaining(['figures.csv', 'figures.parquet', 'rules.csv']),
    );
    expect(files.get('LICENSE.txt')?.toString()).toContain('CC BY 4.0');
    expect(files.get('README.zh-CN.md')?.toString()).toContain('许可');
    expect(files.get('README.en.md')?.toString()).toContain('Licence');
  });

  it('lists the digests of all its other files', () => {
    const sums = new Map(sumsOf(files.get('SHA256SUMS')!.toString()));
    expect([...sums.keys(), 'SHA256SUMS'].sort()).toEqual([...files.keys()].sort());
    for (const [name, sum] of some(sums)) expect(digestOf(files.get(name)!), name).toBe(sum);
  });

  it('describes its own files and no others', () => {
    const { resources } = JSON.parse(files.get('datapackage.json')!.toString()) as DataPackage;
    expect(resources.map(({ path }) => path).filter((path) => !files.has(path))).toEqual([]);
  });
});

describe('all figures', () => {
  it('are the same compressed', () => {
    expect(gunzipSync(served('figures.csv.gz')).equals(served('figures.csv'))).toBe(true);
  });

  it('are the same in Parquet, with types', async () => {
    const file = await asyncBufferFromFile(join(folder, 'figures.parquet'));
    const records = await parquetReadObjects({ file });
    const asText = (value: unknown): string => (value === null || value === undefined ? '' : String(value));
    expect(records).toHaveLength(figures.length);
    for (const [at, record] of some(records.entries())) {
      const texts = Object.fromEntries(Object.entries(record).map(([key, value]) => [key, asText(value)]));
      const { raw, ...line } = figures[at]!;
      expect({ ...texts, raw: texts['raw'] }).toEqual({
        ...line,
        // The apostrophe that keeps a spreadsheet from running it.
        raw: raw?.replace(/^'/, ''),
      });
    }
    expect(typeof records[0]?.['year']).toBe('number');
    expect(records[0]?.['divisionCode']).toMatch(/^\d{6}$/);
  });

  it('are the same in the parts by year and province, which the catalogue tells', async () => {
    const { version, parts } = JSON.parse(served('figures-parts.json').toString()) as PartsCatalogue;
    expect(served('index.html').toString()).toContain(version);
    const lineOf = (line: Record<string, unknown>): string =>
      ['report', 'table', 'row', 'column', 'value', 'status'].map((key) => line[key] ?? '').join('\t');
    const lines: string[] = [];
    for (const { path, year, province, reports, rows, bytes, sha256 } of some(parts)) {
      expect(path).toBe(`figures/year=${year}/province=${province}/figures.parquet`);
      expect([served(path).length, digestOf(served(path))]).toEqual([bytes, sha256]);
      const records = await parquetReadObjects({ file: await asyncBufferFromFile(join(folder, path)) });
      expect(records).toHaveLength(rows);
      expect(new Set(records.map((record) => record['report'])).size).toBe(reports);
      for (const record of records) {
        expect([record['year'], String(record['divisionCode']).slice(0, 2)]).toEqual([
          year,
          province.slice(0, 2),
        ]);
        lines.push(lineOf(record));
      }
    }
    expect(lines.sort()).toEqual(figures.map(lineOf).sort());
  });

  it('are in JSON what the JSON of each report says', () => {
    const all = JSON.parse(served('figures.json').toString()) as ReportFigures[];
    expect(all.map(({ report }) => report)).toEqual(reports);
    for (const { report, values, status, raw } of some(all)) {
      for (const { id, table, row, column } of CELLS) {
        const count = twins.get(report)?.tables[table][row.key]?.[column.key];
        expect([values[id], status[id] ?? 'printed', raw[id]], `${report} ${id}`).toEqual([
          count?.value,
          count?.status,
          count?.raw,
        ]);
      }
    }
  });
});

describe.each(TABLE_KEYS)('the wide table %s', (table) => {
  const wide = readCsv(`${table}.csv`);

  it('has every cell of every report, and the reason where it is not as printed', () => {
    expect(wide.map(({ report }) => report)).toEqual(reports);
    for (const line of some(wide)) {
      const noted = new Map(
        (line['notPrinted'] ?? '').split(' ').map((note) => note.split('=') as [string, string]),
      );
      for (const { row, column } of CELLS.filter((cell) => cell.table === table)) {
        const key = `${row.key}.${column.key}`;
        const count = twins.get(line['report']!)?.tables[table][row.key]?.[column.key];
        expect(line[key], `${line['report']} ${key}`).toBe(count?.value === null ? '' : String(count?.value));
        if (count?.status !== 'printed' && count?.status !== 'not-in-form')
          expect(noted.get(key) ?? noted.get('*'), `${line['report']} ${key}`).toBe(count?.status);
      }
    }
  });

  it('is the same as a sheet of the workbook, codes as text and counts as numbers', async () => {
    const { sheets } = await readXlsx(served('figures.xlsx'));
    const rows = sheets.find(({ name }) => name === TABLES[table].label)!.rows;
    expect(rows[1]).toEqual(wide.columns);
    expect(rows.slice(2).map((row) => wide.columns.map((_, at) => String(row[at] ?? '')))).toEqual(
      wide.map((line) => wide.columns.map((key) => line[key])),
    );
    expect(typeof rows[2]?.[3]).toBe('string');
    expect(typeof rows[2]?.[6]).toBe('number');
  });
});

interface DataPackage {
  $schema: string;
  resources: {
    name: string;
    path: string;
    bytes: number;
    hash: string;
    schema?: {
      primaryKey?: string[];
      fields: { name: string; type: string; constraints: { required: boolean; enum?: string[] } }[];
    };
  }[];
}

describe('datapackage.json', () => {
  const described = JSON.parse(served('datapackage.json').toString()) as DataPackage;

  it("is what Data Package's own profile takes", () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats.default(ajv);
    // A hint for forms, not a format.
    ajv.addFormat('textarea', true);
    const validate = ajv.compile(
      JSON.parse(readFileSync(join(PROJECT, 'tests/profiles/datapackage-2.0.json'), 'utf8')) as object,
    );
    validate(described);
    expect(validate.errors).toBeNull();
    expect(described.$schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json');
  });

  it('describes every file that holds data, with its size and digest', () => {
    const named = described.resources.map(({ path }) => path);
    expect(named.sort()).toEqual(
      Object.entries(DATA_FILES)
        .filter(([, { group }]) => group !== 'package')
        .map(([name]) => name)
        .sort(),
    );
    expect(new Set(described.resources.map(({ name }) => name)).size).toBe(named.length);
    for (const { path, bytes, hash } of some(described.resources)) {
      expect(existsSync(join(folder, path)), path).toBe(true);
      expect({ bytes, hash }, path).toEqual({
        bytes: served(path).length,
        hash: `sha256:${digestOf(served(path))}`,
      });
    }
  });

  it.each(some(described.resources.filter(({ path }) => path.endsWith('.csv'))))(
    'says of $path what is in it, line by line',
    ({ path, schema }) => {
      const lines = readCsv(path);
      expect(schema?.fields.map(({ name }) => name)).toEqual(lines.columns);
      const keys = new Set<string>();
      for (const line of some(lines)) {
        for (const { name, type, constraints } of schema?.fields ?? []) {
          const text = line[name] ?? '';
          const where = `${path} ${name} ${text}`;
          if (text === '') expect(constraints.required, where).toBe(false);
          else if (type === 'integer') expect(text, where).toMatch(/^-?\d+$/);
          else if (type === 'number') expect(Number(text), where).not.toBeNaN();
          if (constraints.enum && text !== '') expect(constraints.enum, where).toContain(text);
        }
        if (schema?.primaryKey) keys.add(schema.primaryKey.map((key) => line[key]).join('\n'));
      }
      if (schema?.primaryKey) expect(keys.size).toBe(lines.length);
    },
  );
});
