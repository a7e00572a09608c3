import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../site/folders.ts';
import { runNpm } from '../testing/npm.ts';

const PACKAGE = '@duckdb/node-api@1.5.6-r.1';
const FOLDER = join(PROJECT, '.cache', 'duckdb');

const PROGRAM = `
  import { createRequire } from 'node:module';
  const { DuckDBInstance } = createRequire(process.argv[1])('@duckdb/node-api');
  const connection = await (await DuckDBInstance.create()).connect();
  const reader = await connection.runAndReadAll(process.argv[2]);
  for (const row of [reader.columnNames(), ...reader.getRows()]) console.log(row.join('\\t'));`;

/**
 * What DuckDB says to a query, head first, with tabs, where the files that it names lie in `folder`. It comes from npm into .cache:
 * it is too large to be a dependency of all. Throws where it cannot be installed or the query fails.
 */
export function runDuckdb(sql: string, folder: string): string {
  if (!existsSync(join(FOLDER, 'node_modules'))) {
    mkdirSync(FOLDER, { recursive: true });
    const install = ['install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', PACKAGE];
    if (!runNpm([...install, '--prefix', FOLDER], FOLDER))
      throw new Error('DuckDB could not be installed. Check the connection to the npm registry.');
  }
  return execFileSync(
    process.execPath,
    ['--input-type=module', '--eval', PROGRAM, join(FOLDER, 'package.json'), sql],
    { cwd: folder, encoding: 'utf8' },
  ).trimEnd();
}
