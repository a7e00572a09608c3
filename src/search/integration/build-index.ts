import { rm } from 'node:fs/promises';
import { archivePaths } from '../archive-paths.ts';
import type { Manifest, Part, ProseScope } from '../archive-files.ts';
import { makePartTable, type TabledReport } from '../part-table.ts';
import { PART_LIMITS, planYears, type PartLimits } from '../plan-parts.ts';
import { makeRoutes } from '../make-routes.ts';
import { searchable } from '../searchable.ts';
import { topicsOf } from '../topics.ts';
import { directoryOf, elsewhereOf, filtersOf } from './archive-directory.ts';
import { ArchiveLists } from './archive-lists.ts';
import { gatherPart, sectionsOf, type PlacedReport } from './gather-part.ts';
import { openOutput } from './index-output.ts';
import type { IndexSource } from './index-source.ts';
import { keepsNoParts, partKeeper, type Keyed } from './kept-parts.ts';
import { pagefindIndex } from './pagefind-index.ts';
import { pairIndex } from './pair-index.ts';
import { noPhrases, routesTo } from './phrase-index.ts';
import { soundsOf, suggestionsOf } from './read-aloud.ts';
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
  const placed = ({ agency }: { agency: string }): { place: number; name: string } => {
    const place = places.get(agency) ?? -1;
    return { place, name: directory.agencies[place]?.name ?? '' };
  };
  const byYear = Map.groupBy(source.reports, (report) => report.year);
  const counts = new Map([...byYear].map(([year, reports]) => [year, reports.length]));
  const hasPairs = source.reports.length > limits.pagefind;
  // Who does not know what reports are made from keeps nothing of them.
  const kept =
    keep === null || code === '' || source.reports.some(({ digest }) => digest === undefined)
      ? keepsNoParts
      : partKeeper(`${keep}-parts`, [code, limits, hasPairs, findsPhrases]);
  const ofAgencies = new Map(
    [...Map.groupBy(source.reports, ({ agency }) => agency)].map(([agency, reports]) => [
      agency,
      reports.map(({ id, digest }): Keyed => [id, digest]),
    ]),
  );
  const before = [...(await kept.texts(ofAgencies))].filter(([, { files }]) => output.take(files));
  const texts = new TextPacks(output, new Map(before));
  const lists = new ArchiveLists(directory);
  const findings = new Set<string>();
  const scopes = new Set<ProseScope>();
  const parts: Part[] = [];
  const routesOfPhrases: Uint32Array[] = [];
  let records = 0;
  let withProse = 0;
  const phrases = !findsPhrases
    ? noPhrases
    : hasPairs
      ? pairIndex(output, keep, code)
      : await pagefindIndex(output, limits.records, keep);
  try {
    for (const years of planYears(counts, limits.reports)) {
      const part = {
        key: years.length > 1 ? `${years.at(-1)}-${years[0]}` : `${years[0]}`,
        firstSection: records,
      };
      const listed = years.flatMap((year) => byYear.get(year) ?? []).sort(newestFirst);
      const made = listed.map((report): Keyed => {
        const { place, name } = placed(report);
        return [report.id, report.digest, place, name];
      });
      const packs: number[] = [];
      let gathered = await kept.part([[part.key], ...made]);
      if (gathered && output.take(gathered.phrases.files)) {
        phrases.still(gathered.phrases);
        for (const report of listed) packs.push(await texts.add(report, () => source.readReport(report.id)));
      } else {
        const reports = async function* (): AsyncGenerator<PlacedReport> {
          for (const { id } of listed) {
            const report = await source.readReport(id);
            packs.push(await texts.add(report, () => report));
            yield { report, ...placed(report) };
          }
        };
        gathered = await gatherPart(part, reports(), phrases, findsPhrases);
        await kept.keepPart([[part.key], ...made], gathered);
      }
      const { tabled, phrases: ofPart } = gathered;
      const sections = sectionsOf(gathered);
      records += sections.count;
      withProse += sections.withProse;
      for (const scope of sections.scopes) scopes.add(scope);
      for (const rule of gathered.findings) findings.add(rule);
      lists.join(gathered.lists);
      routesOfPhrases.push(...ofPart.routes);
      const table = tabled.map((report, place): TabledReport => ({ ...report, pack: packs[place]! }));
      await output.json(archivePaths.part(part.key), makePartTable(years, table));
      const { shards, pairs } = ofPart;
      parts.push({
        key: part.key,
        years,
        reports: tabled.length,
        firstSection: part.firstSection,
        shards,
        pairs,
      });
      progress(tabled.length);
    }
    await phrases.finish();
  } finally {
    await phrases.close();
  }
  await kept.finish(ofAgencies, await texts.finish());
  const elsewhere = elsewhereOf(directory);
  // Behind the shards of prose: what is printed in tables, and names of divisions, are loaded only for what may be there.
  const routes = makeRoutes([
    ...routesOfPhrases,
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
