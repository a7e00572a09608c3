import { countedPlace, isInPage, type Place, type PlaceKind } from '../../schemas/place.ts';

/** How readers call the places of a file, by how the file counts them. */
const NAMES: Readonly<Record<PlaceKind, { unit: string; name: (number: number | string) => string }>> = {
  line: { unit: 'line', name: (number) => `line ${number}` },
  page: { unit: 'page', name: (number) => `page ${number}` },
};

/** `line 65`, `page 3` */
export function placeName(place: Place): string {
  const { kind, number } = countedPlace(place);
  return (isInPage(place) ? 'web page, ' : '') + nameNumber(kind, number);
}

/** The line or page with a number, of which no more is known. */
export function nameNumber(kind: PlaceKind, number: number | string): string {
  return NAMES[kind].name(number);
}

/** What the places of a file are: line, page. */
export function placeUnit(kind: PlaceKind): string {
  return NAMES[kind].unit;
}
