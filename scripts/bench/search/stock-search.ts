import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { childrenCpu } from '../children-cpu.ts';
import type { MeasuredSearch } from './measure-queries.ts';
import type { SearchedReport } from './searched-reports.ts';

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[mark] ?? mark);

/** A page with the title and the prose of a report, without the tables that every report has. */
function pageOf({ title, sections, year }: SearchedReport): string {
  const prose = sections
    .map((paragraphs) => `<section>${paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('')}</section>`)
    .join('');
  return `<!doctype html><html lang="zh-CN"><head><title>${escaped(title)}</title></head><body><main data-pagefind-body><h1>${escaped(title)}</h1><p data-pagefind-filter="year">${year}</p>${prose}</main></body></html>`;
}

/** What Pagefind took by itself. */
export interface StockIndex {
  /** On the clock, and of processor time of this process and Pagefind's. */
  seconds: number;
  cpu: number;
  files: number;
  bytes: number;
  /** Peak memory of its process in bytes; 0 where the system does not tell. */
  memory: number;
}

/** Indexes the reports' pages with Pagefind as it comes and writes its files into a folder. */
export async function stockIndex(reports: readonly SearchedReport[], folder: string): Promise<StockIndex> {
  const { createIndex, close } = await import('pagefind');
  const started = { clock: performance.now(), cpu: process.cpuUsage(), pagefind: childrenCpu() / 1000 };
  const { index } = await createIndex();
  if (!index) throw new Error('Pagefind could not open an index');
  for (const report of reports) {
    await index.addHTMLFile({ url: `/reports/${report.id}/`, content: pageOf(report) });
  }
  const { files } = await index.getFiles();
  const memory = largestChild();
  let bytes = 0;
  for (const { path, content } of files) {
    const target = join(folder, path);
    await mkdir(join(target, '..'), { recursive: true });
    await writeFile(target, content);
    bytes += content.length;
  }
  const seconds = (performance.now() - started.clock) / 1000;
  await close();
  // Pagefind's process counts once it is gone.
  await setTimeout(200);
  const { user, system } = process.cpuUsage(started.cpu);
  const cpu = (user + system) / 1e6 + childrenCpu() / 1000 - started.pagefind;
  await writeFile(
    join(folder, 'page.html'),
    '<!doctype html><title>Pagefind</title><script type="module">window.pagefind = await import("./pagefind.js");</script>',
  );
  return { seconds, cpu, files: files.length, bytes, memory };
}

/** Peak memory of the largest process that this one started. Linux only. */
function largestChild(): number {
  try {
    const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ');
    return Math.max(
      ...children.map((id) => {
        const status = readFileSync(`/proc/${id}/status`, 'utf8');
        return Number(/^VmHWM:\s*(\d+)/m.exec(status)?.[1] ?? 0) * 1024;
      }),
    );
  } catch {
    return 0;
  }
}

/** Asks Pagefind for a query, phrases in quotation marks as it wants them, and loads the first ten results. */
const askStock = async (query: string): Promise<number> => {
  interface Stock {
    search: (query: string) => Promise<{ results: { data: () => Promise<unknown> }[] }>;
  }
  const { pagefind } = globalThis as unknown as { pagefind: Stock };
  const started = performance.now();
  const { results } = await pagefind.search(`"${query}"`);
  await Promise.all(results.slice(0, 10).map((result) => result.data()));
  return performance.now() - started;
};

/** Pagefind as it comes, from the folder that a counting server has at an address. */
export function stockSearch(address: string): MeasuredSearch {
  const opened = async (browser: Parameters<MeasuredSearch['open']>[0]) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${address}/page.html`);
    await page.waitForFunction(() => 'pagefind' in globalThis);
    return { context, page };
  };
  return {
    visit: async (browser, query) => {
      const { context, page } = await opened(browser);
      await page.evaluate(askStock, query);
      await context.close();
    },
    open: async (browser) => {
      const { page } = await opened(browser);
      await page.evaluate(askStock, '2021');
      return async (query) => {
        const time = await page.evaluate(askStock, query);
        return { first: time, complete: time };
      };
    },
  };
}
