import type { CountStatus } from '../schemas/count.ts';
import type { Edition } from '../vocabulary/editions.ts';

/**
 * How an observation came by its value, or why it has none. Beyond the statuses of a cell:
 * `calculated` a sum or rate of printed cells, `blank-as-zero` one with blank cells among its parts that count as 0, for
 * the printed totals agree; `incomplete` a part has no value, `nothing-to-divide` the denominator
 * is 0, `exceeds` the numerator is larger than the denominator, which the source prints and nobody can mean,
 * `contradicted` the number stands, but it is or contains a printed total that its own parts do not come to, or adds up
 * parts of one, `total-contradicted` a rate of such a total, which is not worked out,
 * `unknown-form` nothing tells the edition of the table, and what the number counts depends on it.
 */
export type ObservationStatus =
  | CountStatus
  | 'calculated'
  | 'blank-as-zero'
  | 'incomplete'
  | 'nothing-to-divide'
  | 'exceeds'
  | 'contradicted'
  | 'total-contradicted'
  | 'unknown-form';

/** Numerator and denominator as counts; null where a part has no value. */
export interface Fraction {
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** One measure of one report. */
export interface Observation {
  readonly agency: string;
  readonly year: number;
  /** The edition of the form that the table shows; null where it is missing, and for a table that all editions print alike. */
  readonly form: Edition | null;
  /** Count, sum, or share (0 to 1, of the first denominator); null where the status gives a reason. */
  readonly value: number | null;
  readonly status: ObservationStatus;
  /** With rates only: one a denominator, in the order of the definition; none with `total-contradicted`. */
  readonly fractions?: readonly Fraction[];
}

/** Whether the report prints all that the observation is made of: a value, or numbers that make none. */
export function hasData(observation: Pick<Observation, 'value' | 'status'>): boolean {
  return (
    observation.value !== null ||
    observation.status === 'nothing-to-divide' ||
    observation.status === 'exceeds' ||
    observation.status === 'total-contradicted'
  );
}

/** Whether there is a number to tell: data that no contradiction keeps from being worked out. */
export function isTold(observation: Pick<Observation, 'value' | 'status'>): boolean {
  return hasData(observation) && observation.status !== 'total-contradicted';
}

/** Below this denominator a rate is not drawn: one case more would move it by ten points or more. */
export const LEAST_DRAWN = 10;
