import { ReportYear } from '../../src/schemas/report.ts';
import { ChoreError } from '../chores/chore-error.ts';
import type { Asker } from './asker.ts';
import type { Evidence } from './evidence.ts';
import type { Known } from './known.ts';

/** The year that a report is on. Throws ChoreError where nothing tells and nobody answers. */
export async function decideYear(
  { years, meta, place }: Evidence,
  known: Known,
  asker: Asker,
): Promise<{ year: number; when: string }> {
  if (known.year !== undefined) return { year: known.year, when: '--year' };
  if (place.year !== undefined) return { year: place.year, when: 'where the file lies' };
  const [told] = years;
  if (told) return { year: told.value, when: told.by };
  const before = meta.publishedOn === null ? null : Number(meta.publishedOn.slice(0, 4)) - 1;
  const why =
    before === null
      ? 'Unexpected report of which no title tells the year'
      : `Unexpected report of which no title tells the year; published on ${meta.publishedOn}, it may be on ${before}`;
  const answer = await asker.write(`${why}. On which year is it?`, (text) => isYear(text.trim()));
  if (answer === null) throw new ChoreError(`${why}, expected one that does. Say it: --year <year>.`);
  return { year: Number(answer.trim()), when: 'what you said' };
}

const isYear = (text: string): boolean => /^\d{4}$/.test(text) && ReportYear.safeParse(Number(text)).success;
