import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { expect, test } from 'vitest';
import { runDuckdb } from '../../scripts/loading-code/duckdb.ts';
import { SITE } from '../../scripts/site/folders.ts';
import { loadingCode } from '../../src/downloads/loading-code.ts';

const DATA = join(SITE, 'data');

test.each([
  ['', 'figures.parquet'],
  [', of the parts by year and province too', 'figures/*/*/*.parquet'],
])(
  'the query of /data/ runs unchanged on DuckDB and on ClickHouse, and both print what figures.csv holds%s',
  async (_, files) => {
    if (!existsSync(join(DATA, 'figures.parquet')))
      throw new Error('There is no built site in dist: run npm run build first');
    const shown = loadingCode((file) => file).find(({ tool }) => tool === 'duckdb')?.code ?? '';
    expect(shown).toContain("'figures.parquet'");
    const sql = shown.replace('figures.parquet', files);
    const figures = csvParse(readFileSync(join(DATA, 'figures.csv'), 'utf8').replace(/^\uFEFF/, ''));
    const expected = figures
      .filter(({ table, row, column }) => table === 'requests' && row === 'received' && column === 'total')
      .map(({ agencyName, year, value, status }) => [agencyName, year, value, status].join('\t'))
      .sort();
    expect(expected.length).toBeGreaterThan(0);

    const [head, ...rows] = runDuckdb(sql, DATA).split('\n');
    expect(head).toBe('agencyName\tyear\tvalue\tstatus');
    expect(rows.sort()).toEqual(expected);

    const folder = await mkdtemp(join(tmpdir(), 'figures-'));
    // ClickHouse in a process reads files below that process's folder.
    const program = `
    const { openChdb } = await import(${JSON.stringify(join(import.meta.dirname, '../../scripts/search-server/ensure-chdb.ts'))});
    const session = openChdb(${JSON.stringify(folder)});
    process.stdout.write(session.query(process.argv[1], 'TSV'), () => process.exit(0));`;
    const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', program, sql], {
      cwd: DATA,
      encoding: 'utf8',
    });
    expect(printed.trimEnd().split('\n').sort()).toEqual(expected);
    await rm(folder, { recursive: true, force: true });
  },
);
