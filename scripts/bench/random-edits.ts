import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, extname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { openArchive } from '../../src/archive/open-archive.ts';
import { formatNamed } from '../../src/formats/registry.ts';
import { PROJECT } from '../site/folders.ts';
import type { Random } from '../synth/random.ts';

/** What may be done to a synthetic archive. Each gives words for it; null where it cannot be done to what there is. */
const USUAL_EDITS: Readonly<Record<string, (content: string, random: Random) => Promise<string | null>>> = {
  async add(content, random) {
    const [agency, files] = anyAgency(content, random);
    const years = new Set(files.map(yearOf));
    const year = [2022, 2023, 2024, 2025].find((free) => !years.has(free));
    if (year === undefined) return null;
    const like = random.even(files);
    const text = read(content, agency, like).replaceAll(`${yearOf(like)}年`, `${year}年`);
    writeFileSync(join(content, 'reports', agency, `${year}.txt`), text);
    return `${agency}/${year}`;
  },
  async remove(content, random) {
    const [agency, files] = anyAgency(content, random);
    const file = random.even(files);
    if (files.length < 2 || existsSync(join(content, 'earlier', agency, String(yearOf(file))))) return null;
    removeReport(content, agency, file);
    return `${agency}/${file}`;
  },
  async change(content, random) {
    const [agency, files] = anyAgency(content, random);
    const file = random.even(files);
    writeFileSync(
      join(content, 'reports', agency, file),
      `${read(content, agency, file)}\n另附说明${random.whole(100, 999)}字。\n`,
    );
    return `${agency}/${file}`;
  },
  async rename(content, random) {
    const [agency] = anyAgency(content, random);
    const entry = readEntry(content, agency);
    if (entry['formerNames'] || !isDepartment(entry)) return null;
    const former = { name: entry.name, until: `${random.whole(2022, 2025)}-06-30` };
    writeEntry(content, agency, { ...entry, name: `${entry.name}（新）`, formerNames: [former] });
    return agency;
  },
  async correct(content, random) {
    const [agency, files] = anyAgency(content, random);
    const year = yearOf(random.even(files));
    const notes = join(content, 'reports', agency, `${year}.yml`);
    if (existsSync(notes)) return null;
    const { tables } = await openArchive({ folder: content }).report(`${agency}/${year}`);
    const { value: was, status } = tables.requests['received']?.['total'] ?? {};
    if (typeof was !== 'number' || status !== 'printed') return null;
    const correction = { table: 'requests', row: 'received', column: 'total', was, now: was + 1 };
    writeFileSync(
      notes,
      stringify({ corrections: [{ ...correction, reason: '原件印刷有误。', evidence: '原件第二页。' }] }),
    );
    return `${agency}/${year}`;
  },
  async text(content, random) {
    const name = random.even(readdirSync(join(content, 'pages')).sort());
    const file = join(content, 'pages', name);
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n另记${random.whole(100, 999)}条。\n`);
    return name;
  },
  async glossary(content, random) {
    const file = join(content, 'glossary.yml');
    const definitions = readFileSync(file, 'utf8').split(/^( +definition: .*。)$/m);
    const at = 2 * random.whole(0, (definitions.length - 3) / 2) + 1;
    definitions[at] += `另见${random.whole(100, 999)}条。`;
    writeFileSync(file, definitions.join(''));
    return definitions[at]!.trim().slice(12, 24);
  },
};

/** What keepers do less often, and what happens to content without a word of it changing. */
const RARER_EDITS: typeof USUAL_EDITS = {
  async register(content, random) {
    const [agency] = anyAgency(content, random);
    const id = `${agency.slice(0, 6)}-office-${random.whole(100, 999)}`;
    const entry = readEntry(content, agency);
    if (!isDepartment(entry)) return null;
    writeEntry(content, id, { ...entry, name: `${entry.name}第${id.slice(-3)}分局` });
    return id;
  },
  async dissolve(content, random) {
    const [agency] = anyAgency(content, random);
    if (agencies(content).length < 3) return null;
    for (const folder of ['reports', 'earlier'])
      rmSync(join(content, folder, agency), { recursive: true, force: true });
    rmSync(join(content, 'agencies', `${agency}.yml`));
    // What the address of one that is gone leads to.
    writeMoved(content, { from: `/agencies/${agency}/`, reason: '机关已撤销。' });
    return agency;
  },
  async english(content, random) {
    const [agency] = anyAgency(content, random);
    const english = `Office No. ${random.whole(100, 999)}`;
    writeEntry(content, agency, { ...readEntry(content, agency), english });
    return agency;
  },
  async withdraw(content, random) {
    const [agency, files] = anyAgency(content, random);
    if (files.length < 2) return null;
    const year = yearOf(random.even(files));
    if (existsSync(join(content, 'earlier', agency, String(year)))) return null;
    for (const file of filesOf(content, agency))
      if (yearOf(file) === year) removeReport(content, agency, file);
    const page = `/reports/${agency}/${year}`;
    for (const from of [`${page}/`, `${page}.csv`, `${page}.json`])
      writeMoved(content, { from, reason: '应机关要求撤下。' });
    return `${agency}/${year}`;
  },
  async lead(content, random) {
    const [agency, files] = anyAgency(content, random);
    const to = `/reports/${agency}/${yearOf(random.even(files))}`;
    const from = `/reports/${agency.slice(0, 6)}-former-${random.whole(100, 999)}/2020`;
    for (const end of ['/', '.csv'])
      writeMoved(content, { from: from + end, to: to + end, reason: '机关改名。' });
    return `${from} to ${to}`;
  },
  async replace(content, random) {
    const [agency, files] = anyAgency(content, random);
    const file = random.even(files);
    const old = read(content, agency, file);
    const place = join(content, 'earlier', agency, String(yearOf(file)));
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, `${yearOf(file) + 1}-0${random.whole(1, 6)}-15${extname(file)}`), old);
    writeFileSync(join(content, 'reports', agency, file), `${old}\n重新发布。\n`);
    return `${agency}/${file}`;
  },
  async vanish(content, random) {
    const [agency, files] = anyAgency(content, random);
    const year = yearOf(random.even(files));
    const notes = join(content, 'reports', agency, `${year}.yml`);
    if (existsSync(notes)) return null;
    const url = `https://www.example.gov.cn/${agency}/${year}.html`;
    writeFileSync(
      notes,
      stringify({ url, publishedOn: `${year + 1}-01-20`, retrievedOn: `${year + 1}-02-01` }),
    );
    const gone = { on: '2026-10-02', status: 404 };
    const line = { address: url, checkedOn: '2026-10-02', seenOn: null, sha256: null, gone };
    appendFileSync(join(content, 'originals.jsonl'), `${JSON.stringify(line)}\n`);
    return `${agency}/${year}`;
  },
  async reformat(content, random) {
    const [agency, files] = anyAgency(content, random);
    const file = random.even(files);
    const own = extname(file);
    const other = Object.keys(formatNamed(own)?.extensions ?? {}).find((extension) => extension !== own);
    if (other === undefined) return null;
    const text = read(content, agency, file);
    rmSync(join(content, 'reports', agency, file));
    writeFileSync(join(content, 'reports', agency, basename(file, own) + other), text);
    return `${agency}/${file}`;
  },
  async translate(content, random) {
    const file = join(content, 'pages', random.even(['about.en.md', 'about-contact.en.md']));
    if (existsSync(file)) rmSync(file);
    else writeFileSync(file, `A text written anew, no. ${random.whole(100, 999)}.\n`);
    return basename(file);
  },
  async readers(content, random) {
    const file = join(content, 'readers-words.yml');
    const word = `读者词${random.whole(1000, 9999)}`;
    writeFileSync(file, readFileSync(file, 'utf8').replace('words: [', `words: [${word}, `));
    return word;
  },
  async flag(content) {
    const file = join(content, 'archive.yml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, /true/.test(text) ? text.replace('true', 'false') : text.replace('false', 'true'));
    return 'archive.yml';
  },
  async release(content) {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--require', join(PROJECT, 'scripts/require-node.cjs'), join(PROJECT, 'scripts/release.ts')],
      { cwd: PROJECT, encoding: 'utf8', env: { ...process.env, CONTENT_DIR: content } },
    );
    if (status !== 0) throw new Error(stderr);
    return 'releases.jsonl';
  },
  async touch(content, random) {
    const [agency, files] = anyAgency(content, random);
    const file = random.even(files);
    const time = new Date(2020, 0, random.whole(1, 28));
    utimesSync(join(content, 'reports', agency, file), time, time);
    return `${agency}/${file}`;
  },
  async commit(content) {
    // Commits with nothing in them: only what the whole content is cited as may change.
    commitContent(content);
    commitContent(content);
    return 'twice';
  },
};

