import { CHARTS } from '#language/charts.ts';
import { dateText } from '#language/numbers.ts';
import { SEMICOLON, SEPARATOR, SPACE } from '#language/punctuation.ts';
import { SUCCESSION } from '#language/succession.ts';
import type { SuccessionSeries } from '../statistics/succession-series.ts';
import { breaksNote } from './charts.ts';

/** `2022 年甲局 3 件、乙局本馆无此年报告；2023 年……`: what a reader who cannot see the picture is told. */
export function successionDescription({ agencies, years }: SuccessionSeries): string {
  return years
    .map(({ year, values, held }) => {
      const said = agencies.map(({ name }, at) => {
        const value = values[at] ?? null;
        if (value !== null) return SUCCESSION.received(name, value);
        return SUCCESSION.gap(name, held[at] ? CHARTS.noValue : CHARTS.noReport);
      });
      return SUCCESSION.inYear(year, said.join(SEPARATOR));
    })
    .join(SEMICOLON);
}

/** What is said below the picture: since when, that nothing is added up, and what its marks mean. */
export function successionNote({ since, years }: SuccessionSeries): string {
  const breaks = years.map((point) => point.breaks);
  return [
    since.length > 0 ? SUCCESSION.since(since.map(dateText), breaks.includes('succession')) : '',
    SUCCESSION.note,
    breaksNote(breaks.map((at) => (at === 'succession' ? null : at))) ?? '',
  ]
    .filter(Boolean)
    .join(SPACE);
}
