import type { Agency } from '../schemas/agency.ts';
import { GOVERNMENT, NAME_ENDINGS, type AgencyKind } from '../vocabulary/agencies.ts';
import { orConfirm, type Objection } from './agency-objection.ts';
import { behindDivision, divisionsBelow, divisionsNamed, fullName } from './division-names.ts';
import { allDivisions, findDivision, type Division } from './divisions.ts';

/** Name, level and kind against the division. */
export function* ofEntry(agency: Agency): Generator<Objection> {
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
    hint: `Correct the name, or file the agency under the code of its place; ${orConfirm('agency-name')}`,
  };
}

/** A place in the name below the one of the code: 洛阳市瀍河回族区 under 410300. */
function* ofLevelInName({ name, level }: Agency, division: Division, rest: string): Generator<Objection> {
  const [below] = divisionsBelow(rest, division).sort((a, b) => b.name.length - a.name.length);
  if (below) {
    yield {
      rule: 'agency-name',
      what: `Unexpected name ${name} under ${division.code}, expected the code of ${below.name}, ${below.code}`,
      hint: `File the agency under the code of its own place; ${orConfirm('agency-name')}`,
    };
  }
  const isTownship = NAME_ENDINGS.township.test(rest);
  if (isTownship !== (level === 'township') && (isTownship || !below)) {
    yield {
      rule: 'agency-level',
      what: isTownship
        ? `Unexpected level ${level} of ${name}, expected township`
        : `Unexpected level township of ${name}, expected the name of a township or of streets in it`,
      hint: `Correct the level or the name; ${orConfirm('agency-level')}`,
    };
  }
}

function* ofKindInName({ name, kind }: Agency, rest: string): Generator<Objection> {
  const told = kindTold(rest);
  if (told === null || told === kind) return;
  yield {
    rule: 'agency-kind',
    what: `Unexpected kind ${kind} of ${name}, expected ${told}`,
    hint: `Correct the kind or the name; ${orConfirm('agency-kind')}`,
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
    hint: `Correct the level or the code; ${orConfirm('agency-level')}`,
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
    hint: `Correct the kind or the id; ${orConfirm('agency-kind')}`,
  };
}
