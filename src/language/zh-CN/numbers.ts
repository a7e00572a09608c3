/** From this denominator on a percentage says more than the fraction does. */
const ENOUGH_FOR_PERCENT = 30;

/** `8/11`, or `36.4%` where the whole is large enough; empty where the whole is 0. */
export function share(part: number, whole: number): string {
  if (whole === 0) return '';
  return whole < ENOUGH_FOR_PERCENT ? `${part}/${whole}` : `${((part / whole) * 100).toFixed(1)}%`;
}

/** Ascending years, those that follow each other drawn together: `2008、2010—2025`. */
export function yearsText(years: readonly number[]): string {
  const spans: { first: number; last: number }[] = [];
  for (const year of years) {
    const span = spans.at(-1);
    if (span?.last === year - 1) span.last = year;
    else spans.push({ first: year, last: year });
  }
  return spans
    .map(({ first, last }) =>
      first === last ? `${first}` : first + 1 === last ? `${first}、${last}` : `${first}—${last}`,
    )
    .join('、');
}
