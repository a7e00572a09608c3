import type { Edition } from '../vocabulary/editions.ts';
import type { Fraction, Observation, ObservationStatus } from './observations.ts';

/** `[value, status, [numerator, denominator][]?]`, shortened to the value where it is printed and to the status where there is none. */
type PackedObservation =
  | number
  | ObservationStatus
  | [value: number | null, status: ObservationStatus, fractions?: [number | null, number | null][]];

/**
 * The observations of one measure as the comparison page fetches them: form → year → agency. Agencies stand under
 * their ids and not under positions, so that a file from a visitor's cache can never be read against another list.
 */
export type PackedObservations = Record<string, Record<string, Record<string, PackedObservation>>>;

const NO_FORM = 'none';

/** Packs the observations of one measure. */
export function packObservations(observations: readonly Observation[]): PackedObservations {
  const packed: PackedObservations = {};
  for (const observation of observations) {
    const years = (packed[observation.form ?? NO_FORM] ??= {});
    (years[observation.year] ??= {})[observation.agency] = packOne(observation);
  }
  return packed;
}

/** Unpacks what `packObservations` made; the order is by form, year, agency. */
export function unpackObservations(packed: PackedObservations): Observation[] {
  return Object.entries(packed).flatMap(([form, years]) =>
    Object.entries(years).flatMap(([year, agencies]) =>
      Object.entries(agencies).map(([agency, observation]) => ({
        agency,
        year: Number(year),
        form: form === NO_FORM ? null : (form as Edition),
        ...unpackOne(observation),
      })),
    ),
  );
}

function packOne({ value, status, fractions }: Observation): PackedObservation {
  if (fractions)
    return [value, status, fractions.map(({ numerator, denominator }) => [numerator, denominator])];
  if (value === null) return status;
  return status === 'printed' ? value : [value, status];
}

function unpackOne(packed: PackedObservation): Pick<Observation, 'value' | 'status' | 'fractions'> {
  if (typeof packed === 'number') return { value: packed, status: 'printed' };
  if (typeof packed === 'string') return { value: null, status: packed };
  const [value, status, pairs] = packed;
  if (!pairs) return { value, status };
  const fractions: Fraction[] = pairs.map(([numerator, denominator]) => ({ numerator, denominator }));
  return { value, status, fractions };
}
