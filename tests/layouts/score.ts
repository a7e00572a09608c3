import type { Report } from '../../src/schemas/report.ts';
import { CELLS, type CellDefinition } from '../../src/vocabulary/tables.ts';
import type { MadeReport } from './made-report.ts';

/** What became of the cells of one made-up report. */
export interface Score {
  /** The printed number in the right unit; or no value where none is printed. */
  right: number;
  /** A value is printed, none is published, and the cell or a finding says so. */
  said: ScoredCell[];
  /** A value is printed, none is published, and nothing says so. */
  unsaid: ScoredCell[];
  /** Another value is published, whatever finding stands beside it. */
  wrong: ScoredCell[];
}

/** A cell that was read wrongly, in words. */
export interface ScoredCell {
  cell: CellDefinition;
  is: string;
}

/** Compares what was read with what was printed, cell by cell; a cell that the form has not must have no value. */
export function scoreReport(truth: MadeReport, report: Report): Score {
  const score: Score = { right: 0, said: [], unsaid: [], wrong: [] };
  for (const cell of CELLS) {
    const { id, table, row, column } = cell;
    const printed = truth.tables[table][row.key]?.[column.key];
    const expected = printed?.value ?? null;
    const read = report.tables[table][row.key]![column.key]!;
    const is: ScoredCell = {
      cell,
      is: `${id}: printed ${JSON.stringify(printed?.text ?? null)}, read ${read.value} (${read.status})`,
    };
    if (read.value !== null) {
      if (expected !== null && isSame(expected, read.value)) score.right++;
      else score.wrong.push(is);
    } else if (expected === null) {
      if (printed) score.right++;
    } else if (read.status === 'unreadable' || isSpokenOf(report, table, row.key, column.key))
      score.said.push(is);
    else score.unsaid.push(is);
  }
  return score;
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
}

/** Whether a finding of at least warning speaks of the cell, its row, its column or its table. */
function isSpokenOf(report: Report, table: string, row: string, column: string): boolean {
  return report.findings.some(
    (finding) =>
      finding.severity !== 'info' &&
      finding.table === table &&
      (finding.row === undefined || finding.row === row || row.startsWith(`${finding.row}.`)) &&
      (finding.column === undefined || finding.column === column),
  );
}