const EDITS: typeof USUAL_EDITS = { ...USUAL_EDITS, ...RARER_EDITS };

/** The kinds of edit, in the order in which `randomEdits` makes sure of them. */
export const EDIT_KINDS: readonly string[] = Object.keys(EDITS);

/** Makes one edit, of the given kind, of another where that cannot be. Gives words for it. */
export async function randomEdit(content: string, random: Random, kind: string): Promise<string> {
  const done = await EDITS[kind]!(content, random);
  return done === null ? randomEdit(content, random, random.even(EDIT_KINDS)) : `${kind} ${done}`;
}

/** Commits what lies in a content folder, which becomes a repository of its own. */
export function commitContent(content: string): void {
  const git = (...args: string[]): void =>
    void execFileSync('git', [
      '-C',
      content,
      '-c',
      'user.name=bench',
      '-c',
      'user.email=bench@example.org',
      ...args,
    ]);
  if (!existsSync(join(content, '.git'))) git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', '--message', 'edit');
}

/** The raw files of an agency, by year. */
const filesOf = (content: string, agency: string): string[] =>
  readdirSync(join(content, 'reports', agency))
    .filter((name) => !name.endsWith('.yml'))
    .sort();

/** The agencies that have reports, by id. */
const agencies = (content: string): string[] =>
  readdirSync(join(content, 'reports'))
    .filter((agency) => filesOf(content, agency).length > 0)
    .sort();

