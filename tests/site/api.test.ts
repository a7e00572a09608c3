import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT, SITE } from '../../scripts/site/folders.ts';
import { listReports } from '../../src/archive/list-reports.ts';
import { API_LIST_NAMES, type ApiIndex, type ApiList } from '../../src/schemas/api.ts';
import { CELLS } from '../../src/vocabulary/tables.ts';
import { some } from '../some.ts';
import { base, belowBase } from './built-pages.ts';

/** What stands at an address that the site names. */
const served = (address: string): unknown =>
  JSON.parse(readFileSync(join(SITE, belowBase(address)!), 'utf8'));
const api = (path: string): string => `${base}api/v1/${path}`;
const index = served(api('index.json')) as ApiIndex;
const reports = served(api('reports.json')) as ApiList<'reports'>;
const measures = served(api('measures.json')) as ApiList<'measures'>;

const ajv = new Ajv2020({ strict: true, allErrors: true });
addFormats.default(ajv);
const validators = new Map<string, ReturnType<typeof ajv.compile>>();

/** What the published schema has against the published file; null where it has nothing. */
function objections(address: string, schema: string): unknown {
  const validate = validators.get(schema) ?? ajv.compile(served(schema) as object);
  validators.set(schema, validate);
  void validate(served(address));
  return validate.errors ?? null;
}

/** Every address that stands anywhere in a value. */
function* addressesIn(value: unknown): Generator<string> {
  if (typeof value === 'string' && /^\/[a-z]/.test(value)) yield value;
  if (value && typeof value === 'object') for (const inner of Object.values(value)) yield* addressesIn(inner);
}

describe('the static interface', () => {
  it('names its lists and their schemas in its index', () => {
    expect(index.lists.map(({ name }) => name)).toEqual(API_LIST_NAMES);
    expect(objections(api('index.json'), api('schemas/index.schema.json'))).toBeNull();
  });

  it.each(some(index.lists))('publishes $name as its own schema says', ({ json, schema }) => {
    expect(objections(json, schema)).toBeNull();
    expect((served(json) as { items: unknown[] }).items.length).toBeGreaterThan(0);
  });

  it('has every report of the content folder, and its JSON is what the schema of reports says', async () => {
    const filed = await listReports(join(PROJECT, 'content'));
    expect(reports.items.map(({ id }) => id)).toEqual(filed.map(({ id }) => id));
    for (const { id, json } of some(reports.items)) {
      expect(json).toBe(index.report.template.replace('{id}', id));
      expect(objections(json, index.report.schema), id).toBeNull();
    }
  });

  it('has a schema for the JSON of all figures too', () => {
    expect(objections(`${base}data/figures.json`, api('schemas/figures.schema.json'))).toBeNull();
  });

  it('points only at what is there', () => {
    const files = [index, ...index.lists.map(({ json }) => served(json))];
    const addresses = new Set(files.flatMap((file) => [...addressesIn(file)]));
    const missing = [...addresses].filter((address) => {
      const path = belowBase(address.endsWith('/') ? `${address}index.html` : address);
      return !address.includes('{id}') && (path === null || !existsSync(join(SITE, path)));
    });
    expect(missing).toEqual([]);
    expect(addresses.size).toBeGreaterThan(reports.items.length * 4);
  });

  it('makes measures of cells that the form has', () => {
    const cells = new Set(CELLS.map(({ id }) => id));
    for (const { id, cells: parts, denominators } of some(measures.items))
      for (const part of [...parts, ...denominators.flat()])
        expect(cells.has(part), `${id}: ${part}`).toBe(true);
  });
});
