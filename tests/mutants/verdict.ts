import { touchedCells } from '../../src/checks/rules.ts';
import type { Report } from '../../src/schemas/report.ts';
import { CELLS } from '../../src/vocabulary/tables.ts';

/** What became of each cell of a damaged file, counted. */
export interface Verdict {
  /** The value is the true one. */
  right: number;
  /** There is no value, and the status says why. */
  said: number;
  /** Ids of cells with a wrong value, or one where none was printed, that a finding of at least warning touches. */
  beside: string[];
  /** Ids of cells with such a value and nothing that says so. */
  silent: string[];
}

/** Rules that say of a printed row that it contradicts itself. */
const SUMS = new Set(['applicant-total', 'disposition-total', 'request-balance', 'remedy-total']);

/**
 * Compares a damaged file's report with the undamaged one's. Where the undamaged one prints a number too many, and the
 * damage takes another away, what is left is a row that prints just as many numbers as columns and does not add up:
 * it is read as printed and said to contradict itself, as such rows of agencies are.
 */
export function judge(damaged: Report, truth: Report): Verdict {
  const flaggedCells = new Set(
    damaged.findings.filter((finding) => finding.severity !== 'info').flatMap(touchedCells),
  );
  const contradicted = new Set(damaged.findings.filter(({ rule }) => SUMS.has(rule)).flatMap(touchedCells));
  const verdict: Verdict = { right: 0, said: 0, beside: [], silent: [] };
  for (const { id, table, row, column } of CELLS) {
    const expected = truth.tables[table][row.key]![column.key]!;
    const actual = damaged.tables[table][row.key]![column.key]!;
    if (actual.value === expected.value && (actual.value !== null || actual.status === expected.status))
      verdict.right++;
    else if (actual.value === null) verdict.said++;
    else if (expected.status === 'reconstructed' && contradicted.has(id)) verdict.said++;
    else if (flaggedCells.has(id)) verdict.beside.push(id);
    else verdict.silent.push(id);
  }
  return verdict;
}
