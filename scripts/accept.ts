import { parseArgs } from 'node:util';
import { contentFolder } from '../src/archive/content-folder.ts';
import { isKeepers } from './chores/chore-error.ts';
import { compareWithAccepted } from './keeping/acceptance.ts';

/**
 * `npm run accept`: shows what is new in the content and what is read differently than when it was last accepted, and
 * accepts it: the digests of new raw files and how every report is read. With `--dry-run` it only shows.
 */
try {
  const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean', default: false } } });
  const { lines, files, accept } = await compareWithAccepted(contentFolder());
  for (const line of lines) console.log(line);
  if (lines.length === 0) console.log('Nothing has changed since it was last accepted.');
  else if (values['dry-run']) console.log(`\n${lines.length} changes; nothing was written.`);
  else {
    await accept();
    console.log(`\n${lines.length} changes accepted: ${files.join(', ')}.`);
  }
} catch (error) {
  if (!isKeepers(error)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
