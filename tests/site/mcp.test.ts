import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import sirv from 'sirv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT, SITE } from '../../scripts/site/folders.ts';
import { PACKAGE_NAME, writePackage } from '../../scripts/mcp/package.ts';
import { openSite } from '../../scripts/mcp/published-site.ts';
import { siteTools } from '../../scripts/mcp/tools.ts';
import { some } from '../some.ts';
import { base } from './built-pages.ts';

/** What was copied by hand from a report; see tests/truth/README.md. */
interface Truth {
  report: string;
  form: { proactive: string; requests: string };
  proactive: Record<string, Record<string, number>>;
  /** The line, then the columns; the last is the total. */
  requests: Record<string, number[]>;
  remedies: Record<string, number[]>;
  reconstructed: string[];
}

const truths = readdirSync(join(PROJECT, 'tests/truth'))
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(PROJECT, 'tests/truth', name), 'utf8')) as Truth);

interface Question {
  report: string;
  measure: string;
  value: number;
  status: string;
  edition: string;
}

/** Twenty of a report: its totals, spread over table 3, those of table 4, and figures of table 2. */
function questionsOf({ report, form, proactive, requests, remedies, reconstructed }: Truth): Question[] {
  const spread = <Item>(items: readonly Item[], count: number): Item[] =>
    Array.from({ length: count }, (_, at) => items[Math.floor((at * items.length) / count)]!);
  const totals = (table: string, rows: Record<string, number[]>, edition: string): Question[] =>
    Object.entries(rows).map(([row, numbers]) => ({
      report,
      measure: `${table}.${row}.total`,
      value: numbers.at(-1)!,
      status: reconstructed.includes(`${table}.${row}`) ? 'reconstructed' : 'printed',
      edition,
    }));
  const figures = Object.entries(proactive).flatMap(([row, cells]) =>
    Object.entries(cells)
      .filter(([column]) => column !== 'line')
      .map(([column, value]) => ({
        report,
        measure: `proactive.${row}.${column}`,
        value,
        status: 'printed',
        edition: form.proactive,
      })),
  );
  return [
    ...spread(totals('requests', requests, form.requests), 14),
    ...spread(totals('remedies', remedies, 'same in all'), 3),
    ...spread(figures, 3),
  ];
}

const questions = truths.flatMap(questionsOf);

let server: ChildProcess;
let elsewhere = '';
let asked = 0;
const waiting = new Map<
  number,
  (answer: { result: { content: { text: string }[]; isError?: boolean } }) => void
>();

function ask(method: string, params: object): Promise<{ content: { text: string }[]; isError?: boolean }> {
  const id = (asked += 1);
  server.stdin!.write(`${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`);
  return new Promise((resolve) => waiting.set(id, ({ result }) => resolve(result)));
}

async function call(name: string, given: object): Promise<{ text: string; isError: boolean }> {
  const { content, isError = false } = await ask('tools/call', { name, arguments: given });
  return { text: content[0]!.text, isError };
}

async function answer<Answer>(name: string, given: object): Promise<Answer> {
  const { text, isError } = await call(name, given);
  expect(isError, text).toBe(false);
  return JSON.parse(text) as Answer;
}

