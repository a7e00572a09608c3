import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { openArchive } from '../../src/archive/archive.ts';
import type { Random } from '../synth/random.ts';

/** What may be done to a synthetic archive. Each gives words for it; null where it cannot be done to what there is. */
const EDITS: Readonly<Record<string, (content: string, random: Random) => Promise<string | null>>> = {
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
    if (files.length < 2) return null;
    const file = random.even(files);
    rmSync(join(content, 'reports', agency, file));
    rmSync(join(content, 'reports', agency, `${yearOf(file)}.yml`), { force: true });
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
    const file = join(content, 'agencies', `${agency}.yml`);
    const entry = parse(readFileSync(file, 'utf8')) as { name: string; formerNames?: object[] };
    if (entry.formerNames) return null;
    const former = { name: entry.name, until: `${random.whole(2022, 2025)}-06-30` };
    writeFileSync(file, stringify({ ...entry, name: `${entry.name}（新）`, formerNames: [former] }));
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

function anyAgency(content: string, random: Random): [agency: string, files: string[]] {
  const filesOf = (agency: string): string[] =>
    readdirSync(join(content, 'reports', agency)).filter((name) => !name.endsWith('.yml'));
  const agencies = readdirSync(join(content, 'reports')).filter((agency) => filesOf(agency).length > 0);
  const agency = random.even(agencies.sort());
  return [agency, filesOf(agency).sort()];
}

const yearOf = (file: string): number => Number.parseInt(file, 10);

const read = (content: string, agency: string, file: string): string =>
  readFileSync(join(content, 'reports', agency, file), 'utf8');
