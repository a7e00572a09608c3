import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LAYERS, objection } from '../../scripts/lint/layers.ts';
import { PROJECT } from '../../scripts/site/folders.ts';
import { toolScript } from '../../scripts/testing/tools.ts';

const inSource = (path: string): string => join(PROJECT, 'src', path);
const objectionTo = (path: string, specifier: string): string | null =>
  objection(PROJECT, inSource(path), specifier);

describe('the layers of src', () => {
  it('lets a module import from earlier layers and its own', () => {
    expect(objectionTo('tables/read-tables.ts', '../vocabulary/tables.ts')).toBeNull();
    expect(objectionTo('tables/read-tables.ts', './rows.ts')).toBeNull();
    expect(
      objectionTo('pages/reports/[agency]/[year].astro', '../../../components/Section.astro'),
    ).toBeNull();
  });

  it('refuses an import upwards, also from a nested folder and from a file at the root', () => {
    expect(objectionTo('text/normalise.ts', '../formats/lines.ts')).toBe(
      'Unexpected import of `formats` in `text`, expected imports only towards earlier layers',
    );
    expect(objectionTo('components/report/Table.astro', '../../pages/kit.astro')).toMatch(
      /`pages` in `components`/,
    );
    expect(objectionTo('parse-report.ts', './loaders/reports.ts')).toMatch(/`loaders` in `parse-report`/);
  });

  it('keeps files and collections away from pure code', () => {
    expect(objectionTo('statistics/rates.ts', '../queries/reports.ts')).toMatch(/expected pure code/);
    expect(objectionTo('client/search.ts', '../archive/archive.ts')).toMatch(/expected pure code/);
    expect(objectionTo('statistics/rates.ts', 'node:fs')).toMatch(
      /Node's modules only in archive, threads, loaders/,
    );
  });

  it('lets only queries and loaders ask the content collections', () => {
    expect(objectionTo('queries/reports.ts', 'astro:content')).toBeNull();
    expect(objectionTo('pages/index.astro', 'astro:content')).toMatch(/expected it only in/);
    expect(objectionTo('layouts/Page.astro', 'astro:assets')).toBeNull();
    expect(objectionTo('charts/bars.ts', 'astro:assets')).toMatch(/expected it only in/);
  });

  it('refuses a folder that the list does not name', () => {
    expect(objectionTo('utils/strings.ts', './more.ts')).toMatch(/Unexpected layer `utils`/);
  });

  it('names every folder and file of src', () => {
    const named = new Set(LAYERS.flat());
    const found = readdirSync(inSource('')).map((name) => name.replace(/\.ts$/, ''));
    expect(found.filter((name) => !named.has(name) && name !== 'env.d')).toEqual([]);
  });

  it('is enforced in modules and components, on static and dynamic imports', () => {
    const folder = mkdtempSync(join(tmpdir(), 'layers-'));
    const made = {
      'src/addresses.ts': "export { parseReport } from './parse-report.ts';\n",
      'src/text/later.ts': "export const later = () => import('../queries/a.ts');\n",
      'src/components/Seal.astro': "---\nimport Page from '../layouts/Page.astro';\n---\n<Page />\n",
      'src/layouts/Frame.astro': "---\nimport Seal from '../components/Seal.astro';\n---\n<Seal />\n",
    };
    for (const [path, code] of Object.entries(made)) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), code);
    }
    const config = join(PROJECT, '.oxlintrc.json');
    const { stdout } = spawnSync(process.execPath, [toolScript('oxlint'), '-c', config, '-f', 'unix'], {
      cwd: folder,
      encoding: 'utf8',
    });
    rmSync(folder, { recursive: true });
    const refused = stdout.split('\n').filter((line) => line.includes('archive(layers)'));
    expect(refused.map((line) => line.split(':')[0]).sort()).toEqual([
      'src/addresses.ts',
      'src/components/Seal.astro',
      'src/text/later.ts',
    ]);
  });
});
