import { z } from 'zod';
import { CountStatus } from '../schemas/count.ts';
import { statusAt } from '../schemas/packed-figures.ts';
import { AgencyId, Form, ReportYear } from '../schemas/report.ts';
import { ROLES, rolesIn } from '../statistics/contradictions.ts';
import { CELLS } from '../vocabulary/tables.ts';
import type { FiledReport } from './figures.ts';

/** One report of `/data/figures.json`. */
const ReportFigures = z.object({
  report: z.string().meta({ description: 'Report id: <agency-id>/<year>.' }),
  agency: AgencyId,
  agencyName: z.string().meta({ description: 'Registered name of the agency.' }),
  divisionCode: z.string().meta({ description: 'Division code, GB/T 2260.' }),
  year: ReportYear,
  form: Form,
  values: z
    .record(z.string(), z.number().nullable())
    .meta({ description: 'Every cell of every edition by its id; null where there is no number.' }),
  status: z
    .record(z.string(), CountStatus)
    .meta({ description: 'The status of the cells that are not simply printed.' }),
  raw: z
    .record(z.string(), z.string())
    .meta({ description: 'What is printed, where it is not just the digits of the value.' }),
  contradiction: z.record(z.string(), z.enum(ROLES)).meta({
    description:
      'total: a printed total that its own printed parts do not come to; part: a part of one. Nobody knows which of them is wrong.',
  }),
});
export type ReportFigures = z.infer<typeof ReportFigures>;

/** The whole of `/data/figures.json`. */
export const FiguresFile = z.array(ReportFigures);

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
    contradiction: Object.fromEntries(rolesIn(report.figures)),
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
