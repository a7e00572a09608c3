import { parseArgs } from 'node:util';
import { fileParser, type ParsedFile } from './reports/parse-file.ts';
import { sayError, UsageError } from './reports/usage-error.ts';
import type { Known } from './reports/what-tells-whose.ts';
import { printReport } from './reports/print-report.ts';

/**
 * `npm run parse -- <file> [--json]` parses one raw report from anywhere; with `--json`, standard output is exactly the
 * public JSON of the report. `npm run parse -- <files> --ndjson` prints one such JSON a line, in the order of the files.
 */
const USAGE = `Usage: npm run parse -- <file> [--json] [--agency <agency-id>] [--year <year>]
       npm run parse -- <file> … --ndjson [--agency <agency-id>] [--year <year>]`;

type Parse = (path: string) => Promise<ParsedFile>;

async function run(): Promise<void> {
  const { values, positionals } = readArguments();
  const [path] = positionals;
  if (path === undefined) throw new UsageError(USAGE);
  const known: Known = {
    agency: values.agency,
    year: values.year === undefined ? undefined : Number(values.year),
  };
  const parser = await fileParser();
  const parse: Parse = (file) => parser(file, known);
  if (values.ndjson) {
    await printLines(positionals, parse);
    return;
  }
  if (positionals.length > 1) {
    throw new UsageError(
      `Unexpected ${positionals.length} files, expected one; --ndjson prints a line of JSON for each of several.`,
    );
  }
  const { report, file } = await parse(path);
  console.log(values.json ? JSON.stringify(report, null, 2) : printReport(report, file));
}

/** Prints a line for each file, also for one that cannot be read: `{"path": …, "error": …}`. */
async function printLines(paths: readonly string[], parse: Parse): Promise<void> {
  for (const path of paths) {
    try {
      console.log(JSON.stringify((await parse(path)).report));
    } catch (error) {
      const said = sayError(error);
      if (said === null) console.error(error);
      console.log(JSON.stringify({ path, error: said ?? String(error) }));
      process.exitCode = 1;
    }
  }
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        ndjson: { type: 'boolean' },
        agency: { type: 'string' },
        year: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n${USAGE}`);
  }
}

try {
  await run();
} catch (error) {
  console.error(sayError(error) ?? error);
  process.exitCode = 1;
}
