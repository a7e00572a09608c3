import { contentFolder } from '../src/archive/content-folder.ts';
import { reporter } from 'vfile-reporter';
import { checkContent } from './reports/check-content.ts';

/**
 * `npm run check`: parses all content and prints every finding with its file, line, column and rule. Warnings and
 * information are about the source and leave the exit status 0, and so do errors that a keeper has confirmed to be the
 * source's own; other errors (a record that contradicts itself, a file that stops the build) make it 1.
 */
const started = performance.now();
const { reports, files } = await checkContent(contentFolder());
const findings = reporter(files, { quiet: true });
if (findings) console.log(`${findings}\n`);

const seconds = ((performance.now() - started) / 1000).toFixed(1);
const errors = files.flatMap((file) => file.messages).filter((message) => message.fatal === true).length;
console.log(
  `${reports} ${reports === 1 ? 'report' : 'reports'} read in ${seconds} s, ${errors === 0 ? 'no errors' : `${errors} ${errors === 1 ? 'error' : 'errors'}`}`,
);
if (errors > 0) process.exitCode = 1;
