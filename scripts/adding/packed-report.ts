import { ChoreError } from '../chores/chore-error.ts';
import type { Fetched } from './fetched.ts';
import type { Packed } from './packed.ts';
import { hintOf, refusedBy, whatTheyAre, type Refused } from './refused-files.ts';
import { areParts, distinct, lacksTables } from './same-numbers.ts';

/** The one report among packed files. Throws ChoreError where there is none or another one. */
export async function reportIn(
  packed: readonly Packed[],
  address: string,
  read: (name: string, listed: string) => Promise<Fetched>,
): Promise<Fetched> {
  const [reports, refused]: [Fetched[], Refused[]] = [[], []];
  for (const { name, listed } of packed) {
    try {
      const file = await read(name, listed);
      const { noReport } = file.evidence;
      if (noReport) refused.push({ name, what: noReport.what, hint: null, error: null });
      else reports.push(file);
    } catch (error) {
      refused.push(refusedBy(name, error));
    }
  }
  const whole = reports.filter(({ evidence }) => !lacksTables(evidence));
  const [report, other] = distinct(whole.length > 0 ? whole : reports);
  if (!report)
    throw new ChoreError(
      `Unexpected zip without a report that is read here (${whatTheyAre(refused) || 'it is empty'}), expected the report. ${hintOf(refused) ?? 'Look for it as a web page.'}`,
    );
  if (other && areParts(whole))
    throw new ChoreError(
      `Unexpected tables of one report in ${whole.length} files of the zip at ${address}, expected them in one: look for the report in one file, or print these as one PDF and add that.`,
    );
  if (other)
    throw new ChoreError(
      `Unexpected ${reports.length} reports in one zip at ${address}, expected one: save the zip, and add the file.`,
    );
  return report;
}
