import type { Report } from '../../src/schemas/report.ts';
import type { ListedMeasure, PublishedRecords } from './published-records.ts';
import type { PublishedSite } from './published-site.ts';

/** A figure in one year, as the site publishes it. */
export async function figure(
  site: PublishedSite,
  { list, read }: PublishedRecords,
  agencyId: string,
  one: ListedMeasure,
  of: number,
) {
  const [reports, years] = await Promise.all([list('reports'), list('years')]);
  const published = one.years.find((each) => each.year === of);
  const coverage = {
    reportsWithTheMeasure: published?.reports ?? 0,
    agencies: years.find((each) => each.year === of)?.agencies ?? (await list('agencies')).length,
  };
  const entry = reports.find((each) => each.agency === agencyId && each.year === of);
  if (!entry)
    return {
      year: of,
      value: null,
      missing:
        'The archive holds no report of this agency on this year; that is not to say that none was published.',
      coverage,
    };
  const source = {
    sha256: entry.sha256,
    raw: site.publicAddress(entry.raw),
    ...(entry.source ? { url: entry.source } : {}),
  };
  if (one.kind !== 'cell')
    return { year: of, ...(await asPrinted(site, agencyId, published?.page)), coverage, source };
  const [table = '', ...keys] = one.id.split('.');
  const column = keys.pop() ?? '';
  const row = keys.join('.');
  const report = await read(entry);
  const count = report.tables[table as keyof Report['tables']][row]?.[column];
  return {
    year: of,
    value: count?.value ?? null,
    status: count?.status ?? 'absent',
    ...(report.holding === 'figures' && (count?.status ?? 'absent') === 'absent'
      ? { missing: 'The record of figures has no such cell; that is not to say that the report has none.' }
      : {}),
    ...(count?.decidedBy ? { decidedBy: count.decidedBy } : {}),
    ...(count?.raw === undefined ? {} : { printed: count.raw }),
    ...(count?.place ? { place: count.place } : {}),
    edition: table === 'remedies' ? 'same in all' : report.form[table as 'proactive' | 'requests'],
    findings: report.findings
      .filter(
        (finding) =>
          finding.table === table &&
          (finding.row === undefined || finding.row === row) &&
          (finding.column === undefined || finding.column === column),
      )
      .map(({ rule, severity, message }) => ({ rule, severity, message })),
    address: site.publicAddress(`${entry.page}#${one.id}`),
    coverage,
    source,
  };
}

/** A sum or a rate: the words of the page that publishes it. */
async function asPrinted(site: PublishedSite, agencyId: string, page: string | undefined) {
  const twin = page === undefined ? null : await site.text(`${page}index.md`);
  const line = twin
    ?.split('\n')
    .find((each) => each.startsWith('| [') && each.includes(`/agencies/${agencyId}/)`));
  if (page === undefined || line === undefined)
    return {
      published: null,
      missing: 'The site publishes no value of this measure for this agency and year.',
    };
  return {
    published: line.split(' | ').slice(1).join(' | ').replace(/ \|$/, ''),
    address: site.publicAddress(page),
  };
}
