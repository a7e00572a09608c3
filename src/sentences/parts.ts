import { CHARTS } from '#language/charts.ts';
import { share } from '#language/numbers.ts';
import { bracketed, COMMA } from '#language/punctuation.ts';

/** A part of a whole, as a picture shows it. */
export interface Part {
  label: string;
  /** Null: no number. */
  value: number | null;
  /** What it comes to among the others: 0 for a blank that counts so. The same as the value where it is left out. */
  counted?: number | null;
}

/**
 * `新收 11 件，自然人最多，8 件（8/11）`: the finding as the figure's title.
 * A part without a number could be the largest, so the title then speaks of the others only; a blank that counts as 0
 * could not. `total` is null where it has no number.
 */
export function partsTitle(whole: string, total: number | null, parts: readonly Part[]): string {
  const words = CHARTS.parts;
  const known = parts.filter((part): part is Part & { value: number } => part.value !== null);
  const most = Math.max(...known.map((part) => part.value));
  const leaders = known.filter((part) => part.value === most).map((part) => part.label);
  const isOpen = parts.some((part) => (part.counted ?? part.value) === null);
  const head = words.head(whole, total) + (isOpen ? words.amongNumbers : '');
  const number = CHARTS.count(most);
  if (leaders.length > 3) return head + words.many(leaders.length, number);
  const each = total === null ? number : number + bracketed(share(most, total));
  return head + (leaders.length > 1 ? words.several(leaders, each) : words.one(leaders[0] ?? '', each));
}

/** `予以公开 4 件，不予公开 5 件`: what a reader who cannot see the chart is told. */
export function partsDescription(parts: readonly Part[]): string {
  return parts
    .map((part) => labelled(part.label, part.value, isBlankPart(part) ? CHARTS.blank : CHARTS.noNumber))
    .join(COMMA);
}

/** Whether nothing is printed for a part and it counts as 0. */
export function isBlankPart({ value, counted = null }: Pick<Part, 'value' | 'counted'>): boolean {
  return value === null && counted !== null;
}

/** `新收 3 件`, `新收 无数据`: a number of cases beside what it counts, or `gap` where there is none. */
export function labelled(label: string, value: number | null, gap: string = CHARTS.noNumber): string {
  return `${label} ${value === null ? gap : CHARTS.count(value)}`;
}
