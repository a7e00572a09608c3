import type { VFile } from 'vfile';
import { RecordError } from '../formats/record/parse-record.ts';
import type { SourceError } from '../schemas/figures-record.ts';
import { findingsAt } from './confirm-findings.ts';

/** Marks the findings of an error that the record says its source has; the numbers must be those that were found. */
export function confirmSourceError(file: VFile, { sum, printed, ...place }: SourceError): void {
  const meant = findingsAt(file, place).filter(
    (values) => values.expected === String(sum) && values.actual === String(printed),
  );
  if (meant.length === 0) {
    throw new RecordError(
      `Unexpected source error ${Object.values(place).join(' ')} of ${sum} and ${printed}, expected one that the figures have`,
    );
  }
  for (const values of meant) values.confirmed = { against: 'record' };
}
