import { parseFiled } from '../../src/archive/parse-filed.ts';
import { readingOf, READINGS_FILE, readingsText, readReadings } from '../../src/archive/readings.ts';
import type { Report } from '../../src/schemas/report.ts';
import type { Desk } from '../chores/desk.ts';
import { present } from './present.ts';

/**
 * Notes how the report is read, how that is read which it took the place of, and how the report on the year after it is read
 * beside it, in all its versions.
 */
export async function acceptReadings(
  { archive, folder, changes }: Desk,
  report: Report,
  superseded: string | null,
): Promise<void> {
  if (changes.read(READINGS_FILE) === null) return;
  const readings = await readReadings(folder);
  // The folder is as it was: what was superseded still lies there under the report's own id.
  if (superseded !== null)
    readings.set(superseded, readingOf({ ...(await archive.report(report.id)), id: superseded }));
  readings.set(report.id, readingOf(report));
  const { agency, year } = report;
  const next = present(archive, `${agency}/${year + 1}`);
  const before = (await archive.earlier()).filter((file) => file.agency === agency && file.year === year + 1);
  for (const file of next ? [next, ...before] : before) {
    const raw = await archive.raw(file);
    const filing = { ...(await archive.filing(raw)), previous: report };
    readings.set(file.id, { ...readingOf((await parseFiled(raw.bytes, filing)).report), id: file.id });
  }
  changes.write(READINGS_FILE, readingsText(readings));
}
