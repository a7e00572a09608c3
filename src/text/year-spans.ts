/** Ascending years, those that follow each other drawn together. */
export function yearSpans(years: readonly number[]): { first: number; last: number }[] {
  const spans: { first: number; last: number }[] = [];
  for (const year of years) {
    const span = spans.at(-1);
    if (span?.last === year - 1) span.last = year;
    else spans.push({ first: year, last: year });
  }
  return spans;
}
