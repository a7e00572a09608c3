import { breaksNote, CHARTS } from './charts.ts';
import { dateText } from './numbers.ts';

/** What is told of one picture: a value an agency in each year, null where there is none. */
interface Succession {
  agencies: readonly { name: string }[];
  since: readonly string[];
  years: readonly {
    year: number;
    values: readonly (number | null)[];
    held: readonly boolean[];
    breaks: 'form' | 'series' | 'succession' | null;
  }[];
}

/** Words of the pictures of an agency and of those whose work it took over. */
export const successionWords = {
  title: (agency: string) => `${agency} and its predecessors: requests received, year by year`,
  description: ({ agencies, years }: Succession) =>
    years
      .map(({ year, values, held }) => {
        const told = agencies.map(({ name }, at) => {
          const value = values[at] ?? null;
          return `${name}: ${value === null ? (held[at] ? CHARTS.noValue : CHARTS.noReport) : value}`;
        });
        return `${year}, ${told.join(', ')}`;
      })
      .join('; '),
  note: ({ since, years }: Succession) =>
    [
      since.length > 0
        ? `This agency took over the work of its predecessors on ${since.map(dateText).join(', ')}${years.some(({ breaks }) => breaks === 'succession') ? ', at the dotted line marked “Duties taken over”' : ''}.`
        : '',
      'The numbers of each agency are drawn apart and not added; their duties may differ, so do not compare across the change.',
      breaksNote(years.map(({ breaks }) => (breaks === 'succession' ? null : breaks))) ?? '',
    ]
      .filter(Boolean)
      .join(' '),
} as const;
