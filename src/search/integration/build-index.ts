import { createHash, hash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type * as PagefindModule from 'pagefind';
import { pinyin } from 'pinyin-pro';
import type { Agency } from '../../schemas/agency.ts';
import type { Region } from '../../schemas/region.ts';
import type { Block, Report } from '../../schemas/report.ts';
import { EDITIONS } from '../../vocabulary/editions.ts';
import {
  archivePaths,
  PROSE_SCOPES,
  type Directory,
  type Manifest,
  type Part,
  type ProseScope,
  type RecordEntry,
  type ReportEntry,
  type ReportText,
  type Shard,
} from '../archive-files.ts';
import { PART_LIMITS, planShards, planYears, type PartLimits } from '../plan-parts.ts';
import { searchable } from '../searchable.ts';
import type { SuggestionFile } from '../suggest.ts';
import { indexedWords } from '../words.ts';
import { keepNothing, shardKeeper, type MadeShard } from './kept-shards.ts';

/** Words and postings an index file may hold; smaller files mean fewer bytes a query and more requests. */
const POSTINGS_PER_FILE = '8000';

/** The only files of Pagefind's own that the search page needs; the rest is its ready-made interface. */
const ENGINE_FILES = new Set(['pagefind.js', 'wasm.unknown.pagefind']);

/** Pagefind's languages decide stemming and segmentation; this one gets neither. */
const LANGUAGE = 'unknown';

export interface IndexSource {
  /** Identity of every report; enough to plan the parts before any prose is read. */
  reports: readonly { id: string; agency: string; year: number }[];
  agencies: readonly Agency[];
  regions: readonly Region[];
  /** Every rule with its name for readers. */
  rules: readonly { id: string; title: string }[];
  /** The whole report of an id. */
  readReport: (id: string) => Promise<Report>;
}

/** What was built, for the log and for `npm run bench`. */
export interface IndexFigures {
  reports: number;
  records: number;
  shards: number;
  files: number;
  bytes: number;
}

interface IndexRecord {
  report: number;
  section: ProseScope;
  words: string;
}

/** Writes the index and the files beside it into a folder, which it empties first. */
export async function buildIndex(
  source: IndexSource,
  folder: string,
  {
    limits = PART_LIMITS,
    progress = () => {},
    keep = null,
  }: {
    limits?: PartLimits;
    /** Called with the number of reports that were indexed since the last call. */
    progress?: (more: number) => void;
    /** A folder that keeps Pagefind's work between builds. */
    keep?: string | null;
  } = {},
): Promise<IndexFigures> {
  await rm(folder, { recursive: true, force: true });
  const figures: IndexFigures = { reports: source.reports.length, records: 0, shards: 0, files: 0, bytes: 0 };
  const digests = new Map<string, string>();
  const write = async (path: string, content: string | Uint8Array): Promise<void> => {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
    digests.set(path, hash('sha256', content));
    figures.files += 1;
    figures.bytes += Buffer.byteLength(content);
  };
  const writeJson = (path: string, value: unknown): Promise<void> => write(path, JSON.stringify(value));

  const directory = directoryOf(source);
  const placeOf = new Map(directory.agencies.map((agency, place) => [agency.id, place]));
  const findings = new Set<string>();
  const scopes = new Set<ProseScope>();
  let withProse = 0;
  const byYear = Map.groupBy(source.reports, (report) => report.year);
  const counts = new Map([...byYear].map(([year, reports]) => [year, reports.length]));
  const parts: Part[] = [];
  const pagefind = await startPagefind();
  try {
    const engine = await engineFiles(pagefind);
    const kept = keep ? shardKeeper(keep, makerOf(engine)) : keepNothing;
    for (const years of planYears(counts, limits.reports)) {
      const key = years.length > 1 ? `${years.at(-1)}-${years[0]}` : `${years[0]}`;
      const reports = years.flatMap((year) => byYear.get(year) ?? []);
      const entries: ReportEntry[] = [];
      const records: IndexRecord[] = [];
      for (const [place, { id }] of reports.entries()) {
        const report = await source.readReport(id);
        entries.push(entryOf(report, placeOf.get(report.agency) ?? -1));
        for (const { rule } of report.findings) findings.add(rule);
        records.push(...recordsOf(report, place));
        if (proseOf(report).length > 0) await writeJson(archivePaths.text(id), textOf(report));
      }
      await writeJson(archivePaths.reports(key), entries);
      withProse += entries.filter((entry) => entry.sections.length > 0).length;
      for (const section of entries.flatMap((entry) => entry.sections)) scopes.add(section);
      const shards: Shard[] = [];
      for (const [place, own] of planShards(records, limits.records).entries()) {
        const shard = {
          key: `${key}/${place + 1}`,
          sections: PROSE_SCOPES.filter((section) => own.some((record) => record.section === section)),
        };
        const { entries: known, files } = await kept.shard(own, () => makeShard(pagefind, own));
        for (const [path, content] of files) await write(`${shard.key}/${path}`, content);
        await writeJson(archivePaths.records(shard.key), known);
        figures.records += own.length;
        shards.push(shard);
      }
      figures.shards += shards.length;
      progress(reports.length);
      parts.push({ key, years, reports: reports.length, shards });
    }
    directory.findings = source.rules
      .filter((rule) => findings.has(rule.id))
      .map(({ id, title }) => ({ id, title }));
    directory.sections = PROSE_SCOPES.filter((scope) => scopes.has(scope));
    await writeJson(archivePaths.directory, directory);
    await writeJson(archivePaths.suggestions, suggestionsOf(directory, [...byYear.keys()]));
    for (const { path, content } of engine) await write(path, content);
    await kept.finish();
  } finally {
    await pagefind.close();
  }
  const manifest: Manifest = { edition: editionOf(digests), reports: figures.reports, withProse, parts };
  await writeJson(archivePaths.manifest, manifest);
  return figures;
}

/** Pagefind hands its files over in no fixed order; the edition depends on what they are, not on the order. */
function editionOf(digests: ReadonlyMap<string, string>): string {
  const edition = createHash('sha256');
  for (const path of [...digests.keys()].sort()) edition.update(`${path} ${digests.get(path)}\n`);
  return edition.digest('hex').slice(0, 12);
}

type Pagefind = typeof PagefindModule;

async function startPagefind(): Promise<Pagefind> {
  // Read when the service starts; there is no option for it.
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE ??= POSTINGS_PER_FILE;
  return import('pagefind');
}

/** Pagefind answers with messages rather than exceptions; an index with a message in it is not to be published. */
function assertNone(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind could not build the search index: ${errors.join('; ')}`);
}

async function openIndex(pagefind: Pagefind): Promise<PagefindModule.PagefindIndex> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: LANGUAGE });
  assertNone(errors);
  if (!index) throw new Error('Pagefind could not open an index');
  return index;
}

/** Indexes the records: the files that a search reads, and which id Pagefind gave each record. */
async function makeShard(pagefind: Pagefind, records: readonly IndexRecord[]): Promise<MadeShard> {
  const index = await openIndex(pagefind);
  for (const [place, record] of records.entries()) {
    const { errors } = await index.addCustomRecord({
      url: `${place}`,
      content: record.words,
      language: LANGUAGE,
    });
    assertNone(errors);
  }
  const { files, errors } = await index.getFiles();
  assertNone(errors);
  const entries: RecordEntry[] = [];
  const kept: MadeShard['files'] = [];
  for (const { path, content } of files) {
    if (path.endsWith('.pf_fragment')) {
      const record = records[Number(fragmentUrl(content))];
      const id = /([^/]+)\.pf_fragment$/.exec(path)?.[1];
      if (!record || !id)
        throw new Error(`Unexpected file ${path} of Pagefind, expected the fragment of a record`);
      entries.push([id, record.report, record.section]);
    } else if (/\.pf_(index|meta)$|pagefind-entry\.json$/.test(path)) {
      kept.push([path, content]);
    }
  }
  await index.deleteIndex();
  if (entries.length !== records.length) {
    throw new Error(
      `Pagefind kept ${entries.length} of ${records.length} records; two of them may share an id`,
    );
  }
  entries.sort((a, b) => a[1] - b[1] || PROSE_SCOPES.indexOf(a[2]) - PROSE_SCOPES.indexOf(b[2]));
  return { entries, files: kept };
}

/** The same for two engines that make the same of the same records. */
function makerOf(engine: readonly PagefindModule.IndexFile[]): string {
  const digests = engine.map(({ path, content }) => `${path} ${hash('sha256', content)}`);
  return [...digests.sort(), process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE, LANGUAGE].join('\n');
}

/** A fragment is gzipped JSON behind a signature; its address is the one given with the record. */
function fragmentUrl(content: Uint8Array): string {
  const json = gunzipSync(content)
    .toString('utf8')
    .replace(/^pagefind_dcd/, '');
  return (JSON.parse(json) as { url: string }).url;
}

async function engineFiles(pagefind: Pagefind): Promise<PagefindModule.IndexFile[]> {
  const index = await openIndex(pagefind);
  const { files, errors } = await index.getFiles();
  assertNone(errors);
  await index.deleteIndex();
  return files.filter((file) => ENGINE_FILES.has(file.path));
}

function directoryOf({ reports, agencies, regions }: IndexSource): Directory {
  const published = new Set(reports.map((report) => report.agency));
  return {
    agencies: agencies
      .filter((agency) => published.has(agency.id))
      .map(({ id, name, level, division }) => ({ id, name, level, division })),
    regions: regions.map(({ code, name, parent }) => ({ code, name, parent })),
    findings: [],
    sections: [],
  };
}

function suggestionsOf({ agencies }: Directory, years: number[]): SuggestionFile {
  return {
    years: years.sort((a, b) => b - a),
    agencies: agencies.map(({ id, name }) => ({
      id,
      name,
      pinyin: pinyin(name, { toneType: 'none', nonZh: 'removed' }),
    })),
  };
}

function entryOf(report: Report, agency: number): ReportEntry {
  const forms = new Set([report.form.proactive, report.form.requests]);
  return {
    agency,
    year: report.year,
    title: report.title,
    holding: report.holding,
    sections: proseOf(report).map(({ section }) => section),
    forms: EDITIONS.filter((edition) => forms.has(edition)),
    findings: [...new Set(report.findings.map((finding) => finding.rule))].sort(),
  };
}

/** The prose of a report in its order, where there is any. */
function proseOf({ preamble, sections }: Report): { section: ProseScope; blocks: Block[] }[] {
  return [
    { section: 'preamble' as const, blocks: preamble },
    ...sections.map(({ key, blocks }) => ({ section: key, blocks })),
  ].filter(({ blocks }) => blocks.length > 0);
}

function textOf(report: Report): ReportText {
  return proseOf(report).map(({ section, blocks }) => ({
    section,
    blocks: blocks.map((block) => [block.anchor, block.text]),
  }));
}

function recordsOf(report: Report, place: number): IndexRecord[] {
  return proseOf(report).flatMap(({ section, blocks }) => {
    const paragraphs = blocks.map((block) => searchable(block.text)).filter((text) => text !== '');
    return paragraphs.length > 0 ? [{ report: place, section, words: indexedWords(paragraphs) }] : [];
  });
}
