import type { Agency } from '../schemas/agency.ts';
import type { Report } from '../schemas/report.ts';
import { matchKey } from '../text/normalise.ts';
import { sentenceKey } from '../text/sentences.ts';
import { ContentError } from './content-error.ts';

/** A report and the words of its raw file. */
export interface WordedReport {
  report: Report;
  text: string;
}

/**
 * What is wrong with the printed names of an agency: a name that a report of these years does not print, a passage that
 * stands in none of them, a year without a report, a name twice for one year. `reports` are all that the archive has of
 * the agency, by year.
 */
export function* printedNameMistakes(
  { id, printedNames }: Agency,
  reports: ReadonlyMap<number, WordedReport>,
): Generator<ContentError> {
  const path = `agencies/${id}.yml`;
  const mistake = (what: string, hint: string): ContentError =>
    new ContentError(path, what, hint, 'printed-name');
  const named = new Set<string>();
  for (const { name, years, evidence } of printedNames) {
    const held = years.flatMap((year) => reports.get(year) ?? []);
    for (const year of years) {
      const key = `${matchKey(name)} ${year}`;
      if (named.has(key))
        yield mistake(`Unexpected printed name ${name} twice for ${year}, expected it once`, 'Join the two.');
      named.add(key);
      const report = reports.get(year);
      if (!report) {
        yield mistake(
          `Unexpected year ${year} of the printed name ${name}, expected one on which the archive holds a report`,
          'Correct the years.',
        );
      } else if (
        !matchKey(report.report.printedAgency ?? '').includes(matchKey(name)) &&
        !stands(name, [report])
      ) {
        yield mistake(
          `Unexpected printed name ${name}, expected one that the report on ${year} prints`,
          'Copy the name from the raw file, or correct the years.',
        );
      }
    }
    for (const passage of held.length > 0 ? evidence : []) {
      if (stands(passage, held)) continue;
      yield mistake(
        `Unexpected evidence “${passage}”, expected a passage that stands in the report on ${years.join(' or ')}`,
        'Copy the passage from the raw file, letter by letter.',
      );
    }
  }
}

/** Whether a passage stands in one of these, as printed or without markup; white space does not matter. */
function stands(passage: string, reports: readonly WordedReport[]): boolean {
  const wanted = sentenceKey(passage);
  return reports.some(({ report, text }) =>
    [text, wordsOf(report)].some((words) => sentenceKey(words).includes(wanted)),
  );
}

function wordsOf({ title, preamble, sections }: Report): string {
  return [
    title,
    ...preamble.map((block) => block.text),
    ...sections.flatMap((section) => [section.title, ...section.blocks.map((block) => block.text)]),
  ].join('\n');
}
