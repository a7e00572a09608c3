import { noReport } from '../recognise/no-report.ts';
import type { SourceRule } from '../schemas/filing-confirmation.ts';
import type { Report } from '../schemas/report.ts';
import type { Sidecar } from '../schemas/sidecar.ts';
import { decode } from '../text/decode.ts';
import type { RawReport } from './raw-report.ts';
import { sidecarPath } from './content-folder.ts';

/** How the names of hosts of Chinese governments end: .gov.cn and .政务.cn, .政务. */
const GOVERNMENT_HOST = /(?:^|\.)(?:gov\.cn|xn--zfr164b(?:\.cn)?)$/;

/** What a hint ends with: the other way, to say that the report is right as it is filed. */
export const orConfirm = (rule: SourceRule): string =>
  `or, where it is right all the same, say why for readers in the notes beside it: confirmed: [{ rule: ${rule}, note: … }].`;

/** What is unusual about a report as it is filed, and what a keeper could do about it. */
interface Objection {
  rule: SourceRule;
  file: string;
  what: string;
  hint: string;
}

/** Whether the file is a report at all. */
export function* ofContent(report: Report, { bytes }: RawReport): Generator<Objection> {
  const found = isConflict(bytes) ? CONFLICT : noReport(report, () => decode(bytes).text);
  if (!found) return;
  yield {
    rule: 'no-report',
    file: report.source.path,
    what: `Unexpected ${found.what}, expected the report itself`,
    hint: `${found.hint} Where it is a report all the same, say why for readers in the notes beside it: confirmed: [{ rule: no-report, note: … }].`,
  };
}

const CONFLICT = {
  what: 'file with the marks of two versions that Git could not join',
  hint: 'Take one of them back as it was received (git checkout --theirs or --ours).',
};

/** Whether Git has written two versions of a file into it. */
function isConflict(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return ['<<<<<<< ', '=======', '>>>>>>> '].every((mark) => file.includes(mark));
}

/** The days of a report against its year, each other and today (`day`, an ISO date). */
export function* ofDates(
  { year, agency, source }: Report,
  sidecar: Sidecar,
  day: string,
): Generator<Objection> {
  const { publishedOn, retrievedOn } = source;
  const file = sidecar.publishedOn || sidecar.retrievedOn ? sidecarPath({ agency, year }) : source.path;
  const objection = (what: string): Objection => ({
    rule: 'source-dates',
    file,
    what,
    hint: `Correct the dates; ${orConfirm('source-dates')}`,
  });
  if (year >= Number(day.slice(0, 4)))
    yield objection(`Unexpected report on ${year}, expected one on a year that is over (today is ${day})`);
  if (publishedOn && Number(publishedOn.slice(0, 4)) <= year) {
    yield objection(
      `Unexpected publishedOn ${publishedOn} of a report on ${year}, expected a day after that year`,
    );
  }
  if (publishedOn && retrievedOn && retrievedOn < publishedOn) {
    yield objection(
      `Unexpected retrievedOn ${retrievedOn}, expected publishedOn (${publishedOn}) or a later day`,
    );
  }
  for (const [name, date] of Object.entries({ publishedOn, retrievedOn })) {
    if (date && date > day)
      yield objection(`Unexpected ${name} ${date}, expected today (${day}) or an earlier day`);
  }
  if (retrievedOn && Number(retrievedOn.slice(0, 4)) <= year) {
    yield objection(
      `Unexpected retrievedOn ${retrievedOn} of a report on ${year}, expected a day after that year`,
    );
  }
}

/** The address that a report was published at: a government’s. */
export function* ofAddress({ agency, year, source: { url } }: Report): Generator<Objection> {
  if (url === undefined) return;
  const { hostname, username, password } = new URL(url);
  // What stands before an @ may look like the host of a government, or be somebody's password.
  if (GOVERNMENT_HOST.test(hostname) && username + password === '') return;
  yield {
    rule: 'source-address',
    file: sidecarPath({ agency, year }),
    what: `Unexpected address ${url}, expected one on a government’s domain (.gov.cn)`,
    hint: `Look for the agency’s own page; ${orConfirm('source-address')}`,
  };
}
