import { describe, expect, it } from 'vitest';
import { openArchive } from '../../src/archive/archive.ts';
import { Report } from '../../src/schemas/report.ts';
import { some } from '../some.ts';

/** How often each value occurs. */
function tally(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values.toSorted()) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

describe('The archive’s own content', async () => {
  const archive = openArchive();
  const reports = await Promise.all((await archive.list()).map(({ id }) => archive.report(id)));

  it('fits the schema, every report', () => {
    for (const report of some(reports)) expect(Report.safeParse(report).error, report.id).toBeUndefined();
  });

  it('gives the same counts as when it was last read through', async () => {
    const counts = reports.flatMap((report) =>
      Object.values(report.tables).flatMap((table) =>
        Object.values(table).flatMap((row) => Object.values(row)),
      ),
    );
    const summary = {
      reports: reports.length,
      forms: tally(reports.map(({ form }) => `proactive ${form.proactive}, requests ${form.requests}`)),
      holdings: tally(reports.map((report) => report.holding)),
      sections: tally(reports.flatMap((report) => report.sections.map((section) => section.key))),
      blocks: reports.flatMap((report) => report.sections.flatMap((section) => section.blocks)).length,
      cells: tally(counts.map((count) => count.status)),
      findings: tally(reports.flatMap((report) => report.findings.map((finding) => finding.rule))),
    };
    await expect(`${JSON.stringify(summary, null, 2)}\n`).toMatchFileSnapshot('summary.json');
  });
});
