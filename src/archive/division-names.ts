import { AUTONOMOUS } from '../vocabulary/agencies.ts';
import { allDivisions, findDivision, isGrouping, type Division } from './divisions.ts';

const SHORTEST_STEM = 2;

let names: ReadonlySet<string> | undefined;
const isName = (name: string): boolean =>
  (names ??= new Set(allDivisions().map((division) => division.name))).has(name);

/** How many letters of a text are the name of a division, in full or in short; 0 where it begins otherwise. */
function nameLength(text: string, name: string): number {
  if (text.startsWith(name)) return name.length;
  const ending = name.at(-1)!;
  for (let length = name.length - SHORTEST_STEM; length >= SHORTEST_STEM; length--) {
    const stem = name.slice(0, length);
    if (!text.startsWith(stem)) continue;
    for (const short of [stem + AUTONOMOUS + ending, stem + ending])
      if (text.startsWith(short) && !isName(short)) return short.length;
  }
  return 0;
}

/** The same where the ending may be left out too, as names of provinces and prefectures leave it before others. */
function looseLength(text: string, name: string): number {
  const strict = nameLength(text, name);
  if (strict > 0) return strict;
  for (let length = name.length - 1; length >= SHORTEST_STEM; length--)
    if (text.startsWith(name.slice(0, length))) return length;
  return 0;
}

/** The names of the divisions above one's own, from the province down, without what only groups. */
export const namesAbove = ({ path }: Division): string[] =>
  path
    .slice(0, -1)
    .map(({ name }) => name)
    .filter((name) => !isGrouping(name));

/** A name without the names of the divisions above that it begins with, in full or in short. */
export function withoutAbove(name: string, above: readonly string[]): string {
  return above.reduce((rest, place) => rest.slice(nameLength(rest, place)), name);
}

/**
 * What follows the names of the places in an agency's name: 人民政府. Null where the name does not begin with that of the
 * division, in full or in short, alone or behind those above it.
 */
export function behindDivision(name: string, division: Division): string | null {
  const above = namesAbove(division);
  const isProvince = above.length === 0;
  for (const rest of new Set([
    name,
    withoutAbove(name, above),
    above.reduce((left, place) => left.slice(looseLength(left, place)), name),
  ])) {
    const length = (isProvince && division.name.includes(AUTONOMOUS) ? looseLength : nameLength)(
      rest,
      division.name,
    );
    if (length > 0) return rest.slice(length);
  }
  return null;
}

/** The divisions in this one whose full name a text begins with. */
export function divisionsBelow(text: string, { code, level }: Division): Division[] {
  if (level === 'county') return [];
  const stem = code.slice(0, level === 'province' ? 2 : 4);
  return allDivisions().filter(
    (other) => other.code.startsWith(stem) && other.code !== code && text.startsWith(other.name),
  );
}

/** The divisions that an agency's name can mean, the one with most of its letters first. */
export function divisionsNamed(name: string): Division[] {
  return allDivisions()
    .flatMap((division) => {
      const rest = isGrouping(division.name) ? null : behindDivision(name, division);
      return rest === null ? [] : [{ division, rest }];
    })
    .sort((a, b) => a.rest.length - b.rest.length || (a.division.code < b.division.code ? -1 : 1))
    .map(({ division }) => division);
}

/** The name of a division with those above it: 洛阳市瀍河回族区. */
export function fullName(division: Division): string {
  return [...namesAbove(division).slice(1), division.name].join('');
}

/** The division of an agency's id and of those it lies in. */
export const divisionOfId = (id: string): Division | undefined => findDivision(id.slice(0, 6));
