import { rm } from 'node:fs/promises';
import type { Report } from '../../schemas/report.ts';
import { EDITION_KEYS } from '../../vocabulary/edition-keys.ts';
import { archivePaths } from '../archive-paths.ts';
import type { Manifest, Part, ProseScope } from '../archive-files.ts';
import { makePartTable, type TabledReport } from '../part-table.ts';
import { PART_LIMITS, planYears, type PartLimits } from '../plan-parts.ts';
import { makeRoutes } from '../make-routes.ts';
import { searchable } from '../searchable.ts';
import { topicsOf } from '../topics.ts';
import { directoryOf, elsewhereOf, filtersOf } from './archive-directory.ts';
import { ArchiveLists } from './archive-lists.ts';
import { openOutput } from './index-output.ts';
import type { IndexSource } from './index-source.ts';
import { pagefindIndex } from './pagefind-index.ts';
import { pairIndex } from './pair-index.ts';
import { noPhrases, routesTo, type IndexRecord } from './phrase-index.ts';
import { soundsOf, suggestionsOf } from './read-aloud.ts';
import { lengthOf, proseOf } from './report-prose.ts';
import { TextPacks } from './text-packs.ts';

/** What was built, for the log and for `npm run bench`. */
export interface IndexFigures {
  reports: number;
  records: number;
  shards: number;
  files: number;
  bytes: number;
}

/** Writes the index and the files beside it into a folder, which it empties first. Gives the digest of each file too. */
export async function buildIndex(
  source: IndexSource,
  folder: string,
  {
    limits = PART_LIMITS,
    progress = () => {},
    keep = null,
    findsPhrases = true,
    code = '',
    isThere,
  }: {
    limits?: PartLimits;
    /** Called with the number of reports that were indexed since the last call. */
    progress?: (more: number) => void;
    /** A folder that keeps what finds phrases between builds. */
    keep?: string | null;
    /** A digest of the code, of which what is kept is true. */
    code?: string;
    /** Whether the index finds phrases itself; a store of a search server, which does, needs none of the files for that. */
    findsPhrases?: boolean;
    /** Of a file’s path below the folder and its digest, whether it need not be written. */
    isThere?: (path: string, digest: string) => boolean;
  } = {},
): Promise<IndexFigures & { digests: ReadonlyMap<string, string> }> {
  await rm(folder, { recursive: true, force: true });
  const output = openOutput(folder, isThere);
  const directory = directoryOf(source);
  const places = new Map(directory.agencies.map((agency, place) => [agency.id, place]));
  const byYear = Map.groupBy(source.reports, (report) => report.year);
  const counts = new Map([...byYear].map(([year, reports]) => [year, reports.length]));
  const texts = new TextPacks(output);
  const lists = new ArchiveLists(directory);
  const findings = new Set<string>();
  const scopes = new Set<ProseScope>();
  const parts: Part[] = [];
  let records = 0;
  let withProse = 0;
  const phrases = !findsPhrases
    ? noPhrases
    : source.reports.length > limits.pagefind
      ? pairIndex(output, keep, code)
      : await pagefindIndex(output, limits.records, keep);
  try {
    for (const years of planYears(counts, limits.reports)) {
      const key = years.length > 1 ? `${years.at(-1)}-${years[0]}` : `${years[0]}`;
      const firstSection = records;
      const tabled: TabledReport[] = [];
      const own: IndexRecord[] = [];
      for (const { id } of years.flatMap((year) => byYear.get(year) ?? []).sort(newestFirst)) {
        const report = await source.readReport(id);
        const place = places.get(report.agency) ?? -1;
        const sections = foldedProse(report);
        for (const section of sections) {
          own.push({ ...section, number: records });
          scopes.add(section.section);
          records += 1;
        }
        for (const { rule } of report.findings) findings.add(rule);
        if (sections.length > 0) withProse += 1;
        lists.add(report, place, findsPhrases ? sections.map(({ paragraphs }) => paragraphs) : []);
        tabled.push({
          ...tabledOf(report),
          agency: place,
          agencyName: directory.agencies[place]?.name ?? '',
          sections: sections.map(({ section, paragraphs }) => ({ section, length: lengthOf(paragraphs) })),
          pack: await texts.add(report),
        });
      }
      await output.json(archivePaths.part(key), makePartTable(years, tabled));
      const written = await phrases.add({ key, firstSection }, own);
      parts.push({ key, years, reports: tabled.length, firstSection, ...written });
      progress(tabled.length);
    }
    await phrases.finish();
  } finally {
    await phrases.close();
  }
  await texts.finish();
  const elsewhere = elsewhereOf(directory);
  // Behind the shards of prose: what is printed in tables, and names of divisions, are loaded only for what may be there.
  const routes = makeRoutes([
    ...phrases.routes,
    routesTo(lists.printed()),
    routesTo(elsewhere.map(searchable)),
  ]);
  for (const [file, content] of routes.entries()) await output.write(archivePaths.routes(file), content);
  await output.json(archivePaths.directory, { ...directory, ...filtersOf(findings, scopes) });
  await output.json(archivePaths.suggestions, suggestionsOf(directory, source, [...byYear.keys()]));
  await output.json(archivePaths.topics, topicsOf(source.readersWords));
  await output.json(archivePaths.sounds, soundsOf(directory));
  await output.json(archivePaths.elsewhere, elsewhere);
  const ofLists = await lists.write(output);
  const manifest: Manifest = {
    edition: output.edition(),
    reports: source.reports.length,
    withProse,
    withWords: ofLists.withWords,
    parts,
    routes: routes.length,
    cells: ofLists.cells,
    hasTraditional: ofLists.hasTraditional,
  };
  await output.json(archivePaths.manifest, manifest);
  const shards = parts.reduce((sum, part) => sum + part.shards.length, 0);
  return {
    reports: source.reports.length,
    records,
    shards,
    ...output.size(),
    digests: output.digests,
  };
}

function newestFirst(a: { id: string; year: number }, b: { id: string; year: number }): number {
  return b.year - a.year || (a.id < b.id ? -1 : 1);
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
