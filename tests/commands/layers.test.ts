import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import typescript from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { LAYERS, objection } from '../../scripts/lint/layers.ts';
import { PROJECT } from '../../scripts/site/folders.ts';

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

  it('is enforced by ESLint in modules and components, on static and dynamic imports', async () => {
    // The rules that need types would read the whole project.
    const eslint = new ESLint({ cwd: PROJECT, overrideConfig: typescript.configs.disableTypeChecked });
    const messagesOf = async (path: string, code: string): Promise<string[]> => {
      const results = await eslint.lintText(code, { filePath: inSource(path) });
      return results.flatMap((result) =>
        result.messages
          .filter((message) => message.ruleId === 'archive/layers')
          .map((message) => message.message),
      );
    };
    expect(
      await messagesOf('addresses.ts', "export { parseReport } from './parse-report.ts';\n"),
    ).toHaveLength(1);
    expect(
      await messagesOf('addresses.ts', "export const later = () => import('./queries/a.ts');\n"),
    ).toHaveLength(1);
    expect(
      await messagesOf(
        'components/Seal.astro',
        "---\nimport Page from '../layouts/Page.astro';\n---\n<Page />\n",
      ),
    ).toHaveLength(1);
  });
});
