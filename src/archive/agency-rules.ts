import type { Agency } from '../schemas/agency.ts';
import type { AgencyRule } from '../schemas/filing-confirmation.ts';
import { matchKey } from '../text/normalise.ts';
import { GOVERNMENT, LEVELS, NAME_ENDINGS, type AgencyKind, type Level } from '../vocabulary/agencies.ts';
import { ContentError } from './content-error.ts';
import { behindDivision, divisionOfId, divisionsBelow, divisionsNamed, fullName } from './division-names.ts';
import { allDivisions, findDivision, isGrouping, type Division } from './divisions.ts';
import { today } from './today.ts';

/** What is wrong with an entry, and what a keeper could do about it. */
interface Objection {
  rule: AgencyRule | 'agency-relation';
  what: string;
  hint: string;
}

const CONFIRM = (rule: AgencyRule): string =>
  `or, where it is right all the same, say why for readers: confirmed: [{ rule: ${rule}, note: … }].`;

/**
 * What speaks against the entries of a registry: by themselves, held against GB/T 2260 and against each other. An
 * objection that a keeper has confirmed is none, and a confirmation of nothing is one. `listed` are the ids of all entries,
 * also of those that could not be read.
 */
export function* registryMistakes(
  agencies: ReadonlyMap<string, Agency>,
  listed: ReadonlySet<string> = new Set(agencies.keys()),
): Generator<ContentError> {
  const named = Map.groupBy(agencies.values(), ({ name }) => matchKey(name));
  for (const agency of agencies.values()) {
    const objections = [
      ...ofEntry(agency),
      ...ofParent(agency, agencies, listed),
      ...ofSuccessor(agency, agencies, listed),
      ...ofDouble(agency, named.get(matchKey(agency.name)) ?? []),
      ...ofFormerNames(agency, named),
    ];
    yield* unconfirmed(agency, objections);
  }
}

function* unconfirmed(agency: Agency, objections: readonly Objection[]): Generator<ContentError> {
  const path = `agencies/${agency.id}.yml`;
  const confirmed = new Set<string>((agency.confirmed ?? []).map(({ rule }) => rule));
  for (const { rule, what, hint } of objections)
    if (!confirmed.has(rule)) yield new ContentError(path, what, hint, rule);
  const raised = new Set<string>(objections.map(({ rule }) => rule));
  for (const [rule, entries] of Map.groupBy(agency.confirmed ?? [], (entry) => entry.rule)) {
    if (entries.length > 1) {
      const what = `Unexpected second confirmation of ${rule}, expected one`;
      yield new ContentError(path, what, 'Join what both of them say.', 'confirmation');
    }
    if (!raised.has(rule)) {
      const what = `Unexpected confirmation of ${rule}, expected one of what is unusual in this entry`;
      yield new ContentError(
        path,
        what,
        'Nothing speaks against the entry there: remove it.',
        'confirmation',
      );
    }
  }
}

/** Former names: titles that print one are believed, so each is held against the place as the name itself is. */
function* ofFormerNames(agency: Agency, named: ReadonlyMap<string, readonly Agency[]>): Generator<Objection> {
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
        hint: `Correct it, or give the former name its reason for readers; ${CONFIRM('agency-name')}`,
      };
    }
    const others = (named.get(key) ?? []).filter(({ id }) => id !== agency.id).map(({ id }) => id);
    if (others.length > 0) {
      yield {
        rule: 'agency-double',
        what: `Unexpected former name ${name}, expected one that no other agency has (it is that of ${others.join(', ')})`,
        hint: `Reports that print it would be taken for those of both: correct it; ${CONFIRM('agency-double')}`,
      };
    }
  }
}

/** Name, level and kind against the division. */
function* ofEntry(agency: Agency): Generator<Objection> {
  const division = findDivision(agency.division);
  if (!division) return;
  const rest = behindDivision(agency.name, division);
  const isWhole = rest !== null && rest !== '';
  const isPlain = agency.level === 'township' || !NAME_ENDINGS.governmentItself.test(rest ?? '');
  // 延津县人民政府人民政府 and 延津县某某人民政府 are no names of the county's government.
  const isGovernment = rest === GOVERNMENT || divisionsBelow(rest ?? '', division).length > 0;
  if (!isWhole || !(isPlain || isGovernment || NAME_ENDINGS.township.test(rest))) {
    yield nameOfAnother(agency, division, rest === null);
  } else {
    yield* ofLevelInName(agency, division, rest);
    yield* ofKindInName(agency, rest);
  }
  yield* ofLevel(agency, division);
  yield* ofSlug(agency);
}

