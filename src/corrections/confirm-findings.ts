import type { VFile } from 'vfile';
import { findingValues } from '../findings/findings.ts';
import type { Confirmation } from '../schemas/sidecar.ts';
import { CorrectionError } from './apply-corrections.ts';

/**
 * Marks the findings that a keeper compared with the published original and found printed so.
 * Throws CorrectionError for a confirmation that no finding matches: it was made for another reading.
 */
export function confirmFindings(file: VFile, confirmations: readonly Confirmation[]): void {
  for (const { rule, note, ...place } of confirmations) {
    const meant = findingsAt(file, { rule, ...place });
    if (meant.length === 0) {
      throw new CorrectionError(
        `Unexpected confirmation of ${[rule, ...Object.values(place)].join(' ')}, expected one of a finding that the file still gives: correct its rule, table, row and column, or remove it`,
      );
    }
    for (const values of meant) values.confirmed = { against: 'original', note };
  }
}

/** The reported findings of a rule at a place, as values that may be added to. */
export function findingsAt(file: VFile, { rule, ...place }: Omit<Confirmation, 'note'>) {
  return file.messages.flatMap((message) => {
    const values = findingValues(message);
    if (!values || message.ruleId !== rule) return [];
    return (['table', 'row', 'column'] as const).every(
      (key) => place[key] === undefined || place[key] === values[key],
    )
      ? [values]
      : [];
  });
}
