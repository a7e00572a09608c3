import { Converter } from 'opencc-js/t2cn';
import type { Registered } from '../checks/rule.ts';
import { foreignNames } from '../leads/foreign-places.ts';
import type { Agency } from '../schemas/agency.ts';
import { matchKey } from '../text/normalise.ts';
import { AGENCY_SHORTENINGS, GOVERNMENT, NAME_ENDINGS, SELF } from '../vocabulary/agencies.ts';
import { behindDivision, namesAbove, withoutAbove } from './division-names.ts';
import { findDivision, placeIndex, type Division } from './divisions.ts';

/** A registered agency as the rules hold a report against it. */
export function registeredAs(agency: Agency): Registered {
  const division = findDivision(agency.division);
  const elsewhere = (text: string): string[] => foreignNames(text, agency.division, placeIndex());
  // Names of two letters are not shortened: 和 of 和县 stands everywhere.
  const stem = division && division.name.length > 2 ? division.name.slice(0, -1) : division?.name;
  const isNamedIn = (text: string): boolean => stem === undefined || text.includes(stem);
  return {
    agency,
    elsewhere,
    isNamedIn,
    nameIs(printed) {
      const before = (agency.formerNames ?? []).map(({ name }) => name);
      if (before.some((name) => relationOf(printed, name, division, elsewhere) === 'own')) return 'own';
      return relationOf(printed, agency.name, division, elsewhere);
    },
  };
}

type Relation = ReturnType<Registered['nameIs']>;

function relationOf(
  printed: string,
  registered: string,
  division: Division | undefined,
  elsewhere: Registered['elsewhere'],
): Relation {
  if (SELF.test(matchKey(printed))) return 'short';
  const own = partsOf(matchKey(registered), division);
  const relation = compared(partsOf(matchKey(printed), division), own, elsewhere);
  if (relation === 'own') return relation;
  // The form's own characters are simplified already; names of places may have any others.
  const simplified = (simplify ??= Converter({ from: 't', to: 'cn' }))(printed);
  return simplified === printed
    ? relation
    : compared(partsOf(matchKey(simplified), division), own, elsewhere);
}
let simplify: ((text: string) => string) | undefined;

function compared(printed: Parts, own: Parts, elsewhere: Registered['elsewhere']): Relation {
  // 某县2021年政府信息公开工作年度报告 is that of its government.
  const organs = [printed.organ, printed.organ + NAME_ENDINGS.government];
  if (organs.includes(own.organ) && printed.isPlaced === own.isPlaced) return 'own';
  // The name of a division above in place of the own one makes it an agency of that.
  if (own.isPlaced && !printed.isPlaced && printed.isPlacedAbove) return 'other';
  if (elsewhere(printed.name).length > 0) return 'other';
  // A name that leaves out its place leaves open whose it is; its words must all the same be the agency's.
  const whole = printed.isPlaced ? own.organ : own.name;
  return organs.some((organ) => isShort(organ, whole)) ? 'short' : 'other';
}

/** A name parted from its places: 洛阳市财政局 → 财政局. */
interface Parts {
  name: string;
  organ: string;
  /** Whether it begins with the division's own name, or with that of one above and not the own. */
  isPlaced: boolean;
  isPlacedAbove: boolean;
}

function partsOf(name: string, division: Division | undefined): Parts {
  const rest = division ? behindDivision(name, division) : null;
  const left = division ? withoutAbove(name, namesAbove(division)) : name;
  return {
    name: shortened(name),
    organ: shortened(rest ?? left),
    isPlaced: rest !== null,
    isPlacedAbove: rest === null && left !== name,
  };
}

function shortened(name: string): string {
  return AGENCY_SHORTENINGS.reduce(
    (short, [long, to]) => short.replaceAll(long, to),
    name.replaceAll(GOVERNMENT, NAME_ENDINGS.government),
  );
}

/** Whether a name is another with letters left out, the last one kept: 发改委 of 发展和改革委. */
function isShort(name: string, whole: string): boolean {
  if (name.length < 2 || name.at(-1) !== whole.at(-1)) return false;
  let at = 0;
  for (const letter of whole) if (letter === name[at]) at += 1;
  return at === name.length;
}
