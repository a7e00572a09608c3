import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { stringify } from 'yaml';
import { PROJECT } from '../site/folders.ts';
import { agenciesOf } from './agencies.ts';
import { figuresOf } from './figures.ts';
import { printReport } from './print-report.ts';

export interface ArchiveOptions {
  reports: number;
  seed: number;
  /** Code of a province, GB/T 2260; several have the same number of reports each, for one has some 60,000 at most. */
  province: string | readonly string[];
}

/** What was written. */
export interface ArchiveFigures {
  agencies: number;
  reports: number;
  misstated: number;
  /** Reports by what was done to their layout. */
  damaged: Map<string, number>;
}

const ARCHIVE_FILE = 'archive.yml';
const ARCHIVE = `# Written by npm run synth. Every page of a site built from this folder says that its data is synthetic.\nsynthetic: true\n`;

/** What keeps a folder from being written; null where nothing does. */
export async function refusal(folder: string): Promise<string | null> {
  const published = resolve(PROJECT, 'content');
  const below = relative(published, resolve(folder));
  if (below === '' || !below.startsWith('..')) return `${folder} is the published content`;
  if (!existsSync(folder) || (await readdir(folder)).length === 0) return null;
  const archive = await readFile(join(folder, ARCHIVE_FILE), 'utf8').catch(() => '');
  return archive === ARCHIVE ? null : `${folder} holds something that is no synthetic archive`;
}

/** Writes a whole content folder of synthetic reports in place of an older one. The same options write the same bytes. */
export async function writeArchive(
  folder: string,
  { reports, seed, province }: ArchiveOptions,
): Promise<ArchiveFigures> {
  const refused = await refusal(folder);
  if (refused) throw new Error(refused);
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'agencies'), { recursive: true });
  await writeFile(join(folder, ARCHIVE_FILE), ARCHIVE);
  for (const shared of ['glossary.yml', 'pages', 'readers-words.yml']) {
    await cp(join(PROJECT, 'content', shared), join(folder, shared), { recursive: true });
  }
  const provinces = [province].flat();
  const agencies = provinces.flatMap((one) => agenciesOf(one, Math.ceil(reports / provinces.length), seed));
  const figures: ArchiveFigures = { agencies: agencies.length, reports: 0, misstated: 0, damaged: new Map() };
  for (const agency of agencies) {
    await writeFile(
      join(folder, 'agencies', `${agency.id}.yml`),
      stringify(agency.entry, { singleQuote: true }),
    );
    const own = join(folder, 'reports', agency.id);
    await mkdir(own, { recursive: true });
    for (const [year, ofYear] of figuresOf(agency, seed)) {
      const { extension, text, damage, misstated } = printReport(agency, year, ofYear, seed);
      await writeFile(join(own, `${year}${extension}`), text);
      figures.reports += 1;
      if (misstated) figures.misstated += 1;
      if (damage) figures.damaged.set(damage, (figures.damaged.get(damage) ?? 0) + 1);
    }
  }
  return figures;
}
