import type { Agency } from '../schemas/agency.ts';
import { LEVELS, type Level } from '../vocabulary/agencies.ts';
import { orConfirm, type Objection } from './agency-objection.ts';
import { divisionOfId } from './division-names.ts';
import { isGrouping } from './divisions.ts';
import { today } from './today.ts';

const rankOf = (level: Level): number => LEVELS.findIndex(({ key }) => key === level);

/** The parent of an entry: registered or a government of GB/T 2260, and above the agency. */
export function* ofParent(
  agency: Agency,
  agencies: ReadonlyMap<string, Agency>,
  listed: ReadonlySet<string>,
): Generator<Objection> {
  const { id, parent, level, kind } = agency;
  if (parent === undefined) return;
  const missing = ofRelation('parent', agency, parent, { agencies, listed });
  if (missing) {
    yield missing;
    return;
  }
  const above = divisionOfId(parent)!;
  const own = divisionOfId(id);
  const registered = agencies.get(parent);
  const lies = own?.path.some(({ code }) => code === above.code) ?? true;
  const isSameGovernment = own?.code === above.code && kind === 'government' && level !== 'township';
  const isAbove =
    !registered || (registered.kind === 'government' && rankOf(registered.level) >= rankOf(level));
  if (lies && !isSameGovernment && isAbove) return;
  const codes = (own?.path ?? []).filter(({ name }) => !isGrouping(name)).map(({ code }) => code);
  yield {
    rule: 'agency-parent',
    what: `Unexpected parent ${parent} of ${id}, expected a government above it, with the code ${codes.join(' or ')}`,
    hint: `Correct the parent; ${orConfirm('agency-parent')}`,
  };
}

/** The successor of an entry: registered or a government of GB/T 2260, in the same province, and at work. */
export function* ofSuccessor(
  agency: Agency,
  agencies: ReadonlyMap<string, Agency>,
  listed: ReadonlySet<string>,
): Generator<Objection> {
  const { id, successor, successorSince, successorReason } = agency;
  if (successor === undefined) {
    if (successorSince ?? successorReason) yield withoutSuccessor(agency);
    return;
  }
  if (successorSince !== undefined && successorSince > today()) {
    yield {
      rule: 'agency-relation',
      what: `Unexpected successorSince ${successorSince} of ${id}, expected today (${today()}) or an earlier day`,
      hint: 'Enter the successor when it has the work.',
    };
  }
  const missing = ofRelation('successor', agency, successor, { agencies, listed });
  if (missing) yield missing;
  else if (successor.slice(0, 2) !== id.slice(0, 2)) {
    yield {
      rule: 'agency-successor',
      what: `Unexpected successor ${successor} of ${id}, expected one in the same province`,
      hint: `Correct the successor; ${orConfirm('agency-successor')}`,
    };
  }
}

function withoutSuccessor({ id }: Agency): Objection {
  return {
    rule: 'agency-relation',
    what: `Unexpected successorSince or successorReason of ${id}, expected successor beside it`,
    hint: 'Name the successor, or remove both.',
  };
}

/** What no reason makes right: an agency that is its own parent or successor, by way of others or not, or none. */
function ofRelation(
  relation: 'parent' | 'successor',
  { id }: Agency,
  other: string,
  { agencies, listed }: { agencies: ReadonlyMap<string, Agency>; listed: ReadonlySet<string> },
): Objection | null {
  const rule = 'agency-relation';
  const chain = [id];
  for (let at: string | undefined = other; at !== undefined; at = agencies.get(at)?.[relation]) {
    if (at === id) {
      const what = `Unexpected ${relation} ${other} of ${id}, which leads back to it (${[...chain, at].join(' → ')}), expected another agency`;
      return { rule, what, hint: `Correct the ${relation}.` };
    }
    if (chain.includes(at)) break;
    chain.push(at);
  }
  const division = divisionOfId(other);
  const governs = division !== undefined && !isGrouping(division.name);
  if (listed.has(other) || (governs && other === `${division.code}-government`)) return null;
  return {
    rule,
    what: `Unexpected ${relation} ${other} of ${id}, expected a registered agency or the government of a division (<code>-government)`,
    hint: division
      ? `Correct the ${relation}, or describe it in agencies/${other}.yml.`
      : `GB/T 2260 has no code ${other.slice(0, 6)}: correct the ${relation}.`,
  };
}
