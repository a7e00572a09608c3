import { pinyin } from 'pinyin-pro';
import type { Agency } from '../schemas/agency.ts';
import { DISTRICT, NAME_ENDINGS, type AgencyKind } from '../vocabulary/agencies.ts';
import {
  ENDING_SLUGS,
  FIELD_SLUGS,
  OFFICIAL_ENDINGS,
  ORGAN_SLUGS,
  SHORT_NAME,
} from '../vocabulary/agency-slugs.ts';
import { GOVERNS_PLACE, PLACE_COMMITTEE, PLACE_GOVERNMENT, PLACE_SLUGS } from '../vocabulary/place-slugs.ts';
import { kindTold } from './agency-entry-rules.ts';
import { behindDivision, namesAbove } from './division-names.ts';
import { isGrouping, type Division } from './divisions.ts';

/** The entry that an agency would have. */
export interface ProposedAgency {
  agency: Pick<Agency, 'id' | 'name' | 'division' | 'level' | 'kind' | 'parent'>;
  /** What a keeper must decide, as sentences; an entry with none follows from the name alone. */
  doubts: string[];
}

/**
 * The entry that an agency has by its printed name, once its division is known: id, official name, level, kind and parent
 * by one rule (docs/decisions/0073). Null where the name does not begin with that of the division.
 */
export function proposeAgency(printed: string, division: Division): ProposedAgency | null {
  const rest = behindDivision(printed, division);
  if (rest === null) return null;
  const official = OFFICIAL_ENDINGS.reduce((name, [from, to]) => name.replace(from, to), rest);
  const { slug, isPlace } = slugOf(official);
  const isTownship = NAME_ENDINGS.township.test(official);
  const told = kindTold(official);
  const isCommittee = isPlace || PLACE_COMMITTEE.test(official);
  const kind: AgencyKind = told ?? (isCommittee ? 'government' : 'department');
  const doubts: string[] = [];
  if (told === null)
    doubts.push(
      `The name does not tell whether ${printed} reports for a place of its own (kind: government) or is a department of another government (kind: department)`,
    );
  if (SHORT_NAME.test(official))
    doubts.push(`${printed} is a name in short, and the official one is not known`);
  const parent = parentOf(division, kind === 'government' && !isTownship && !isPlace);
  return {
    agency: {
      id: `${division.code}-${slug}`,
      name: placeName(division) + official,
      division: division.code,
      level: isTownship ? 'township' : division.level,
      kind,
      ...(parent === null ? {} : { parent }),
    },
    doubts,
  };
}

/**
 * Districts have the name of their city before their own, because many have the same; others stand alone, and so do zones
 * that are called after their city.
 */
function placeName(division: Division): string {
  const { name } = division;
  const above = namesAbove(division).at(-1) ?? '';
  return name.endsWith(DISTRICT) && !name.startsWith(above.slice(0, -1)) ? above + name : name;
}

/** The government that an agency belongs to: that of its division, and of a division's own government the one above. */
function parentOf({ code, path }: Division, isOwnGovernment: boolean): string | null {
  if (!isOwnGovernment) return `${code}-government`;
  const above = path.slice(0, -1).findLast(({ name }) => !isGrouping(name));
  return above ? `${above.code}-government` : null;
}

/** The part of an id behind the code, of an official name behind that of its division. */
function slugOf(official: string): { slug: string; isPlace: boolean } {
  const [, place = '', organ = ''] = GOVERNS_PLACE.exec(official) ?? [];
  const kind = PLACE_SLUGS.find(([ending]) => place.endsWith(ending));
  if (!kind) return { slug: organSlug(official), isPlace: false };
  const own = place.slice(0, -kind[0].length);
  return { slug: [latin(own), kind[1], organSlug(organ)].filter(Boolean).join('-'), isPlace: true };
}

function organSlug(organ: string): string {
  if (PLACE_GOVERNMENT.test(organ)) return 'government';
  if (PLACE_COMMITTEE.test(organ)) return 'management-committee';
  if (NAME_ENDINGS.governmentOffice.test(organ)) return 'government-office';
  const whole = ORGAN_SLUGS[organ];
  if (whole !== undefined) return whole;
  const [ending = '', slug = ''] = ENDING_SLUGS.find(([end]) => organ.endsWith(end)) ?? [];
  const field = organ.slice(0, organ.length - ending.length);
  return [FIELD_SLUGS[field] ?? latin(field), slug].filter(Boolean).join('-');
}

/** A name in pinyin, without tones and in one word. */
const latin = (name: string): string =>
  pinyin(name, { toneType: 'none', type: 'array', v: true, nonZh: 'removed' }).join('').toLowerCase();
