import type { Edition } from '../vocabulary/editions.ts';
import type { Observation } from './observations.ts';

/** One agency's observations of one edition over the years: what a line may join. */
export interface Series {
  readonly agency: string;
  readonly form: Edition | null;
  /** One a year from the first to the last of the years asked for; null is a gap in the line. */
  readonly points: readonly { readonly year: number; readonly value: number | null }[];
}

/** Splits one agency's observations into a series an edition; two editions are never joined. */
export function seriesOf(agency: string, years: readonly number[], observations: readonly Observation[]): Series[] {
  const own = observations.filter((observation) => observation.agency === agency);
  const forms = [...new Set(own.map((observation) => observation.form))].sort();
  return forms.map((form) => ({
    agency,
    form,
    points: years.map((year) => {
      const found = own.find((observation) => observation.year === year && observation.form === form);
      return { year, value: found?.value ?? null };
    }),
  }));
}
