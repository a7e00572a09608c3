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

const APPLICANTS =
  'naturalPerson business researchInstitution publicInterestOrganization legalServiceProvider otherOrganization'.split(
    ' ',
  );
const OUTCOMES = 'upheld corrected otherOutcome pending'.split(' ');
const FLOW = ['received', 'carriedOver', 'totalDisposed', 'carriedForward'];

interface Printed {
  total: string;
  parts: string[];
}

/** The sums that a report prints: each row, each column of dispositions, and each column that balances. */
function printedSums({ tables }: Report): { adding: Printed[]; balancing: Printed[] } {
  const inRow = (table: 'requests' | 'remedies', row: string, columns: string[]) => ({
    total: `${table}.${row}.total`,
    parts: columns.map((column) => `${table}.${row}.${column}`),
  });
  const columns = [...APPLICANTS, 'total'];
  const dispositions = Object.keys(tables.requests).filter((row) => !FLOW.includes(row));
  return {
    adding: [
      ...Object.keys(tables.requests).map((row) => inRow('requests', row, APPLICANTS)),
      ...Object.keys(tables.remedies).map((row) => inRow('remedies', row, OUTCOMES)),
      ...columns.map((column) => ({
        total: `requests.totalDisposed.${column}`,
        parts: dispositions.map((row) => `requests.${row}.${column}`),
      })),
    ],
    balancing: columns.map((column) => ({
      total: `requests.totalDisposed.${column}`,
      parts: ['received', 'carriedOver', 'carriedForward'].map((row) => `requests.${row}.${column}`),
    })),
  };
}

/** A number; 0 for a blank that no other cell makes a missing number, and whose printed totals agree; else null. */
function countedOf(report: Report, id: string): number | null {
  const at = (cell: string) => cellOf(report, cell);
  const isBlank = (cell: string) => ['blank', 'dash'].includes(at(cell).status);
  if (!isBlank(id)) return at(id).value;
  const { adding, balancing } = printedSums(report);
  const nothing = (cells: string[]) => cells.every((cell) => at(cell).value === null);
  const isMissing = (cell: string) =>
    adding.some(
      ({ total, parts }) =>
        (total === cell && !nothing(parts)) || (parts.includes(cell) && nothing(parts) && at(total).value),
    );
  const zero = (cell: string) => at(cell).value ?? (isBlank(cell) && !isMissing(cell) ? 0 : null);
  const agreements = [...adding, ...balancing]
    .filter(({ parts }) => parts.includes(id))
    .flatMap((sum) => {
      const parts = sum.parts.filter((part) => at(part).status !== 'not-in-form');
      const values = parts.map(zero);
      const total = at(sum.total).value;
      if (total === null || values.includes(null) || (nothing(parts) && total !== 0)) return [];
      const signs = values.map((_, index) => (balancing.includes(sum) && index === 2 ? -1 : 1));
      return [values.reduce<number>((all, value, index) => all + signs[index]! * (value ?? 0), 0) === total];
    });
  return !isMissing(id) && agreements.length > 0 && agreements.every(Boolean) ? 0 : null;
}

/** Null where a part has no value. */
export function sumOf(report: Report, ids: readonly string[]): number | null {
  const values = ids.map((id) => countedOf(report, id));
  return values.includes(null) ? null : values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

/** The findings that speak against a rate: the printed total that it is a share of is not what its parts come to. */
const AGAINST: Record<string, readonly [rule: string, place: 'row' | 'column', key: RegExp]> = {
  'rate.disclosed': ['disposition-total', 'column', /^total$/],
  'rate.refused': ['disposition-total', 'column', /^total$/],
  'rate.unableToProvide': ['disposition-total', 'column', /^total$/],
  'rate.notProcessed': ['disposition-total', 'column', /^total$/],
  'rate.carriedForward': ['request-balance', 'column', /^total$/],
  'rate.naturalPerson': ['applicant-total', 'row', /^received$/],
  'rate.reviewCorrected': ['remedy-total', 'row', /^administrativeReview$/],
  'rate.litigationCorrected': ['remedy-total', 'row', /^litigation/],
};

/** Whether the report's own findings say that a rate has no sound total. */
export function isContradicted(report: Report, measure: string): boolean {
  const [rule, place, key] = AGAINST[measure] ?? [];
  return report.findings.some((finding) => finding.rule === rule && place && key?.test(finding[place] ?? ''));
}

/** Money in 万元 as pages tell it: 1 yuan in 10,000 has four decimals, of which two are shown. */
const MONEY = /^proactive\..*\.amount$/;
export function numberText(value: number, cell: string): string {
  if (!MONEY.test(cell)) return String(value).replace('-', '−');
  const [whole = '', decimals = ''] = (Math.round(value * 100) / 100).toString().split('.');
  return whole.replace(/\B(?=(?:\d{3})+$)/g, ',') + (decimals && `.${decimals}`);
}

/** What the cell of a comparison must say of a report; null: a gap. */
export function expectedText(report: Report, measure: string): string | null {
  const rate = RATES[measure];
  if (!rate) {
    const sum = SUMS[measure];
    const value = sum ? sumOf(report, sum) : cellOf(report, measure).value;
    return value === null ? null : numberText(value, measure);
  }
  if (isContradicted(report, measure)) return null;
  const numerator = sumOf(report, rate.of);
  const denominator = sumOf(report, rate.over[0] ?? []);
  if (numerator === null || !denominator || numerator > denominator) return null;
  const percent = `${Math.round((numerator / denominator) * 1000) / 10}%`;
  return denominator < 30 ? `${numerator}/${denominator}` : percent;
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
  const parts = SUMS[measure];
  const values = apart.map((report) => (parts ? sumOf(report, parts) : cellOf(report, measure).value));
  const printed = values.filter((value) => value !== null);
  return {
    text: printed.length === 0 ? '无数据' : String(printed.reduce((all, value) => all + value, 0)),
    share: `${printed.length}/${apart.length} 份`,
  };
}
