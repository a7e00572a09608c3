import { EventEmitter } from 'node:events';
import type { LoaderContext } from 'astro/loaders';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { glossaryLoader } from '../../src/loaders/glossary-loader.ts';
import { agenciesLoader, regionsLoader } from '../../src/loaders/registry-loaders.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'follow-'));
  cpSync('content/agencies', join(folder, 'agencies'), { recursive: true });
  cpSync('content/glossary.yml', join(folder, 'glossary.yml'));
  vi.stubEnv('CONTENT_DIR', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** What `astro dev` gives a loader: a watcher and a store. */
function devServer() {
  const watcher = Object.assign(new EventEmitter(), { add: vi.fn() });
  const entries = new Map<string, { data: Record<string, unknown> }>();
  const errors: string[] = [];
  const context = {
    watcher,
    store: {
      clear: () => entries.clear(),
      entries: () => [...entries],
      set: (entry: { id: string; data: Record<string, unknown> }) => entries.set(entry.id, entry),
    },
    logger: { error: (text: string) => errors.push(text) },
    parseData: ({ data }: { data: Record<string, unknown> }) => Promise.resolve(data),
  } as unknown as LoaderContext;
  return { watcher, entries, errors, context };
}

const AGENCY = '410304-government';
const entryOf = (): string => join(folder, `agencies/${AGENCY}.yml`);

describe('What npm run dev shows without a restart', () => {
  it('is the agencies and regions that there are now', async () => {
    const [agencies, regions] = [devServer(), devServer()];
    await agenciesLoader().load(agencies.context);
    await regionsLoader().load(regions.context);
    expect(agencies.entries.has('310101-government')).toBe(false);
    const path = join(folder, 'agencies/310101-government.yml');
    writeFileSync(path, 'name: 上海市黄浦区人民政府\ndivision: "310101"\nlevel: county\nkind: government\n');
    for (const { watcher } of [agencies, regions]) watcher.emit('add', path);
    await vi.waitFor(() => expect(agencies.entries.get('310101-government')?.data['name']).toMatch('黄浦'));
    await vi.waitFor(() => expect(regions.entries.get('310101')?.data['name']).toBe('黄浦区'));
  });

  it('is the name that an agency has now, also after a mistake that was said', async () => {
    const { watcher, entries, errors, context } = devServer();
    await agenciesLoader().load(context);
    const text = readFileSync(entryOf(), 'utf8');
    writeFileSync(entryOf(), 'name: [');
    watcher.emit('change', entryOf());
    await vi.waitFor(() => expect(errors).toEqual([expect.stringContaining(`${AGENCY}.yml`)]));
    expect(entries.get(AGENCY)?.data['name']).toMatch('瀍河');
    writeFileSync(entryOf(), text.replace(/^name: .+$/m, 'name: 洛阳市瀍河区人民政府'));
    watcher.emit('change', entryOf());
    await vi.waitFor(() => expect(entries.get(AGENCY)?.data['name']).toBe('洛阳市瀍河区人民政府'));
  });

  it('is the glossary as it is now, and nothing for a change elsewhere', async () => {
    const { watcher, entries, context } = devServer();
    await glossaryLoader().load(context);
    const [id = ''] = entries.keys();
    const before = entries.get(id);
    watcher.emit('change', join(folder, '../elsewhere.yml'));
    const path = join(folder, 'glossary.yml');
    const definition = String(before?.data['definition']);
    writeFileSync(path, readFileSync(path, 'utf8').replace(definition.slice(0, 8), '改过的话。'));
    watcher.emit('change', path);
    await vi.waitFor(() => expect(String(entries.get(id)?.data['definition'])).toMatch(/^改过的话/));
  });
});
