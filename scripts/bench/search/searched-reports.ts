import { openArchive } from '../../../src/archive/open-archive.ts';
import { contentFolder } from '../../../src/archive/content-folder.ts';
import type { Agency } from '../../../src/schemas/agency.ts';
import type { Report } from '../../../src/schemas/report.ts';

/** A report as readers search it, taken from its raw file and not from the index. */
export interface SearchedReport {
  id: string;
  agency: string;
  year: number;
  title: string;
  /** Title, agency name and paragraphs: no phrase runs from one into the next. */
  texts: string[];
  /** The paragraphs of each section that has prose. */
  sections: string[][];
}

/** Parses every report of a content folder; `take` may look at each whole report, in the order of their ids. */
export async function searchedReports(
  folder = contentFolder(),
  take: (report: Report, agency: Agency | undefined) => void = () => {},
): Promise<SearchedReport[]> {
  const archive = openArchive({ folder });
  const [files, agencies] = await Promise.all([archive.list(), archive.agencies()]);
  const searched: SearchedReport[] = [];
  for (const file of files) {
    const agency = agencies.get(file.agency);
    const report = await archive.report(file.id);
    take(report, agency);
    const sections = [report.preamble, ...report.sections.map(({ blocks }) => blocks)]
      .map((blocks) => blocks.map(({ text }) => text))
      .filter((paragraphs) => paragraphs.length > 0);
    const { id, year, title } = report;
    searched.push({
      id,
      agency: report.agency,
      year,
      title,
      texts: [title, agency?.name ?? '', ...sections.flat()],
      sections,
    });
  }
  return searched;
}

/** The comparison that docs/decisions/0010-search.md defines, written here again so that the two check each other. */
const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s/g, '');

/** Finds by plain substrings what a search has to find: the ids of the reports that contain a phrase, sorted. */
export function substringTruth(reports: readonly SearchedReport[]): (phrase: string) => string[] {
  const folded = reports.map(({ id, texts }) => ({ id, text: texts.map(fold).join('\n') }));
  return (phrase) => {
    const wanted = fold(phrase);
    return folded
      .filter(({ text }) => text.includes(wanted))
      .map(({ id }) => id)
      .sort();
  };
}
