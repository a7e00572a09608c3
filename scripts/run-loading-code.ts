import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { loadingCode, type LoadingCode } from '../src/downloads/loading-code.ts';
import { runDuckdb } from './loading-code/duckdb.ts';
import { RECORD, recordedCode, recordOf, type Run } from './loading-code/record.ts';
import { SITE } from './site/folders.ts';
import { listen, staticServer } from './site/static-server.ts';

/**
 * `npm run loading-code`: runs the programs that /data/ shows against `dist`, served as a host would, and writes what
 * they printed to docs/loading-code.md. Needs Python with pandas (PYTHON names another one than `python3`) and R; on
 * Debian python3-pandas and r-base-core. DuckDB comes from npm into .cache: it is too large to be a dependency of all.
 */
const PORT = 4390;
const PYTHON = process.env['PYTHON'] ?? 'python3';

const start = promisify(execFile);

/** What a command prints; it runs where the files of /data/ are. */
async function output(command: string, args: readonly string[]): Promise<string> {
  try {
    return (await start(command, args, { cwd: join(SITE, 'data') })).stdout.trimEnd();
  } catch (error) {
    throw new Error(`Could not run ${command}, expected Python with pandas, R and npm to be there`, {
      cause: error,
    });
  }
}

const duckdb = async (sql: string): Promise<string> => runDuckdb(sql, join(SITE, 'data'));

const RUNNERS: Readonly<
  Record<LoadingCode['tool'], { version: () => Promise<string>; run: (code: string) => Promise<string> }>
> = {
  python: {
    version: () =>
      output(PYTHON, [
        '-c',
        'import platform, pandas; print("Python", platform.python_version(), "with pandas", pandas.__version__)',
      ]),
    run: (code) => output(PYTHON, ['-c', code]),
  },
  r: {
    version: () => output('Rscript', ['-e', 'cat(R.version.string)']),
    run: (code) => output('Rscript', ['--encoding=UTF-8', '-e', code]),
  },
  duckdb: {
    version: async () => `DuckDB ${(await duckdb('SELECT version()')).split('\n').at(-1)}`,
    run: duckdb,
  },
};

const server = staticServer(SITE, '/');
const port = await listen(server, PORT);
try {
  const runs: Run[] = [];
  const recorded = recordedCode();
  for (const [at, { tool, code }] of loadingCode(
    (file) => `http://127.0.0.1:${port}/data/${file}`,
  ).entries()) {
    const { version, run } = RUNNERS[tool];
    runs.push({ ...recorded[at]!, version: await version(), printed: await run(code) });
    console.log(`${runs.at(-1)?.version} ran.`);
  }
  await writeFile(RECORD, recordOf(runs));
} finally {
  server.close();
}
