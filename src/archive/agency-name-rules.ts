import type { Agency } from '../schemas/agency.ts';
import { matchKey } from '../text/normalise.ts';
import { orConfirm, type Objection } from './agency-objection.ts';
import { behindDivision, fullName } from './division-names.ts';
import { findDivision } from './divisions.ts';
import { today } from './today.ts';

/** Former names: titles that print one are believed, so each is held against the place as the name itself is. */
export function* ofFormerNames(
  agency: Agency,
  named: ReadonlyMap<string, readonly Agency[]>,
): Generator<Objection> {
  const division = findDivision(agency.division);
  const day = today();
  for (const { name, until, reason } of agency.formerNames ?? []) {
    const key = matchKey(name);
    if (key === matchKey(agency.name) || until > day) {
      yield {
        rule: 'agency-relation',
        what: `Unexpected former name ${name} until ${until}, expected another than the present one, until a day that is over`,
        hint: 'Correct the name or the day, or remove the entry.',
      };
    }
    if (division && reason === undefined && (behindDivision(name, division) ?? '') === '') {
      yield {
        rule: 'agency-name',
        what: `Unexpected former name ${name} under ${division.code}, expected one of ${fullName(division)}…`,
        hint: `Correct it, or give the former name its reason for readers; ${orConfirm('agency-name')}`,
      };
    }
    const others = (named.get(key) ?? []).filter(({ id }) => id !== agency.id).map(({ id }) => id);
    if (others.length > 0) {
      yield {
        rule: 'agency-double',
        what: `Unexpected former name ${name}, expected one that no other agency has (it is that of ${others.join(', ')})`,
        hint: `Reports that print it would be taken for those of both: correct it; ${orConfirm('agency-double')}`,
      };
    }
  }
}

/** The name of an entry against those of the others: `same` are the agencies that have it. */
export function* ofDouble({ id, name }: Agency, same: readonly Agency[]): Generator<Objection> {
  const others = same.filter((other) => other.id !== id).map((other) => other.id);
  if (others.length === 0) return;
  yield {
    rule: 'agency-double',
    what: `Unexpected name ${name}, expected one that no other agency has (it is also that of ${others.join(', ')})`,
    hint: `Keep one of them, and file its reports there; ${orConfirm('agency-double')}`,
  };
}
