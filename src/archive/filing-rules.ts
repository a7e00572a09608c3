import { noReport } from '../recognise/no-report.ts';
import { SOURCE_RULES, type SourceRule } from '../schemas/filing-confirmation.ts';
import type { Finding } from '../schemas/finding.ts';
import { isInPage } from '../schemas/place.ts';
import type { Report } from '../schemas/report.ts';
import { sourceConfirmations, type Sidecar } from '../schemas/sidecar.ts';
import { decode } from '../text/decode.ts';
import type { RawReport } from './archive.ts';
import { ContentError } from './content-error.ts';
import { sidecarPath } from './content-folder.ts';
import { today } from './today.ts';

/** Findings that say that a report may not be what it is filed as: unexplained, it is not published. */
const MISFILED: ReadonlySet<string> = new Set(['agency-mismatch', 'year-mismatch']);

/** How the names of hosts of Chinese governments end: .gov.cn and .政务.cn, .政务. */
const GOVERNMENT_HOST = /(?:^|\.)(?:gov\.cn|xn--zfr164b(?:\.cn)?)$/;

const CONFIRM = (rule: SourceRule): string =>
  `or, where it is right all the same, say why for readers in the notes beside it: confirmed: [{ rule: ${rule}, note: … }].`;

interface Objection {
  rule: SourceRule;
  file: string;
  what: string;
  hint: string;
}

/** Why a report may not be published as it is filed; nothing of one that is in order or that keepers have confirmed. */
export function* filingMistakes(
  report: Report,
  raw: RawReport,
  sidecar: Sidecar,
  day = today(),
): Generator<ContentError> {
  yield* misfiled(report);
  const objections = [...ofContent(report, raw), ...ofDates(report, sidecar, day), ...ofAddress(report)];
  const raised = new Set<string>(objections.map(({ rule }) => rule));
  const confirmed = sourceConfirmations(sidecar).map(({ rule }) => rule);
  for (const { rule, file, what, hint } of objections)
    if (!confirmed.includes(rule)) yield new ContentError(file, what, hint, rule);
  // Whether two reports have the same bytes or address is known only beside all others.
  for (const rule of SOURCE_RULES) {
    if (DOUBLE_RULES.includes(rule) || !confirmed.includes(rule) || raised.has(rule)) continue;
    const what = `Unexpected confirmation of ${rule}, expected one of what is unusual here`;
    yield new ContentError(
      sidecarPath(report),
      what,
      'Nothing speaks against it: remove it.',
      'confirmation',
    );
  }
}

function* misfiled({ findings, source }: Report): Generator<ContentError> {
  for (const finding of findings) {
    if (!isMisfiled(finding)) continue;
    const { rule, message, place } = finding;
    yield new ContentError(
      (isInPage(place) ? source.page?.path : undefined) ?? source.path,
      message,
      rule === 'agency-mismatch'
        ? 'File it under the agency that wrote it; or, where that is this one, say so under printedNames in its entry, with the reason for readers.'
        : `File it under the year that it is on; or, where the original itself misprints the year, say so in the notes beside it: confirmed: [{ rule: ${rule}, note: … }].`,
      rule,
      'line' in place ? place : null,
    );
  }
}

/** Whether a finding keeps its report from being published. */
export const isMisfiled = ({ rule, severity, confirmed }: Finding): boolean =>
  MISFILED.has(rule) && severity === 'error' && confirmed === undefined;

function* ofContent(report: Report, { bytes }: RawReport): Generator<Objection> {
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

function* ofDates({ year, agency, source }: Report, sidecar: Sidecar, day: string): Generator<Objection> {
  const { publishedOn, retrievedOn } = source;
  const file = sidecar.publishedOn || sidecar.retrievedOn ? sidecarPath({ agency, year }) : source.path;
  const objection = (what: string): Objection => ({
    rule: 'source-dates',
    file,
    what,
    hint: `Correct the dates; ${CONFIRM('source-dates')}`,
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

function* ofAddress({ agency, year, source: { url } }: Report): Generator<Objection> {
  if (url === undefined) return;
  const { hostname, username, password } = new URL(url);
  // What stands before an @ may look like the host of a government, or be somebody's password.
  if (GOVERNMENT_HOST.test(hostname) && username + password === '') return;
  yield {
    rule: 'source-address',
    file: sidecarPath({ agency, year }),
    what: `Unexpected address ${url}, expected one on a government’s domain (.gov.cn)`,
    hint: `Look for the agency’s own page; ${CONFIRM('source-address')}`,
  };
}

/** The report that a raw file is of, or a version of: one may be published again as it was. */
const reportOf = (path: string): string => /^[^/]+\/([^/]+\/\d{4})/.exec(path)?.[1] ?? path;

/** A raw report by what no other report has. */
export interface FiledOnce {
  path: string;
  sha256: string;
  /** Where it was published; undefined where nobody noted it. */
  address: string | undefined;
  /** The rules of SOURCE_RULES that a keeper has confirmed. */
  confirmed: readonly SourceRule[];
}

const DOUBLE_RULES: readonly SourceRule[] = ['report-double', 'source-double'];

/**
 * Raw files of several reports with the same bytes, or published at the same address: each but the first. What keepers
 * confirm beside any of them holds for all of them.
 */
export function* doubleReports(files: readonly FiledOnce[]): Generator<ContentError> {
  const copies = [...doubles(files, ({ sha256 }) => sha256, 'report-double')];
  for (const { path, first } of copies) {
    yield new ContentError(
      path,
      `Unexpected copy of ${first}, byte for byte, expected another report`,
      `One of them is filed wrongly: get that report again; ${CONFIRM('report-double')}`,
      'report-double',
    );
  }
  const said = new Set(copies.map(({ path }) => path));
  for (const { path, first, key } of doubles(files, addressKey, 'source-double')) {
    if (said.has(path)) continue;
    yield new ContentError(
      path,
      `Unexpected address ${key}, expected another than that of ${first}`,
      `One of them has the address of the other: correct it in the notes beside it; ${CONFIRM('source-double')}`,
      'source-double',
    );
  }
}

/** Portals answer under either protocol. */
const addressKey = ({ address }: FiledOnce): string | undefined => address?.replace(/^https?:\/\//, '');

function* doubles(
  files: readonly FiledOnce[],
  keyOf: (file: FiledOnce) => string | undefined,
  rule: SourceRule,
): Generator<{ path: string; first: string; key: string }> {
  for (const [key, same] of Map.groupBy(files, keyOf)) {
    if (key === undefined || same.some(({ confirmed }) => confirmed.includes(rule))) continue;
    const sorted = same.toSorted((a, b) => (a.path < b.path ? -1 : 1));
    const [first, ...others] = [...Map.groupBy(sorted, ({ path }) => reportOf(path)).values()].map(
      ([one]) => one!,
    );
    for (const { path } of others) yield { path, first: first!.path, key };
  }
}
