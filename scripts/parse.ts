import { parseArgs } from 'node:util';
import { ContentError } from '../src/loaders/content-error.ts';
import { parseFile, UsageError } from './reports/parse-file.ts';
import { printReport } from './reports/print-report.ts';

/**
 * `npm run parse -- <file> [--json] [--agency <id>] [--year <year>]`: parses one raw report from anywhere. With
 * `--json`, standard output is exactly the public JSON of the report.
 */
const USAGE = 'Usage: npm run parse -- <file> [--json] [--agency <agency-id>] [--year <year>]';

async function run(): Promise<void> {
  const { values, positionals } = readArguments();
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) throw new UsageError(USAGE);
  const { report, file } = await parseFile(path, {
    agency: values.agency,
    year: values.year === undefined ? undefined : Number(values.year),
  });
  console.log(values.json ? JSON.stringify(report, null, 2) : printReport(report, file));
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { json: { type: 'boolean' }, agency: { type: 'string' }, year: { type: 'string' } },
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n${USAGE}`);
  }
}

try {
  await run();
} catch (error) {
  const isSaid = error instanceof UsageError || error instanceof ContentError;
  console.error(isSaid ? error.message : error);
  process.exitCode = 1;
}
