import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { PROJECT, SITE } from '../../scripts/site/folders.ts';
import { Observation, OBSERVATION_COLUMNS } from '../../src/downloads/observation.ts';
import { Report } from '../../src/schemas/report.ts';
import { CELLS } from '../../src/vocabulary/tables.ts';
import { lineOf } from '../line-of.ts';
import { some } from '../some.ts';

const content = join(PROJECT, 'content');
const raw = readdirSync(join(content, 'reports'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /[\\/]\d{4}\.(?!yml$)\w+$/.test(path))
  .map((path) => `reports/${path.replaceAll('\\', '/')}`)
  .sort();
const reports = raw.map((path) => path.replace(/\.[a-z]+$/, ''));
const served = (path: string): Buffer => readFileSync(join(SITE, path));
const readCsv = (path: string) => {
  const text = served(path).toString('utf8');
  expect(text.startsWith('\uFEFF'), `${path} starts with the byte order mark`).toBe(true);
  return csvParse(text.slice(1));
};

/** A CSV record as the observation it was made of. */
function observationOf(record: Readonly<Record<string, string | undefined>>): Observation {
  const text = (key: string) => record[key] ?? '';
  return Observation.parse({
    ...record,
    year: Number(text('year')),
    form: text('form') || null,
    value: text('value') === '' ? null : Number(text('value')),
    raw: text('raw') === '' ? null : text('raw').replace(/^'(?=[\s]*[=+\-@＝＋－＠])/u, ''),
    line: text('line') === '' ? null : Number(text('line')),
    contradiction: text('contradiction') || null,
  });
}

describe.each(some(reports))('the data of %s', (report) => {
  const twin = Report.parse(JSON.parse(served(`${report}.json`).toString('utf8')));

  it('is JSON that its schema takes as it stands', () => {
    expect(twin.id).toBe(report.replace('reports/', ''));
    expect(JSON.parse(served(`${report}.json`).toString('utf8'))).toEqual(twin);
  });

  it('is CSV that says of every cell what the JSON says', () => {
    const records = readCsv(`${report}.csv`);
    expect(records.columns).toEqual(OBSERVATION_COLUMNS);
    expect(records).toHaveLength(CELLS.length);
    for (const { table, row, column, value, status, raw: printed, line } of some(
      records.map(observationOf),
    )) {
      const count = twin.tables[table][row]?.[column];
      expect({ value, status, raw: printed, line }, `${table}.${row}.${column}`).toEqual({
        value: count?.value,
        status: count?.status,
        raw: count?.raw ?? null,
        line: lineOf(count?.place) ?? null,
      });
    }
  });

  it('links on its page to files that are there', () => {
    const page = served(`${report}/index.html`).toString('utf8');
    for (const extension of ['.json', '.csv']) expect(page).toContain(`${report}${extension}"`);
    expect(existsSync(join(SITE, report, 'source/index.html'))).toBe(true);
  });
});

describe('the raw files', () => {
  it.each(some(raw))('%s is served byte for byte as received', (path) => {
    // `<year>.json` is the report's public JSON: a figures record lies beside it.
    expect(served(path.replace('.json', '/record.json')).equals(readFileSync(join(content, path)))).toBe(
      true,
    );
  });
});

describe('all figures', () => {
  it('are the cells of every report, as its own CSV has them', () => {
    const own = reports.flatMap((report) => [...readCsv(`${report}.csv`)]);
    expect([...readCsv('data/figures.csv')]).toEqual(own);
  });

  it('come with the JSON Schema of a report', () => {
    const schema = JSON.parse(served('data/report.schema.json').toString('utf8')) as Record<string, unknown>;
    expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object' });
  });
});
