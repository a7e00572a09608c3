import type { Report } from '../../src/schemas/report.ts';
import { searchable } from '../../src/search/searchable.ts';
import { next, NOTICE, PAGE, within } from './answers.ts';
import type { Inputs } from './inputs.ts';
import type { Entry, PublishedRecords } from './published-records.ts';
import { AskError, type PublishedSite } from './published-site.ts';

/** Reports whose words one call reads, so many at a time, and no more of them once this has passed, in milliseconds. */
const MOST_READ = 200;
const AT_A_TIME = 10;
const LONGEST = 20_000;

/** Finds reports by words of their prose, place and year. Throws AskError for what cannot be answered. */
export async function findReports(
  site: PublishedSite,
  records: PublishedRecords,
  { phrase, place, year: wantedYear, from: start }: Inputs['find_reports'],
) {
  const [found, agencies] = [await wanted(records, place, wantedYear), await records.list('agencies')];
  const names = new Map(agencies.map(({ id, name }) => [id, name]));
  const told = ({ id, agency: of, year: on, holding, title, page }: Entry) => ({
    id,
    agency: of,
    name: names.get(of),
    year: on,
    holding,
    printed: { title: title || null },
    address: site.publicAddress(page),
  });
  if (found.length === 0)
    return {
      notice: NOTICE,
      total: 0,
      missing: 'The archive holds no such report; that is not to say that none was published.',
      reports: [],
    };
  within(start, found.length);
  if (phrase === undefined) {
    const reports = found.slice(start, start + PAGE).map(told);
    return { notice: NOTICE, total: found.length, reports, ...next(start + PAGE, found.length) };
  }
  const words = searchable(phrase);
  if (words === '') throw new AskError('Unexpected phrase without a word to look for.');
  const until = Date.now() + LONGEST;
  const worded: { entry: Entry; report: Report }[] = [];
  let looked = 0;
  while (looked < Math.min(MOST_READ, found.length - start) && Date.now() < until) {
    const some = found.slice(start + looked, start + Math.min(looked + AT_A_TIME, MOST_READ));
    looked += some.length;
    const withProse = some.filter(({ holding }) => holding === 'report');
    worded.push(
      ...(await Promise.all(withProse.map(async (entry) => ({ entry, report: await records.read(entry) })))),
    );
  }
  const hits = [];
  for (const { entry, report } of worded) {
    const blocks = [...report.preamble, ...report.sections.flatMap((section) => section.blocks)];
    const passages = blocks
      .filter(({ text }) => searchable(text).includes(words))
      .map(({ anchor, text }) => ({
        printed: text.slice(0, 300),
        address: site.publicAddress(`${entry.page}#${anchor}`),
      }));
    if (passages.length > 0)
      hits.push({ ...told(entry), passages: passages.slice(0, 3), found: passages.length });
  }
  return {
    notice: NOTICE,
    searched: `${looked} of ${found.length} reports, ${looked - worded.length} of them without prose, for the archive holds their figures alone`,
    reports: hits,
    ...next(start + looked, found.length),
  };
}

/** Reports of a place and a year, where these are given. */
async function wanted(
  { list }: PublishedRecords,
  place: string | undefined,
  wantedYear: number | undefined,
): Promise<Entry[]> {
  const [reports, agencies, regions] = await Promise.all([
    list('reports'),
    list('agencies'),
    list('regions'),
  ]);
  const named = (name: string, code: string): boolean => name.includes(place ?? '') || code === place;
  const codes = regions
    .filter(({ name, code }) => named(name, code))
    .map(({ code }) => code.replace(/(?:00)+$/, ''));
  const ids = new Set(
    agencies
      .filter(({ id, name, division }) => named(name, id) || codes.some((code) => division.startsWith(code)))
      .map(({ id }) => id),
  );
  if (place !== undefined && ids.size === 0)
    throw new AskError(
      `No agency or region of the archive has ${place} in its name or for its code. Names are Chinese, such as 洛阳市; codes are those of GB/T 2260, such as 410300.`,
    );
  return reports.filter(
    (one) =>
      (place === undefined || ids.has(one.agency)) && (wantedYear === undefined || one.year === wantedYear),
  );
}