function nameOfAnother({ name, kind }: Agency, division: Division, isElsewhere: boolean): Objection {
  const other = isElsewhere ? divisionsNamed(name)[0] : undefined;
  const expected = fullName(division) + (kind === 'government' ? GOVERNMENT : '…');
  const code = other ? ` (${other.name} is ${other.code})` : '';
  return {
    rule: 'agency-name',
    what: `Unexpected name ${name} under ${division.code}, expected ${expected}, as GB/T 2260 names it${code}`,
    hint: `Correct the name, or file the agency under the code of its place; ${CONFIRM('agency-name')}`,
  };
}

/** A place in the name below the one of the code: 洛阳市瀍河回族区 under 410300. */
function* ofLevelInName({ name, level }: Agency, division: Division, rest: string): Generator<Objection> {
  const [below] = divisionsBelow(rest, division).sort((a, b) => b.name.length - a.name.length);
  if (below) {
    yield {
      rule: 'agency-name',
      what: `Unexpected name ${name} under ${division.code}, expected the code of ${below.name}, ${below.code}`,
      hint: `File the agency under the code of its own place; ${CONFIRM('agency-name')}`,
    };
  }
  const isTownship = NAME_ENDINGS.township.test(rest);
  if (isTownship !== (level === 'township') && (isTownship || !below)) {
    yield {
      rule: 'agency-level',
      what: isTownship
        ? `Unexpected level ${level} of ${name}, expected township`
        : `Unexpected level township of ${name}, expected the name of a township or of streets in it`,
      hint: `Correct the level or the name; ${CONFIRM('agency-level')}`,
    };
  }
}

function* ofKindInName({ name, kind }: Agency, rest: string): Generator<Objection> {
  const told = kindTold(rest);
  if (told === null || told === kind) return;
  yield {
    rule: 'agency-kind',
    what: `Unexpected kind ${kind} of ${name}, expected ${told}`,
    hint: `Correct the kind or the name; ${CONFIRM('agency-kind')}`,
  };
}

/** The kind that a name tells behind its places; null where it tells none. */
export function kindTold(rest: string): AgencyKind | null {
  if (NAME_ENDINGS.governmentOffice.test(rest)) return 'government-office';
  if (NAME_ENDINGS.governmentItself.test(rest)) return 'government';
  return NAME_ENDINGS.eitherKind.test(rest) ? null : 'department';
}

function* ofLevel({ level, name }: Agency, division: Division): Generator<Objection> {
  if (level === division.level) return;
  // A city without counties has townships below itself.
  if (level === 'township' && !allDivisions().some(({ parent }) => parent === division.code)) return;
  yield {
    rule: 'agency-level',
    what: `Unexpected level ${level} of ${name}, expected ${division.level}, which is that of ${division.code}`,
    hint: `Correct the level or the code; ${CONFIRM('agency-level')}`,
  };
}

/** `-government` and `-government-office` in an id say what the agency is. */
function* ofSlug({ id, kind, level }: Agency): Generator<Objection> {
  const slug = id.slice(7);
  if ((slug !== 'government' && slug !== 'government-office') || level === 'township' || slug === kind)
    return;
  yield {
    rule: 'agency-kind',
    what: `Unexpected kind ${kind} of ${id}, expected ${slug}, as its id says`,
    hint: `Correct the kind or the id; ${CONFIRM('agency-kind')}`,
  };
}

const rankOf = (level: Level): number => LEVELS.findIndex(({ key }) => key === level);

function* ofParent(
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
    hint: `Correct the parent; ${CONFIRM('agency-parent')}`,
  };
}

function* ofSuccessor(
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
      hint: `Correct the successor; ${CONFIRM('agency-successor')}`,
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

function* ofDouble({ id, name }: Agency, same: readonly Agency[]): Generator<Objection> {
  const others = same.filter((other) => other.id !== id).map((other) => other.id);
  if (others.length === 0) return;
  yield {
    rule: 'agency-double',
    what: `Unexpected name ${name}, expected one that no other agency has (it is also that of ${others.join(', ')})`,
    hint: `Keep one of them, and file its reports there; ${CONFIRM('agency-double')}`,
  };
}
