import { countedPlace, isInPage, type Place, type PlaceKind } from '../../schemas/place.ts';

/** How readers call the places of a file, by how the file counts them. */
const NAMES: Readonly<Record<PlaceKind, { unit: string; name: (number: number | string) => string }>> = {
  line: { unit: '行', name: (number) => `第 ${number} 行` },
  page: { unit: '页', name: (number) => `第 ${number} 页` },
};

/** `第 65 行`, `第 3 页`, `网页第 12 行` */
export function placeName(place: Place): string {
  const { kind, number } = countedPlace(place);
  return (isInPage(place) ? '网页' : '') + nameNumber(kind, number);
}

/** The line or page with a number, of which no more is known. */
export function nameNumber(kind: PlaceKind, number: number | string): string {
  return NAMES[kind].name(number);
}

/** What the places of a file are: 行, 页. */
export function placeUnit(kind: PlaceKind): string {
  return NAMES[kind].unit;
}
