import { describe, expect, it } from 'vitest';
import { openArchive } from '../../src/archive/open-archive.ts';
import { compareWithAccepted } from '../../scripts/keeping/acceptance.ts';
import { Report } from '../../src/schemas/report.ts';
import { some } from '../some.ts';

describe('The archive’s own content', async () => {
  const archive = openArchive();
  const reports = await Promise.all((await archive.list()).map(({ id }) => archive.report(id)));

  it('fits the schema, every report', () => {
    for (const report of some(reports)) expect(Report.safeParse(report).error, report.id).toBeUndefined();
  });

  it('is read as it was when somebody last looked at it; `npm run accept` shows the difference and accepts it', async () => {
    expect((await compareWithAccepted(archive.folder)).lines).toEqual([]);
  });
});
