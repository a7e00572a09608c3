import { createHash, hash } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { constants, gunzipSync } from 'node:zlib';
import type * as PagefindModule from 'pagefind';
import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import { RULE_WORDS } from '#language/rules.ts';
import { RULES } from '../../checks/rules.ts';
import { allDivisions, isGrouping } from '../../archive/divisions.ts';
import { folderMaker } from '../../archive/folder-maker.ts';
import type { Agency } from '../../schemas/agency.ts';
import type { ReadersWords } from '../../schemas/readers-words.ts';
import type { Region } from '../../schemas/region.ts';
import type { Block, Report } from '../../schemas/report.ts';
import { EDITION_KEYS } from '../../vocabulary/edition-keys.ts';
import {
  archivePaths,
  PROSE_SCOPES,
  type CharacterTable,
  type Directory,
  type Manifest,
  type Part,
  type ProseScope,
  type ReportText,
  type Shard,
  type ShardRecords,
  type TextPack,
} from '../archive-files.ts';
import type { SoundFile } from '../alike.ts';
import { CellValues } from '../cell-files.ts';
import { CharacterCounts, makeCharacterFiles } from '../character-files.ts';
import { LabelCounter } from '../label-counts.ts';
import { makePartTable, type TabledReport } from '../part-table.ts';
import { PairLists } from '../pair-files.ts';
import { PrintedTexts } from '../printed-files.ts';
import { PART_LIMITS, planShards, planYears, type PartLimits } from '../plan-parts.ts';
import { makeRoutes, routeNumbers } from '../routes.ts';
import { searchable } from '../searchable.ts';
import type { SuggestionFile } from '../suggest.ts';
import { suggestedMeasures, topicsOf } from '../topics.ts';
import { traditionalFile } from '../traditional-writings.ts';
import { indexedWords } from '../words.ts';
import { keepNothing, shardKeeper, type MadeShard, type ShardKeeper } from './kept-shards.ts';

/** Words and postings an index file may hold; smaller files mean fewer bytes a query and more requests. */
const POSTINGS_PER_FILE = '8000';

/** Bytes of a fragment that are enough to read its address. */
const FRAGMENT_START = 400;

/** Bytes of lists that a file of characters holds before the next begins. */
const CHARACTER_FILE = 12_000;

/** Characters that a file of an agency's texts holds before the next begins. */
const TEXT_PACK = 30_000;

/** The only files of Pagefind's own that the search page needs; the rest is its ready-made interface. */
const ENGINE_FILES = new Set(['pagefind.js', 'wasm.unknown.pagefind']);

/** Pagefind's languages decide stemming and segmentation; this one gets neither. */
const LANGUAGE = 'unknown';

/** The block of unified ideographs. */
const FIRST_IDEOGRAPH = 0x4e00;
const LAST_IDEOGRAPH = 0x9fa5;

