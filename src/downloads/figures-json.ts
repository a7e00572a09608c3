import type { CountStatus } from '../schemas/count.ts';
import { statusAt } from '../schemas/packed-figures.ts';
import { CELLS } from '../vocabulary/tables.ts';
import type { FiledReport } from './figures.ts';

/** One report of `/data/figures.json`. */
export interface ReportFigures {
  report: string;
  agency: string;
  agencyName: string;
  divisionCode: string;
  year: number;
  form: FiledReport['report']['form'];
  /** Every cell of every edition by its id; null where there is no number. */
  values: Record<string, number | null>;
  /** The cells that are not simply printed. */
  status: Record<string, CountStatus>;
  /** What is printed, where it is not just the digits of the value. */
  raw: Record<string, string>;
}

/** The figures of one report, by cell. */
function reportFigures({ report, agency }: FiledReport): ReportFigures {
  const values: ReportFigures['values'] = {};
  const status: ReportFigures['status'] = {};
  const raw: ReportFigures['raw'] = {};
  for (const [at, { id }] of CELLS.entries()) {
    values[id] = report.figures.values[at] ?? null;
    const reason = statusAt(report.figures, at);
    if (reason !== 'printed') status[id] = reason;
    const printed = report.figures.rarities[id]?.raw;
    if (printed !== undefined) raw[id] = printed;
  }
  return {
    report: report.id,
    agency: report.agency,
    agencyName: agency.name,
    divisionCode: agency.division,
    year: report.year,
    form: report.form,
    values,
    status,
    raw,
  };
}

/** The JSON array of every report's figures in pieces, one report a line. */
export function* figuresJson(filed: Iterable<FiledReport>): Generator<string> {
  let separator = '[\n';
  for (const one of filed) {
    yield separator + JSON.stringify(reportFigures(one));
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}
