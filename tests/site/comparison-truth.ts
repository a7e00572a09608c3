import type { Report } from '../../src/schemas/report.ts';

/** What comparisons must show of reports, worked out again from their public JSON: nothing here is taken from the code. */

const refused =
  'stateSecret prohibitedByLaw securityAndStability thirdPartyRights internalAffairs deliberativeProcess enforcementFile administrativeInquiry';
const unable = 'notHeld wouldRequireCreation stillUnclear';
const notProcessed =
  'petitionOrComplaint duplicateRequest publishedMaterial excessiveRepetition confirmOrReissue';
const totals = (group: string, rows: string) =>
  rows.split(' ').map((row) => `requests.${group}.${row}.total`);
const REFUSED = totals('refused', refused);
const UNABLE = totals('unableToProvide', unable);
const NOT_PROCESSED = totals('notProcessed', notProcessed);
export const GRANTED = ['requests.granted.total', 'requests.partiallyGranted.total'];
const DISPOSED = ['requests.totalDisposed.total'];
export const DECIDED = [...GRANTED, ...REFUSED, ...UNABLE];
const REVIEW = 'remedies.administrativeReview';
const SUITS = ['remedies.litigationDirect', 'remedies.litigationAfterReview'];
const each = (rows: string[], ...columns: string[]) =>
  rows.flatMap((row) => columns.map((column) => `${row}.${column}`));

export const SUMS: Record<string, string[]> = {
  'sum.refused': REFUSED,
  'sum.unableToProvide': UNABLE,
  'sum.notProcessed': NOT_PROCESSED,
  'sum.litigation': each(SUITS, 'total'),
};
export const RATES: Record<string, { of: string[]; over: string[][] }> = {
  'rate.disclosed': { of: GRANTED, over: [DISPOSED, DECIDED] },
  'rate.refused': { of: REFUSED, over: [DISPOSED, DECIDED] },
  'rate.unableToProvide': { of: UNABLE, over: [DISPOSED, DECIDED] },
  'rate.notProcessed': { of: NOT_PROCESSED, over: [DISPOSED] },
  'rate.carriedForward': {
    of: ['requests.carriedForward.total'],
    over: [['requests.received.total', 'requests.carriedOver.total']],
  },
  'rate.naturalPerson': { of: ['requests.received.naturalPerson'], over: [['requests.received.total']] },
  'rate.reviewCorrected': {
    of: [`${REVIEW}.corrected`],
    over: [[`${REVIEW}.total`], each([REVIEW], 'upheld', 'corrected', 'otherOutcome')],
  },
  'rate.litigationCorrected': {
    of: each(SUITS, 'corrected'),
    over: [each(SUITS, 'total'), each(SUITS, 'upheld', 'corrected', 'otherOutcome')],
  },
};

export function cellOf(report: Report, id: string) {
  const [table, ...rest] = id.split('.') as [keyof Report['tables'], ...string[]];
  const column = rest.pop() ?? '';
  const count = report.tables[table][rest.join('.')]?.[column];
  if (!count) throw new RangeError(`Unexpected cell ${id}, expected one of the report`);
  return count;
}

/** Null where a part has no value. */
export function sumOf(report: Report, ids: readonly string[]): number | null {
  const values = ids.map((id) => cellOf(report, id).value);
  return values.includes(null) ? null : values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

/** What the cell of a comparison must say of a report; null: a gap. */
export function expectedText(report: Report, measure: string): string | null {
  const rate = RATES[measure];
  if (!rate) {
    const sum = SUMS[measure];
    const value = sum ? sumOf(report, sum) : cellOf(report, measure).value;
    return value === null ? null : String(value).replace('-', '−');
  }
  const numerator = sumOf(report, rate.of);
  const denominator = sumOf(report, rate.over[0] ?? []);
  if (numerator === null || !denominator || numerator > denominator) return null;
  const percent = `${Math.round((numerator / denominator) * 1000) / 10}%`;
  return denominator < 10 ? `${numerator}/${denominator}` : percent;
}

/** `41` of 410000, `4103` of 410300, `410304`: what the codes of a region begin with. */
export const stemOf = (code: string) => code.replace(/(?:00)+$/, '');
/** Judged by ids alone: a government's report holds those of its own place and of every place below it. */
const isHeldBy = (report: Report, other: Report) =>
  other.agency !== report.agency &&
  other.year === report.year &&
  /^\d{6}-government$/.test(other.agency) &&
  report.agency.startsWith(stemOf(other.agency.slice(0, 6)));

/** What the reports of a place and year come to, and how many of those added up have a value: `12` and `2/3 份`. */
export function expectedSum(
  reports: readonly Report[],
  place: string,
  year: number,
  measure: string,
): { text: string; share: string } {
  const here = reports.filter((report) => report.year === year && report.agency.startsWith(place));
  const apart = here.filter((report) => !here.some((other) => isHeldBy(report, other)));
  const values = apart.map((report) => sumOf(report, SUMS[measure] ?? [measure]));
  const printed = values.filter((value) => value !== null);
  return {
    text: printed.length === 0 ? '无数据' : String(printed.reduce((all, value) => all + value, 0)),
    share: `${printed.length}/${apart.length} 份`,
  };
}
