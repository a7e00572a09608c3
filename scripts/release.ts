import { parseArgs } from 'node:util';
import { openArchive } from '../src/archive/open-archive.ts';
import { contentFolder } from '../src/archive/content-folder.ts';
import { changesSince, hasChanges } from '../src/archive/release-changes.ts';
import { readReleased, writeRelease } from '../src/archive/releases.ts';
import { summarise } from '../src/archive/summarise.ts';
import type { Changes } from '../src/schemas/release.ts';
import { isKeepers } from './chores/chore-error.ts';

/**
 * `npm run release`: gives the content the next number as a version of the data set, and writes what it changed of the one
 * before. With `--dry-run` it only shows that.
 */
try {
  const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean', default: false } } });
  const folder = contentFolder();
  const archive = openArchive({ folder });
  const reports = [];
  for (const { id } of await archive.list()) reports.push(summarise(await archive.report(id)));
  const changes = changesSince(await readReleased(folder), reports);
  for (const line of told(changes)) console.log(line);
  if (!hasChanges(changes)) console.log('Nothing has changed since the last release.');
  else if (values['dry-run']) console.log('\nNothing was written.');
  else {
    const release = await writeRelease(folder, reports, new Date().toISOString().slice(0, 10));
    console.log(
      `\nReleased as version ${release?.release} of the data set. Commit it with the content; the next build publishes it.`,
    );
  }
} catch (error) {
  if (!isKeepers(error)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function told({ cells, moved, ...reports }: Changes): string[] {
  return [
    ...moved.map(({ from, to }) => `moved: ${from} → ${to}`),
    ...Object.entries(reports).flatMap(([kind, ids]) => ids.map((id) => `${kind}: ${id}`)),
    ...cells.map(
      ({ report, cell, before, after }) =>
        `${report} ${cell}: ${before.value ?? before.status} → ${after.value ?? after.status}`,
    ),
  ];
}
