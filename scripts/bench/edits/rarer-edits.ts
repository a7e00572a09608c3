import { appendFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { stringify } from 'yaml';
import {
  agencies,
  anyAgency,
  filesOf,
  isDepartment,
  read,
  readEntry,
  removeReport,
  writeEntry,
  writeMoved,
  yearOf,
} from './content-files.ts';
import type { Edits } from './edits.ts';

/** What keepers do less often. */
export const RARER_EDITS: Edits = {
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
};
