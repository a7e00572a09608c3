import type { PlaceEntry } from './place-index.ts';

/** The agency's own division, what it lies in, and what lies in it. A name that several divisions bear is taken for the own. */
export function isOwn({ codes }: PlaceEntry, division: string): boolean {
  const own = stem(division);
  return codes.some((code) => own.startsWith(stem(code)) || stem(code).startsWith(own));
}

/** Whether one of the divisions of a name lies in one of another's; `division` asks that it also be the agency's own. */
export function liesIn(inner: PlaceEntry, outer: PlaceEntry, division?: string): boolean {
  return inner.codes.some(
    (code) =>
      outer.codes.some((above) => stem(code).startsWith(stem(above))) &&
      (division === undefined || isOwn({ codes: [code], loose: false }, division)),
  );
}

/** `41`, `4103`, `410304`: the code without its closing zeros, which all divisions in it begin with. */
const stem = (code: string): string => code.replace(/(?:00){1,2}$/, '');
