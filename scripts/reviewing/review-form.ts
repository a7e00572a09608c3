import type { Report } from '../../src/schemas/report.ts';
import { Confirmation, Correction } from '../../src/schemas/sidecar.ts';
import { ChoreError } from '../chores/chore-error.ts';
import { doubtsOf } from './doubts.ts';
import type { Review } from './write-review.ts';

/** What a form says, about what its page showed. Throws ChoreError for what does not fit. */
export function reviewIn(form: URLSearchParams, act: string, report: Report): Review {
  const doubt = doubtsOf(report)[Number(form.get('doubt'))];
  const of = (name: string): string => (form.get(name) ?? '').trim();
  const isThere =
    doubt &&
    (act === 'confirm'
      ? doubt.finding?.rule === of('rule')
      : doubt.cell && String(doubt.value ?? '') === of('was'));
  if (!doubt || !isThere)
    throw new ChoreError('Unexpected doubt, expected one that the report still has: look at it again.');
  if (act === 'confirm') {
    const { rule, table, row, column } = doubt.finding!;
    const place = Object.fromEntries(
      Object.entries({ table, row, column }).filter(([, value]) => value !== undefined),
    );
    return {
      kind: 'confirmed',
      entry: fitting(Confirmation.safeParse({ rule, ...place, note: of('note') })),
    };
  }
  const { table, row, column } = doubt.cell!;
  const now = /^\d+(?:\.\d+)?$/.test(of('now')) ? Number(of('now')) : NaN;
  const entry = { table, row: row.key, column: column.key, was: doubt.value, now };
  return {
    kind: 'corrections',
    entry: fitting(Correction.safeParse({ ...entry, reason: of('reason'), evidence: of('evidence') })),
  };
}

function fitting<T>(
  result:
    | { success: true; data: T }
    | { success: false; error: { issues: { path: PropertyKey[]; message: string }[] } },
): T {
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new ChoreError(`Unexpected ${issue?.path.join('.')}: ${issue?.message}.`);
}
