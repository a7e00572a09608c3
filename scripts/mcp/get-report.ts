import { next, NOTICE, PAGE, within } from './answers.ts';
import type { Inputs } from './inputs.ts';
import type { PublishedRecords } from './published-records.ts';
import { AskError, type PublishedSite } from './published-site.ts';

/** Gives what a report says. Throws AskError for what cannot be answered. */
export async function getReport(
  site: PublishedSite,
  { list, read, agency }: PublishedRecords,
  { agency: of, year: on, part, from: start }: Inputs['get_report'],
) {
  await agency(of);
  const entry = (await list('reports')).find((one) => one.agency === of && one.year === on);
  if (!entry)
    throw new AskError(
      `The archive holds no report of ${of} on ${on}; that is not to say that none was published.`,
    );
  const report = await read(entry);
  const address = site.publicAddress(entry.page);
  const identity = {
    id: report.id,
    address,
    holding: report.holding,
    form: report.form,
    sha256: report.source.sha256,
  };
  if (part === undefined) {
    return {
      notice: NOTICE,
      ...identity,
      printed: {
        title: report.title || null,
        sections: report.sections.map(({ key, title }) => ({ key, title })),
      },
      findings: entry.findings,
    };
  }
  if (part === 'findings') {
    within(start, report.findings.length);
    const findings = report.findings
      .slice(start, start + PAGE)
      .map(({ rule, severity, table, row, column, message }) => ({
        rule,
        severity,
        table,
        row,
        column,
        message,
      }));
    return {
      notice: NOTICE,
      ...identity,
      total: report.findings.length,
      findings,
      ...next(start + PAGE, report.findings.length),
    };
  }
  const blocks =
    part === 'preamble'
      ? report.preamble
      : report.sections.filter(({ key }) => key === part).flatMap((section) => section.blocks);
  within(start, blocks.length);
  const table = part === 'proactive' || part === 'requests' || part === 'remedies' ? report.tables[part] : {};
  const cells =
    start > 0
      ? []
      : Object.entries(table).flatMap(([row, columns]) =>
          Object.entries(columns)
            .filter(([, { status }]) => status !== 'not-in-form')
            .map(([column, { value, status }]) => ({
              value,
              status,
              address: `#${part}.${row}.${column}`,
            })),
        );
  return {
    notice: NOTICE,
    ...identity,
    part,
    ...(report.holding === 'figures'
      ? { missing: 'The archive holds the figures of this report and not its prose.' }
      : {}),
    printed: blocks.slice(start, start + PAGE).map(({ anchor, text }) => ({ text, address: `#${anchor}` })),
    cells,
    ...next(start + PAGE, blocks.length),
  };
}
