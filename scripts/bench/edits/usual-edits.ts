import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { openArchive } from '../../../src/archive/open-archive.ts';
import {
  anyAgency,
  isDepartment,
  read,
  readEntry,
  removeReport,
  writeEntry,
  yearOf,
} from './content-files.ts';
import type { Edits } from './edits.ts';

/** What keepers do every year. */
export const USUAL_EDITS: Edits = {
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