export interface IndexSource {
  /** Identity of every report; enough to plan the parts before any prose is read. */
  reports: readonly { id: string; agency: string; year: number }[];
  agencies: readonly Agency[];
  regions: readonly Region[];
  readersWords: readonly ReadersWords[];
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

/** A section of a report: what is one record of Pagefind's. */
interface IndexRecord {
  /** Its number in the archive. */
  number: number;
  section: ProseScope;
  /** Folded. */
  paragraphs: string[];
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
  }: {
    limits?: PartLimits;
    /** Called with the number of reports that were indexed since the last call. */
    progress?: (more: number) => void;
    /** A folder that keeps Pagefind's work between builds. */
    keep?: string | null;
    /** Whether the index finds phrases itself; a store of a search server, which does, needs none of the files for that. */
    findsPhrases?: boolean;
  } = {},
): Promise<IndexFigures & { digests: ReadonlyMap<string, string> }> {
  await rm(folder, { recursive: true, force: true });
  const output = openOutput(folder);
  const directory = directoryOf(source);
  const places = new Map(directory.agencies.map((agency, place) => [agency.id, place]));
  const byYear = Map.groupBy(source.reports, (report) => report.year);
  const counts = new Map([...byYear].map(([year, reports]) => [year, reports.length]));
  const texts = new TextPacks(output);
  const characters = new CharacterCounts();
  const values = new CellValues();
  const labels = new LabelCounter();
  const printed = new PrintedTexts();
  const letters = new Set(directory.agencies.flatMap(({ name }) => [...searchable(name)]));
  const routes: Set<number>[] = [];
  const findings = new Set<string>();
  const scopes = new Set<ProseScope>();
  const parts: Part[] = [];
  let records = 0;
  let withProse = 0;
  // Where lists of pairs carry the phrases, Pagefind is not started.
  const pagefind = !findsPhrases || source.reports.length > limits.pagefind ? null : await startPagefind();
  try {
    const engine = pagefind ? await engineFiles(pagefind) : [];
    const kept = keep ? shardKeeper(keep, pagefind ? makerOf(engine) : '') : keepNothing;
    for (const years of planYears(counts, limits.reports)) {
      const key = years.length > 1 ? `${years.at(-1)}-${years[0]}` : `${years[0]}`;
      const firstSection = records;
      const tabled: TabledReport[] = [];
      const own: IndexRecord[] = [];
      for (const { id } of years.flatMap((year) => byYear.get(year) ?? []).sort(newestFirst)) {
        const report = await source.readReport(id);
        const sections = proseOf(report).map(({ section, blocks }) => ({
          section,
          paragraphs: blocks.map((block) => searchable(block.text)).filter((text) => text !== ''),
        }));
        for (const { section, paragraphs } of sections) {
          if (findsPhrases) {
            own.push({ number: records, section, paragraphs });
            characters.add(paragraphs);
          }
          scopes.add(section);
          records += 1;
        }
        for (const { rule } of report.findings) findings.add(rule);
        if (sections.length > 0) withProse += 1;
        const place = places.get(report.agency) ?? -1;
        values.add(place, report);
        labels.add(report);
        printed.add(report.words);
        for (const letter of searchable(report.title)) letters.add(letter);
        tabled.push({
          ...tabledOf(report),
          agency: place,
          agencyName: directory.agencies[place]?.name ?? '',
          sections: sections.map(({ section, paragraphs }) => ({ section, length: lengthOf(paragraphs) })),
          pack: await texts.add(report),
        });
      }
      await output.json(archivePaths.part(key), makePartTable(years, tabled));
      const shards: Shard[] = [];
      let pairs: number | null = null;
      if (findsPhrases && !pagefind) {
        const lists = new PairLists();
        for (const { paragraphs } of own) lists.add(paragraphs);
        const files = lists.files();
        for (const [file, content] of files.entries())
          await output.write(archivePaths.pairs(key, file), content);
        pairs = files.length;
        const numbers = new Set<number>();
        routeNumbers(new Set(own.flatMap(({ paragraphs }) => paragraphs)), numbers);
        routes.push(numbers);
      }
      const planned = pagefind
        ? planShards(
            own.filter(({ paragraphs }) => paragraphs.length > 0),
            limits.records,
          )
        : [];
      for (const [place, group] of planned.entries()) {
        const shard = {
          key: `${key}/${place + 1}`,
          sections: PROSE_SCOPES.filter((section) => group.some((record) => record.section === section)),
        };
        await writeShard(shard.key, group, firstSection, { pagefind: pagefind!, kept, output });
        const numbers = new Set<number>();
        routeNumbers(new Set(group.flatMap(({ paragraphs }) => paragraphs)), numbers);
        routes.push(numbers);
        shards.push(shard);
      }
      parts.push({ key, years, reports: tabled.length, firstSection, shards, pairs });
      progress(tabled.length);
    }
    for (const { path, content } of engine) await output.write(path, content);
    await kept.finish();
  } finally {
    await pagefind?.close();
  }
  await texts.finish();
  for (const [character] of characters.lists()) letters.add(String.fromCodePoint(character));
  for (const text of printed.folded()) for (const letter of text) letters.add(letter);
  const traditional = traditionalFile(letters, Converter({ from: 't', to: 'cn' }));
  await output.json(archivePaths.traditional, traditional);
  const table: CharacterTable = [];
  for (const { first, content } of makeCharacterFiles(characters.lists(), CHARACTER_FILE)) {
    await output.write(archivePaths.characterFile(table.length), content);
    table.push(first);
  }
  await output.json(archivePaths.characters, table);
  const cellFiles = values.files();
  for (const [file, content] of cellFiles.entries()) await output.json(archivePaths.cells(file), content);
  await output.json(archivePaths.labels, labels.counts());
  const printedFiles = printed.files();
  await output.json(archivePaths.printed, printedFiles.table);
  for (const [file, content] of printedFiles.lists.entries())
    await output.write(archivePaths.printedIn(file), content);
  // Behind the shards of prose: what is printed in tables, and names of divisions, are loaded only for what may be there.
  const inTables = new Set<number>();
  routeNumbers(printed.folded(), inTables);
  const elsewhere = elsewhereOf(directory);
  const inNames = new Set<number>();
  routeNumbers(elsewhere.map(searchable), inNames);
  const routeFiles = makeRoutes([...routes, inTables, inNames]);
  for (const [file, content] of routeFiles.entries()) await output.write(archivePaths.routes(file), content);
  directory.findings = RULES.filter(({ id }) => findings.has(id)).map(({ id }) => ({
    id,
    title: RULE_WORDS[id].title,
  }));
  directory.sections = PROSE_SCOPES.filter((scope) => scopes.has(scope));
  await output.json(archivePaths.directory, directory);
  await output.json(archivePaths.suggestions, suggestionsOf(directory, source, [...byYear.keys()]));
  await output.json(archivePaths.topics, topicsOf(source.readersWords));
  await output.json(archivePaths.sounds, soundsOf(directory));
  await output.json(archivePaths.elsewhere, elsewhere);
  const manifest: Manifest = {
    edition: output.edition(),
    reports: source.reports.length,
    withProse,
    withWords: printed.withWords,
    parts,
    routes: routeFiles.length,
    cells: cellFiles.length,
    hasTraditional: Object.keys(traditional).length > 0,
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

/** The files of the index as they are written. */
interface Output {
  write: (path: string, content: string | Uint8Array) => Promise<void>;
  json: (path: string, value: unknown) => Promise<void>;
  /** A digest of what was written so far, in whatever order: Pagefind hands its files over in none. */
  edition: () => string;
  size: () => { files: number; bytes: number };
  /** SHA-256 of what was written, by path. */
  digests: ReadonlyMap<string, string>;
}

function openOutput(folder: string): Output {
  const digests = new Map<string, string>();
  const makeFolderOf = folderMaker();
  let bytes = 0;
  const write = async (path: string, content: string | Uint8Array): Promise<void> => {
    const target = join(folder, path);
    await makeFolderOf(target);
    await writeFile(target, content);
    digests.set(path, hash('sha256', content));
    bytes += Buffer.byteLength(content);
  };
  return {
    write,
    json: (path, value) => write(path, JSON.stringify(value)),
    edition: () => {
      const edition = createHash('sha256');
      for (const path of [...digests.keys()].sort()) edition.update(`${path} ${digests.get(path)}\n`);
      return edition.digest('hex').slice(0, 12);
    },
    size: () => ({ files: digests.size, bytes }),
    digests,
  };
}

/** The texts of each agency, the newest first, in files of a readable size. */
class TextPacks {
  readonly #output: Output;
  readonly #open = new Map<string, { pack: number; size: number; texts: TextPack }>();

  constructor(output: Output) {
    this.#output = output;
  }

  /** Takes the next report; returns in which of its agency's files it is. */
  async add(report: Report): Promise<number> {
    const text = textOf(report);
    const size = text.reduce((sum, { blocks }) => sum + lengthOf(blocks.map(([, block]) => block)), 0);
    let open = this.#open.get(report.agency);
    if (!open) this.#open.set(report.agency, (open = { pack: 0, size: 0, texts: {} }));
    if (open.size > 0 && open.size + size > TEXT_PACK) {
      await this.#output.json(archivePaths.texts(report.agency, open.pack), open.texts);
      open.pack += 1;
      open.size = 0;
      open.texts = {};
    }
    if (text.length > 0) open.texts[report.year] = text;
    open.size += size;
    return open.pack;
  }

  async finish(): Promise<void> {
    for (const [agency, { pack, size, texts }] of this.#open) {
      if (size > 0) await this.#output.json(archivePaths.texts(agency, pack), texts);
    }
  }
}

function newestFirst(a: { id: string; year: number }, b: { id: string; year: number }): number {
  return b.year - a.year || (a.id < b.id ? -1 : 1);
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}

/** Writes one Pagefind index and what its records are. */
async function writeShard(
  key: string,
  records: readonly IndexRecord[],
  firstSection: number,
  { pagefind, kept, output }: { pagefind: Pagefind; kept: ShardKeeper; output: Output },
): Promise<void> {
  const paragraphs = records.map((record) => record.paragraphs);
  const { ids, files } = await kept.shard(paragraphs, () => makeShard(pagefind, paragraphs));
  for (const [path, content] of files) await output.write(`${key}/${path}`, content);
  await output.json(archivePaths.records(key), {
    ids: ids.map((id) => id.replace(`${LANGUAGE}_`, '')),
    sections: records.map(({ number }, place) => number - (records[place - 1]?.number ?? firstSection)),
  } satisfies ShardRecords);
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

/** Indexes records, each given as its folded paragraphs: the files that a search reads, and the id of each record. */
async function makeShard(pagefind: Pagefind, records: readonly (readonly string[])[]): Promise<MadeShard> {
  const index = await openIndex(pagefind);
  const answers = await Promise.all(
    records.map((paragraphs, place) =>
      index.addCustomRecord({ url: `${place}`, content: indexedWords(paragraphs), language: LANGUAGE }),
    ),
  );
  for (const { errors } of answers) assertNone(errors);
  const { files, errors } = await index.getFiles();
  assertNone(errors);
  const ids = new Array<string>(records.length);
  const kept: MadeShard['files'] = [];
  let fragments = 0;
  for (const { path, content } of files) {
    if (path.endsWith('.pf_fragment')) {
      const place = Number(fragmentUrl(content));
      const id = /([^/]+)\.pf_fragment$/.exec(path)?.[1];
      if (!records[place] || !id)
        throw new Error(`Unexpected file ${path} of Pagefind, expected the fragment of a record`);
      ids[place] = id;
      fragments += 1;
    } else if (/\.pf_(index|meta)$|pagefind-entry\.json$/.test(path)) {
      kept.push([path, content]);
    }
  }
  await index.deleteIndex();
  if (fragments !== records.length) {
    throw new Error(`Pagefind kept ${fragments} of ${records.length} records; two of them may share an id`);
  }
  return { ids, files: kept };
}

/** The same for two engines, and two spellings, that make the same of the same paragraphs. */
function makerOf(engine: readonly PagefindModule.IndexFile[]): string {
  const digests = engine.map(({ path, content }) => `${path} ${hash('sha256', content)}`);
  const spelling = indexedWords(['政务Ａ2021。']);
  return [...digests.sort(), process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE, LANGUAGE, spelling].join('\n');
}

/** A fragment is gzipped JSON behind a signature; it begins with the address that was given with the record. */
function fragmentUrl(content: Uint8Array): string {
  const start = (length: number): string | undefined =>
    /^pagefind_dcd\{"url":"(\d+)"/.exec(
      gunzipSync(content.subarray(0, length), { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1'),
    )?.[1];
  const url = start(FRAGMENT_START) ?? start(content.length);
  if (url === undefined)
    throw new Error('Unexpected fragment of Pagefind, expected one that begins with its address');
  return url;
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

const readAs = (name: string): string => pinyin(name, { toneType: 'none', nonZh: 'removed' });

function suggestionsOf(
  { agencies, regions }: Directory,
  { agencies: registry, readersWords }: Pick<IndexSource, 'agencies' | 'readersWords'>,
  years: number[],
): SuggestionFile {
  const entries = new Map(registry.map((agency) => [agency.id, agency]));
  return {
    years: years.sort((a, b) => b - a),
    agencies: agencies.map(({ id, name }) => {
      const { formerNames = [], printedNames = [] } = entries.get(id) ?? {};
      const also = [...new Set([...formerNames, ...printedNames].map((other) => other.name))];
      return { id, name, pinyin: readAs(name), ...(also.length > 0 ? { also } : {}) };
    }),
    regions: regions.map(({ code, name }) => ({ code, name, pinyin: readAs(name) })),
    measures: suggestedMeasures(readersWords),
  };
}

/** Names of GB/T 2260 that are none of the archive's regions, each once. */
function elsewhereOf({ regions }: Directory): string[] {
  const own = new Set(regions.map(({ name }) => name));
  const names = allDivisions().map(({ name }) => name);
  return [...new Set(names.filter((name) => !own.has(name) && !isGrouping(name)))].sort();
}

let readAlike: Map<string, string> | undefined;

/** Every character of the unified ideographs that is read as some character of a region's name, by syllable. */
function soundsOf({ regions }: Directory): SoundFile {
  readAlike ??= bySyllable();
  const wanted = new Set(regions.flatMap(({ name }) => readAs(name).split(' ')));
  return Object.fromEntries([...wanted].sort().map((syllable) => [syllable, readAlike?.get(syllable) ?? '']));
}

function bySyllable(): Map<string, string> {
  const characters = new Map<string, string>();
  for (let code = FIRST_IDEOGRAPH; code <= LAST_IDEOGRAPH; code += 1) {
    const character = String.fromCodePoint(code);
    const readings = pinyin(character, { toneType: 'none', multiple: true, type: 'array' });
    for (const syllable of new Set(readings))
      characters.set(syllable, (characters.get(syllable) ?? '') + character);
  }
  return characters;
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
