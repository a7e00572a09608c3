import { atTimeOf } from '../schemas/agency.ts';
import type { Evidence } from './rule.ts';

/** The registered agency under the name that it had when the report was published. Without a year it keeps its present one. */
export function registeredThen(
  registered: Evidence['registered'],
  year: number | null,
  printedAgency: string | null,
  publishedOn: string | undefined,
): Evidence['registered'] {
  if (registered === null || year === null) return registered;
  return { ...registered, agency: atTimeOf(registered.agency, { year, printedAgency, publishedOn }) };
}