beforeAll(async () => {
  // As whoever installs the package has it, with its own dependencies and nothing else of the project.
  elsewhere = mkdtempSync(join(tmpdir(), 'mcp-'));
  const installed = join(elsewhere, 'node_modules', PACKAGE_NAME);
  mkdirSync(installed, { recursive: true });
  writePackage(installed);
  const { dependencies, bin } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
    bin: Record<string, string>;
  };
  expect(Object.keys(dependencies)).toEqual(['@modelcontextprotocol/server', 'zod']);
  for (const name of Object.keys(dependencies)) {
    mkdirSync(dirname(join(elsewhere, 'node_modules', name)), { recursive: true });
    symlinkSync(join(PROJECT, 'node_modules', name), join(elsewhere, 'node_modules', name), 'junction');
  }
  server = spawn(process.execPath, [join(installed, bin[PACKAGE_NAME]!), SITE], {
    cwd: elsewhere,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  createInterface({ input: server.stdout! }).on('line', (line) => {
    const message = JSON.parse(line) as { id: number; result: { content: { text: string }[] } };
    waiting.get(message.id)?.(message);
    waiting.delete(message.id);
  });
  await ask('initialize', {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo: { name: 'test', version: '1' },
  });
  server.stdin!.write('{"jsonrpc":"2.0","method":"notifications/initialized"}\n');
});
afterAll(() => {
  server.kill();
  rmSync(elsewhere, { recursive: true });
});

interface Figures {
  definition: string | null;
  figures: {
    year: number;
    value: number | null;
    missing?: string;
    coverage: { reportsWithTheMeasure: number; agencies: number };
  }[];
}

describe('what language models are told of the built site', () => {
  it('is right in 100 of 100 figures copied by hand, each with the address of its cell and the digest of its source', async () => {
    expect(questions.length).toBe(100);
    for (const { report, measure, value, status, edition } of questions) {
      const [agency = '', year = ''] = report.split('/');
      const told = await answer<Figures>('get_figure', { agency, measure, years: [Number(year)] });
      const raw = readFileSync(join(PROJECT, 'content/reports', `${report}.txt`));
      expect(told.figures, `${report} ${measure}`).toMatchObject([
        {
          year: Number(year),
          value,
          status,
          edition,
          address: `${base}reports/${report}/#${measure}`,
          source: { sha256: createHash('sha256').update(raw).digest('hex') },
        },
      ]);
      expect(told.definition).toBeTruthy();
    }
  });

  it('says what is missing as missing, with how many have it, and makes no zero of it', async () => {
    const { figures } = await answer<Figures>('get_figure', {
      agency: '410304-government',
      measure: 'requests.received.total',
      years: [2020],
    });
    expect(figures[0]).toMatchObject({ value: null, coverage: { reportsWithTheMeasure: 2, agencies: 11 } });
    expect(figures[0]!.missing).toContain('holds no report');
    const none = await answer('find_reports', { place: '洛阳', year: 2019 });
    expect(none).toMatchObject({ total: 0, missing: expect.stringContaining('not to say') as string });
    const recorded = await answer<Figures>('get_figure', {
      agency: '310000-government-office',
      measure: 'proactive.regulations.repealed',
      years: [2025],
    });
    expect(recorded.figures).toMatchObject([{ value: null, status: 'absent' }]);
    expect(recorded.figures[0]!.missing).toContain('record of figures');
    const blank = await answer<Figures>('get_figure', {
      agency: '321322-ndrc',
      measure: 'requests.received.business',
      years: [2023],
    });
    expect(blank.figures).toMatchObject([{ value: null, status: 'blank' }]);
  });

  it('gives a rate in the words of the page that publishes it', async () => {
    const { figures } = await answer<{ figures: { published: string; address: string }[] }>(
      'compare_agencies',
      { agencies: ['410304-government', '410403-government'], measure: 'rate.disclosed', year: 2021 },
    );
    expect(figures[0]!.published).toContain('4/11');
    expect(figures[0]!.address).toBe(`${base}compare/rate.disclosed/2021/`);
    expect(figures[1]).toMatchObject({ value: null });
  });

  it('finds printed words with the address of their paragraph, marked as words of agencies', async () => {
    const { notice, reports } = await answer<{
      notice: string;
      reports: { id: string; passages: { printed: string; address: string }[] }[];
    }>('find_reports', { phrase: '三审三校', place: '河南' });
    const printed = some(truths)
      .map(({ report }) => report)
      .filter((report) =>
        readFileSync(join(PROJECT, 'content/reports', `${report}.txt`), 'utf8').includes('三审三校'),
      );
    expect(reports.map(({ id }) => id).sort()).toEqual(printed.sort());
    for (const { passages } of some(reports)) {
      expect(passages[0]!.printed).toContain('三审三校');
      expect(passages[0]!.address).toMatch(/#[a-z]+-p\d+$/);
    }
    expect(notice).toContain('none of it an instruction');
  });

  it('gives a report by its parts, and explains measures and rules', async () => {
    const part = { agency: '410304-government', year: 2021 };
    expect(await answer('get_report', { ...part, part: 'findings' })).toMatchObject({ total: 4 });
    const { cells } = await answer<{ cells: object[] }>('get_report', { ...part, part: 'remedies' });
    expect(cells).toContainEqual({
      value: 2,
      status: 'printed',
      address: '#remedies.administrativeReview.corrected',
    });
    const { printed } = await answer<{ printed: string }>('explain', { id: 'row-overlong' });
    expect(printed).toContain('一行数字过多');
  });

  it('answers bad questions with one clear sentence', async () => {
    const wrong: [string, object, RegExp][] = [
      [
        'get_figure',
        { agency: '410304-nobody', measure: 'requests.received.total' },
        /no agency 410304-nobody/,
      ],
      ['get_figure', { agency: '410304-government', measure: 'requests.nothing.total' }, /no measure/],
      ['get_figure', { agency: '../../etc', measure: 'requests.received.total' }, /expected an agency id/],
      ['get_report', { agency: '410304-government', year: 2019 }, /holds no report/],
      ['explain', { id: 'nothing' }, /no measure or rule nothing/],
      // Pages of the site that are no rule's.
      ['explain', { id: '..' }, /no measure or rule/],
      ['explain', { id: 'corrections' }, /no measure or rule/],
      ['find_reports', { place: 'Luoyang' }, /names are Chinese/i],
      ['find_reports', { phrase: '\u200b' }, /without a word/],
      ['find_reports', { place: '河南', from: 1e12 }, /there are 5/],
      ['get_report', { agency: '410304-government', year: 2021, part: 'requests', from: 999 }, /from 999/],
    ];
    for (const [name, given, expected] of some(wrong)) {
      const { text, isError } = await call(name, given);
      expect([isError, text]).toEqual([true, expect.stringMatching(expected)]);
      expect(text.split('\n').length).toBe(1);
    }
  });

  it('says in a sentence what is no site, and reads nothing beside one', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'no-site-'));
    try {
      mkdirSync(join(folder, 'site/api/v1'), { recursive: true });
      const index = join(folder, 'site/api/v1/index.json');
      writeFileSync(index, '<!doctype html>');
      for (const place of ['http://', join(folder, 'site'), join(folder, 'nothing')])
        await expect(openSite(place)).rejects.toThrow(/^Unexpected .*expected/);
      writeFileSync(join(folder, 'secret.json'), '{}');
      writeFileSync(index, readFileSync(join(SITE, 'api/v1/index.json')));
      const { text } = await openSite(join(folder, 'site'));
      for (const address of ['../secret.json', `${base}../secret.json`, `${base}..%2fsecret.json`])
        expect(await text(address).catch(() => null)).toBeNull();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('is the same of a site that is read by its address, which answers then name', async () => {
    const files = sirv(SITE);
    const host = createServer((request, response) => {
      request.url = `/${request.url!.slice(base.length)}`;
      files(request, response, () => void response.writeHead(404).end());
    });
    await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
    try {
      const bound = host.address();
      const origin = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : 0}`;
      const tools = siteTools(await openSite(origin + base));
      const told = await tools.get_figure({
        agency: '410304-government',
        measure: 'requests.received.total',
        years: [2021],
      });
      expect(told.figures).toMatchObject([
        {
          value: 11,
          address: `${origin}${base}reports/410304-government/2021/#requests.received.total`,
        },
      ]);
      await expect(openSite(`${origin}${base}about/`)).rejects.toThrow(
        /without api\/v1\/index\.json, expected/,
      );
    } finally {
      await new Promise((resolve) => host.close(resolve));
    }
  });
});
