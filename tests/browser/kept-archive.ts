import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countingServer } from '../../scripts/bench/search/counting-server.ts';
import { SITE } from '../../scripts/site/folders.ts';
import { listen } from '../../scripts/site/static-server.ts';
import { openArchive } from '../../src/archive/archive.ts';
import { contentFolder } from '../../src/archive/content-folder.ts';
import { regionsOf } from '../../src/archive/divisions.ts';
import { readReadersWords } from '../../src/archive/readers-words.ts';
import { searchIndexAddress } from '../../src/addresses.ts';
import { buildIndex } from '../../src/search/integration/build-index.ts';
import { test as base } from './harness.ts';

/** The reports that these tests speak of, by agency. What the archive takes in beside them is not searched. */
const KEPT: Readonly<Record<string, readonly number[]>> = {
  '310000-government-office': [2025],
  '320800-government': [2024],
  '320813-government': [2023, 2024],
  '321322-government': [2025],
  '321322-ndrc': [2023],
  '350128-government': [2019, 2020, 2021, 2022, 2023, 2024, 2025],
  '410300-data-bureau': [2022],
  '410304-government': [2021],
  '410403-government': [2020],
  '410703-data-bureau': [2021],
  '410726-government-office': [2023],
};

/** Makes the index of the kept reports in a folder. */
async function indexKept(folder: string): Promise<void> {
  const archive = openArchive({ folder: contentFolder() });
  const [files, registry, readersWords] = await Promise.all([
    archive.list(),
    archive.agencies(),
    readReadersWords(archive.folder),
  ]);
  const reports = files.filter(({ agency, year }) => KEPT[agency]?.includes(year));
  const agencies = [...registry.values()].filter(({ id }) => id in KEPT);
  const regions = regionsOf(agencies.map(({ division }) => division));
  await buildIndex({ reports, agencies, regions, readersWords, readReport: archive.report }, folder);
}

/** The `test` of what counts hits: the site's pages with a search of the kept reports, however many others there are. */
export const test = base.extend<object, { keptSite: string }>({
  keptSite: [
    async ({ browserName: _ }, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'kept-archive-'));
      await indexKept(folder);
      const { server } = countingServer(SITE, { [searchIndexAddress()]: folder });
      await use(`http://127.0.0.1:${await listen(server, 0)}`);
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({ keptSite }, use) => use(keptSite),
});

export { expect } from './harness.ts';
