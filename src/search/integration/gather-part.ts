import type { Report } from '../../schemas/report.ts';
import { EDITION_KEYS } from '../../vocabulary/edition-keys.ts';
import type { Part, ProseScope } from '../archive-files.ts';
import type { TabledReport } from '../part-table.ts';
import { searchable } from '../searchable.ts';
import { ArchiveLists, type GatheredLists } from './archive-lists.ts';
import type { IndexRecord, PartPhrases, PhraseIndex } from './phrase-index.ts';
import { lengthOf, proseOf } from './report-prose.ts';

/** What the index takes from the reports of a part; of other parts nothing is in it. */
export interface GatheredPart {
  /** The reports in their order, but in which file their texts are. */
  tabled: Omit<TabledReport, 'pack'>[];
  findings: string[];
  lists: GatheredLists;
  phrases: PartPhrases;
}

/** A report of a part: its agency's place in the directory, and its name. */
export interface PlacedReport {
  report: Report;
  place: number;
  name: string;
}

/** Reads the reports of a part in their order and writes what finds their phrases; null where that is found without the index. */
export async function gatherPart(
  part: Pick<Part, 'key' | 'firstSection'>,
  reports: AsyncIterable<PlacedReport>,
  phrases: PhraseIndex,
  findsPhrases: boolean,
): Promise<GatheredPart> {
  const lists = new ArchiveLists();
  const tabled: GatheredPart['tabled'] = [];
  const findings = new Set<string>();
  const records: IndexRecord[] = [];
  for await (const { report, place, name } of reports) {
    const sections = foldedProse(report);
    for (const section of sections) records.push({ ...section, number: part.firstSection + records.length });
    for (const { rule } of report.findings) findings.add(rule);
    lists.add(report, place, findsPhrases ? sections.map(({ paragraphs }) => paragraphs) : []);
    tabled.push({
      ...tabledOf(report),
      agency: place,
      agencyName: name,
      sections: sections.map(({ section, paragraphs }) => ({ section, length: lengthOf(paragraphs) })),
    });
  }
  return {
    tabled,
    findings: [...findings],
    lists: lists.gathered(),
    phrases: await phrases.add(part, records),
  };
}

/** How many sections of prose the reports of a part have, and in which places of a report. */
export function sectionsOf({ tabled }: Pick<GatheredPart, 'tabled'>): {
  count: number;
  withProse: number;
  scopes: Set<ProseScope>;
} {
  return {
    count: tabled.reduce((sum, { sections }) => sum + sections.length, 0),
    withProse: tabled.filter(({ sections }) => sections.length > 0).length,
    scopes: new Set(tabled.flatMap(({ sections }) => sections.map(({ section }) => section))),
  };
}

/** The prose of a report, folded, in its order. */
function foldedProse(report: Report): Pick<IndexRecord, 'section' | 'paragraphs'>[] {
  return proseOf(report).map(({ section, blocks }) => ({
    section,
    paragraphs: blocks.map((block) => searchable(block.text)).filter((text) => text !== ''),
  }));
}

/** What a part's table tells of a report by itself. */
function tabledOf(report: Report) {
  const forms = new Set([report.form.proactive, report.form.requests]);
  return {
    year: report.year,
    title: report.title,
    figuresOnly: report.holding === 'figures',
    forms: EDITION_KEYS.filter((edition) => forms.has(edition)),
    findings: [...new Set(report.findings.map((finding) => finding.rule))].sort(),
  };
}
