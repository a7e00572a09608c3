import { parseArgs } from 'node:util';
import { VFile } from 'vfile';
import { reporter } from 'vfile-reporter';
import { contentFolder } from '../src/archive/content-folder.ts';
import { readReadings } from '../src/archive/readings.ts';
import { checkContent, type CheckedContent } from './reports/check-content.ts';
import { printable } from './reports/say-messages.ts';
import { listMessages, type ListedMessage } from './reports/listed-messages.ts';
import { messagesSince } from './reports/messages-since.ts';
import { printTally } from './reports/print-tally.ts';

/**
 * `npm run check`: reads all content and prints every finding and mistake with its file, line, column and rule, and how
 * many there are by rule and agency. Warnings and information are about the source and leave the exit status 0, and so do
 * errors that a keeper has confirmed to be the source's own; other errors (a record that contradicts itself, a file that
 * stops the build) make it 1.
 */
const USAGE = `Usage: npm run check [-- [--new] [--agency <agency-id>] [--year <year>] [--rule <rule>] [--json]]
  --new  what was not there when the content was last accepted (npm run accept)`;

interface Options {
  new: boolean;
  json: boolean;
  agency?: string | undefined;
  year?: string | undefined;
  rule?: string | undefined;
}

function options(): Options | null {
  try {
    const { values } = parseArgs({
      options: {
        new: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        agency: { type: 'string' },
        year: { type: 'string' },
        rule: { type: 'string' },
      },
    });
    return values;
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    return null;
  }
}

/** The messages that were asked for. */
async function chosen(folder: string, checked: CheckedContent, asked: Options): Promise<ListedMessage[]> {
  const all = listMessages(folder, checked.files);
  const wanted = asked.new ? messagesSince(await readReadings(folder), all) : all;
  return wanted.filter(
    (listed) =>
      (asked.agency === undefined || listed.agency === asked.agency) &&
      (asked.year === undefined || String(listed.year) === asked.year) &&
      (asked.rule === undefined || listed.rule === asked.rule),
  );
}

/** The files with those of their messages that were asked for. */
function filesOf(checked: CheckedContent, messages: readonly ListedMessage[]): VFile[] {
  const wanted = new Set(messages.map(({ message }) => message));
  return checked.files.flatMap((file) => {
    const own = file.messages.filter((message) => wanted.has(message));
    return own.length > 0
      ? [Object.assign(new VFile({ path: printable(file.path) }), { messages: own })]
      : [];
  });
}

/** How many reports a list of work to do names before it is cut short. */
const LISTED = 10;

function printRest({ strays, unsourced, unlisted }: CheckedContent): void {
  const list = (names: readonly string[]): string =>
    names.slice(0, LISTED).join(', ') + (names.length > LISTED ? ` and ${names.length - LISTED} more` : '');
  if (strays.length > 0)
    console.log(
      `Passed over ${strays.length} stray ${strays.length === 1 ? 'file' : 'files'}: ${list(strays)}`,
    );
  if (unsourced.length > 0) {
    const ids = unsourced.map(({ id, lacks }) => `${id} (${lacks.join(', ')})`);
    console.log(`To do, where ${unsourced.length} reports came from is not noted: ${list(ids)}`);
  }
  if (unlisted.length > 0) {
    console.log(
      `To do, ${unlisted.length} reports are not in the ledger of addresses (npm run build, npm run ledger): ${list(unlisted)}`,
    );
  }
}

async function run(asked: Options): Promise<void> {
  const started = performance.now();
  const folder = contentFolder();
  const checked = await checkContent(folder);
  const messages = await chosen(folder, checked, asked);
  const errors = messages.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) process.exitCode = 1;
  if (asked.json) {
    const { reports, strays, unsourced, unlisted } = checked;
    const listed = messages.map(({ message: _, ...rest }) => rest);
    console.log(JSON.stringify({ reports, errors, messages: listed, strays, unsourced, unlisted }, null, 2));
    return;
  }
  const findings = reporter(filesOf(checked, messages), { quiet: true });
  if (findings) console.log(`${findings}\n`);
  printTally(messages);
  printRest(checked);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const count = errors === 0 ? 'no errors' : `${errors} ${errors === 1 ? 'error' : 'errors'}`;
  console.log(
    `${checked.reports} ${checked.reports === 1 ? 'report' : 'reports'} read in ${seconds} s, ${count}`,
  );
}

const asked = options();
if (asked) await run(asked);
else process.exitCode = 2;
