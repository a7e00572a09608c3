import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  addressesOf,
  missingFrom,
  union,
  withoutEarlier,
  withoutMoved,
  type Addresses,
} from '../../scripts/ledger/addresses.ts';
import { addressesFor, ownAddresses } from '../../scripts/ledger/content-addresses.ts';
import { appendToLedger, publishedAddresses } from '../../scripts/ledger/ledger-folder.ts';
import { PROJECT, SITE } from '../../scripts/site/folders.ts';
import { openArchive } from '../../src/archive/open-archive.ts';
import { readMoved } from '../../src/archive/moved.ts';
import { readRawFile } from '../../src/formats/raw-file.ts';
import { CELLS } from '../../src/vocabulary/tables.ts';

const site = addressesOf(SITE);
const published = publishedAddresses();
const moved = await readMoved(join(PROJECT, 'content'));

describe('the ledger of published addresses', () => {
  it('holds every address and anchor that the site has; `npm run ledger` adds new ones', () => {
    expect(missingFrom(site, published).slice(0, 20)).toEqual([]);
  });

  it('holds none that leads nowhere: each resolves, or content/moved.yml says where it went and why', () => {
    expect(withoutEarlier(withoutMoved(missingFrom(published, site), moved), site).slice(0, 20)).toEqual([]);
    // What moved has a page that says so, unless it is an anchor or a file.
    const silent = moved.filter(({ from }) => from.endsWith('/') && !site.has(from));
    expect(silent).toEqual([]);
  });

  it('is told by npm run add of every address and anchor that a report brings, and of none that the site lacks', async () => {
    const archive = openArchive();
    let told: Addresses = new Map();
    const [leading, earlier] = [await archive.list(), await archive.earlier()];
    for (const file of [...leading, ...earlier]) {
      const { bytes, page: beside } = await archive.raw(file);
      const raw = await readRawFile(file.path, bytes);
      const page = beside ? await readRawFile(beside.path, beside.bytes) : null;
      const report = await archive.report(file.id);
      told = union(
        told,
        leading.includes(file)
          ? addressesFor(file, report, raw, page)
          : ownAddresses(file, report, raw, page),
      );
    }
    expect(told.size).toBeGreaterThan(500);
    expect(missingFrom(told, site)).toEqual([]);
    const gathered =
      /^\/(?:reports\/[^/]+\/\d{4}|agencies\/[^/]+\/|years\/\d|regions\/\d|(?:embed\/)?compare\/[^/]+\/\d)/;
    const known = new Set(moved.map(({ from }) => from));
    expect(
      missingFrom(site, told).filter((address) => gathered.test(address) && !known.has(address)),
    ).toEqual([]);
  });

  it('knows addresses of every kind, with rows, cells, paragraphs and lines', () => {
    const report = published.get('/reports/410403-government/2020/');
    for (const anchor of ['overview', 'overview-p1', 'requests.granted', 'requests.granted.total'])
      expect(report).toContain(anchor);
    expect(published.get('/reports/410403-government/2020/source/')).toContain('L1');
    for (const address of [
      '/reports/410403-government/2020.txt',
      '/reports/410403-government/2020.json',
      '/agencies/410403-government/',
      '/years/2020/',
      '/compare/requests.received.total/2020/',
      '/data/figures.csv',
    ])
      expect(published.has(address), address).toBe(true);
    expect(published.get('/methodology/')).toContain('request-balance');
    const cells = new Set([...published.values()].flatMap((anchors) => [...anchors]));
    expect(CELLS.filter(({ id }) => !cells.has(id)).map(({ id }) => id)).toEqual([]);
  });
});

describe('the ledger as files', () => {
  const of = (entries: Record<string, string[]>): Addresses =>
    new Map(Object.entries(entries).map(([address, anchors]) => [address, new Set(anchors)]));

  it('says the same as it was told, and keeps what the site lost', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
    const before = of({
      '/': [],
      '/reports/410304-government/2021/': [
        'overview',
        'overview-p1',
        'overview-p2',
        'requests.received.total',
      ],
      '/reports/410304-government/2021/source/': ['L1', 'L2', 'L3'],
      '/reports/410304-government/2021.txt': [],
      '/compare/requests.received.total/2021/': [],
    });
    const after = of({
      '/': [],
      '/glossary/': ['term.finding'],
      '/reports/410304-government/2021/': [
        'overview',
        'overview-p1',
        'overview-p3',
        'requests.received.total',
      ],
      '/reports/410304-government/2022/': ['requests.received.total', 'requests.granted.total'],
    });
    try {
      appendToLedger(before, folder);
      expect(publishedAddresses(folder)).toEqual(before);
      appendToLedger(after, folder);
      expect(missingFrom(union(before, after), publishedAddresses(folder))).toEqual([]);
      expect(missingFrom(publishedAddresses(folder), after)).toEqual([
        '/compare/requests.received.total/2021/',
        '/reports/410304-government/2021.txt',
        '/reports/410304-government/2021/#overview-p2',
        '/reports/410304-government/2021/source/',
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('lets go of an address only with a word about it, which holds for the anchors of a page too', () => {
    const missing = ['/reports/a/2021/', '/reports/b/2021/#overview-p2', '/reports/c/2021.txt'];
    expect(withoutMoved(missing, [{ from: '/reports/a/2021/' }, { from: '/reports/b/2021/' }])).toEqual([
      '/reports/c/2021.txt',
    ]);
  });
});