function anyAgency(content: string, random: Random): [agency: string, files: string[]] {
  const agency = random.even(agencies(content));
  return [agency, filesOf(content, agency)];
}

/** Takes a report out, with what keepers noted beside it. */
function removeReport(content: string, agency: string, file: string): void {
  rmSync(join(content, 'reports', agency, file));
  rmSync(join(content, 'reports', agency, `${yearOf(file)}.yml`), { force: true });
}

type Entry = Record<string, unknown> & { name: string };
const entryOf = (content: string, agency: string): string => join(content, 'agencies', `${agency}.yml`);
const readEntry = (content: string, agency: string): Entry =>
  parse(readFileSync(entryOf(content, agency), 'utf8')) as Entry;
const writeEntry = (content: string, agency: string, entry: Entry): void =>
  writeFileSync(entryOf(content, agency), stringify(entry));

/** Of a government the registry expects the name that its place gives it. */
const isDepartment = (entry: Entry): boolean => entry['kind'] === 'department';

/** Adds an entry to moved.yml. */
function writeMoved(content: string, entry: { from: string; to?: string; reason: string }): void {
  appendFileSync(join(content, 'moved.yml'), stringify([{ ...entry, on: '2026-10-01' }]));
}

const yearOf = (file: string): number => Number.parseInt(file, 10);

const read = (content: string, agency: string, file: string): string =>
  readFileSync(join(content, 'reports', agency, file), 'utf8');
