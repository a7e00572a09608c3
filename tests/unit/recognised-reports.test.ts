import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk } from '../../scripts/chores/desk.ts';
import { replace } from '../../scripts/chores/replace.ts';
import { recheckReports } from '../../scripts/rechecking/recheck-reports.ts';
import { openReview } from '../../scripts/reviewing/review-server.ts';
import { judgeSums, judgeWithoutDoubts, settlePlaces } from '../../scripts/recognising/judge.ts';
import { sha256 } from '../../src/archive/digests.ts';
import { isCertain } from '../../src/formats/scan/believe.ts';
import { readRawFile } from '../../src/formats/raw-file.ts';
import { parseReport } from '../../src/parse-report.ts';
import type { PictureReading, ReadCell } from '../../src/schemas/picture-reading.ts';
import { filingOf } from '../filing.ts';
import { makeReport } from '../layouts/made-report.ts';
import { randomFrom } from '../layouts/random.ts';
import { scoreReport } from '../layouts/score.ts';
import { PDF_LAYOUTS } from '../pdf/pdf-layouts.ts';
import { some } from '../some.ts';
import { add, madeProject } from './adding/made-archive.ts';
import { HOST, openPortal, page } from './adding/made-portal.ts';

const FOLDER = 'tests/scans/readings/';

/** Stands for the picture, which is large; all that is asked of it is its digest. */
const PICTURE = Buffer.from([0xff, 0xd8, 0xff, 0xe0]);

/**
 * What the engine recognised in the scans of made-up reports (`npm run bench:scans -- --show` keeps such), by the words that
 * make the report again: `1/ruled/0`.
 */
const KEPT = readdirSync(FOLDER).map((file) => {
  const { words, reading } = JSON.parse(readFileSync(FOLDER + file, 'utf8')) as {
    words: string;
    reading: PictureReading;
  };
  return { words, reading: { ...reading, sha256: sha256(PICTURE) } };
});

const madeBy = (words: string) =>
  makeReport(
    randomFrom(words),
    PDF_LAYOUTS.find(({ name }) => name === words.split('/')[1])!,
  );

const parsed = (reading: string | undefined, year = 2021, path = '2021.jpg') =>
  parseReport(new VFile({ path, value: PICTURE }), {
    ...filingOf('410703-data-bureau', 2021),
    year,
    ...(reading === undefined ? {} : { reading }),
  });

const countsOf = ({ pages }: PictureReading): ReadCell[] =>
  pages.flatMap(({ tables }) => tables.flatMap(({ cells }) => cells)).filter(({ isCount }) => isCount);

describe('A report that was recognised in pictures', () => {
  it.each(some(KEPT.map(({ words, reading }) => [words, reading] as const)))(
    'is read cell by cell, without a wrong number and without one lost unsaid: %s',
    async (words, reading) => {
      const made = madeBy(words);
      const judged = structuredClone(reading);
      await judgeSums(judged);
      await settlePlaces(judged);
      const report = await parsed(JSON.stringify(judged), made.year);
      const { right, said, unsaid, wrong } = scoreReport(made, report);
      expect({ unsaid, wrong }).toEqual({ unsaid: [], wrong: [] });
      const least = words.includes('three lines') ? 0.88 : words.includes('a stamp') ? 0.94 : 0.97;
      expect(right / (right + said.length)).toBeGreaterThan(least);
      expect(report.source.recognisedBy).toMatch(/^PP-OCRv4 /);
    },
  );

  it('has the title that the picture shows', async () => {
    const { words, reading } = KEPT.find((kept) => kept.words === '1/ruled/0')!;
    const { year } = madeBy(words);
    expect((await parsed(JSON.stringify(reading), year)).title).toContain(String(year));
  });

  it('leads from each number to its box on the picture', async () => {
    const { words, reading } = KEPT[0]!;
    const { tables } = await parsed(JSON.stringify(reading), madeBy(words).year);
    const places = Object.values(tables.requests).flatMap((row) =>
      Object.values(row).flatMap(({ value, place }) => (value === null ? [] : [place])),
    );
    for (const place of some(places)) {
      if (!place || !('page' in place)) throw new Error('a number without a page');
      const [left, top, right, bottom] = place.box;
      expect(place.page).toBeLessThanOrEqual(reading.pages.length);
      expect([left >= 0, right <= 1, left < right, right - left < 0.1]).toEqual([true, true, true, true]);
      expect([top >= 0, bottom <= 1, top < bottom, bottom - top < 0.05]).toEqual([true, true, true, true]);
    }
  });

  it('is refused where the reading beside it has more cells than a page can hold', async () => {
    for (const size of [{ rows: 1e9 }, { columns: 1e9 }, { row: 1e9 }, { rows: 1000, columns: 1000 }]) {
      const reading = structuredClone(KEPT[0]!.reading);
      Object.assign(reading.pages.find(({ tables }) => tables.length > 0)!.tables[0]!.cells[0]!, size);
      await expect(parsed(JSON.stringify(reading))).rejects.toThrow(/damage in the reading/);
    }
  });

  it('is shown to readers as the picture itself, a page of its size', async () => {
    const { reading } = KEPT[0]!;
    const raw = await readRawFile('2021.jpg', PICTURE, JSON.stringify(reading));
    if (raw.kind !== 'page') throw new Error('a picture without pages');
    expect(raw.drawnBy).toBe('browser');
    const [{ width, height, dotsPerInch }] = reading.pages as [PictureReading['pages'][number]];
    expect(raw.pages[0]?.size.width).toBeCloseTo((72 * width) / dotsPerInch, 6);
    expect(raw.pages[0]?.size.height).toBeCloseTo((72 * height) / dotsPerInch, 6);
  });

  it('has no number where one digit was read otherwise, however sure the engine was', async () => {
    const { words, reading } = KEPT[0]!;
    const made = madeBy(words);
    const numbers = countsOf(reading).filter(
      (cell) => /^[1-9]\d*$/.test(cell.text) && cell.sums === true && cell.second === undefined,
    );
    for (const { row, column, words: box } of some(numbers).slice(0, 12)) {
      const misread = structuredClone(reading);
      const cell = countsOf(misread).find(
        (one) => one.row === row && one.column === column && String(one.words) === String(box),
      )!;
      cell.text = String(Number(cell.text) + 3);
      await judgeSums(misread);
      await settlePlaces(misread);
      expect(isCertain(cell), cell.text).toBe(false);
      const score = scoreReport(made, await parsed(JSON.stringify(misread), made.year));
      expect(score.wrong.map(({ is }) => is)).toEqual([]);
    }
  });

  it('has no sum that fails where a row prints its total alone', async () => {
    const { reading } = KEPT.find((kept) => kept.words === '1/ruled/0')!;
    const sparse = structuredClone(reading);
    await judgeSums(sparse);
    const table = sparse.pages.flatMap(({ tables }) => tables).find(({ x }) => x.length > 8)!;
    const rows = [...Map.groupBy(table.cells, ({ row }) => row).values()];
    const whole = rows.find((cells) => cells.filter(({ isCount }) => isCount).length === 7)!;
    const counts = whole.filter(({ isCount }) => isCount).sort((a, b) => a.column - b.column);
    for (const cell of counts.slice(0, -1)) Object.assign(cell, { text: '', confidence: 0, isBare: true });
    counts.at(-1)!.text = '3';
    // No other row says anything against it.
    for (const other of sparse.pages.flatMap(({ tables }) => tables).filter(({ x }) => x.length > 8))
      other.cells = other.cells.filter((cell) => !cell.isCount || counts.includes(cell));
    await judgeSums(sparse);
    expect(counts.map(({ sums }) => sums)).not.toContain(false);
  });

  it('has a number that a stamp touches though one in its column stays in doubt, and not that one', async () => {
    const same = (one: ReadCell) => (other: ReadCell) =>
      String([one.text, one.words]) === String([other.text, other.words]);
    const more = (cell: ReadCell, by: number) => String(Number(cell.text) + by);
    let found = 0;
    for (const { reading } of KEPT) {
      const judged = structuredClone(reading);
      await judgeSums(judged);
      const numbers = countsOf(judged).filter(({ text, sums }) => /^\d+$/.test(text) && sums);
      for (const [at, first] of numbers.slice(0, 9).entries()) {
        const below = numbers.slice(at + 1).find(({ column }) => column === first.column);
        if (!below) continue;
        const stamped = structuredClone(judged);
        const [doubtful, beside] = [first, below].map((own) => countsOf(stamped).find(same(own))!) as [
          ReadCell,
          ReadCell,
        ];
        const before = doubtful.text;
        Object.assign(doubtful, { text: more(doubtful, 3), confidence: 0.5, second: before });
        Object.assign(beside, { hasRed: true, second: beside.text });
        await judgeSums(stamped);
        const wasCertain = isCertain(beside);
        await judgeWithoutDoubts(stamped);
        expect(isCertain(doubtful)).toBe(false);
        if (!wasCertain && isCertain(beside)) found++;
        // Where both readers read another digit, the sum of its row speaks against it.
        Object.assign(beside, { text: more(beside, 2), second: more(beside, 2) });
        await judgeSums(stamped);
        await judgeWithoutDoubts(stamped);
        expect(isCertain(beside)).toBe(false);
      }
    }
    expect(found).toBeGreaterThan(0);
  });

  it('has no number in a row that lost a cell', async () => {
    const { words, reading } = KEPT[0]!;
    const made = madeBy(words);
    const torn = structuredClone(reading);
    const table = torn.pages.flatMap(({ tables }) => tables).find(({ x }) => x.length > 8)!;
    const lost = table.cells.find(({ isCount }) => isCount)!;
    table.cells = table.cells.filter((cell) => cell !== lost);
    await judgeSums(torn);
    await settlePlaces(torn);
    const own = table.cells.filter(({ row, isCount }) => row === lost.row && isCount);
    expect(some(own).map(isCertain)).not.toContain(true);
    expect(scoreReport(made, await parsed(JSON.stringify(torn), made.year)).wrong).toEqual([]);
  });
});

describe('A picture', () => {
  const command = /npm run recognise -- 2021\.jpg/;

  it('that nobody has recognised is refused with the command', async () => {
    await expect(parsed(undefined)).rejects.toMatchObject({
      message: expect.stringMatching(/^Unexpected picture that nobody has recognised yet/) as string,
      hint: expect.stringMatching(command) as string,
    });
  });

  it('whose reading is of another file, or damaged, is refused with the command', async () => {
    const other = JSON.stringify({ ...KEPT[0]!.reading, sha256: sha256(Buffer.from('another')) });
    await expect(parsed(other)).rejects.toMatchObject({ hint: expect.stringMatching(command) as string });
    await expect(parsed(other.slice(0, 500))).rejects.toThrow('Unexpected damage in the reading');
  });
});

describe('npm run replace', () => {
  it('files a picture with its reading, of which it shows the digest alone, or says how it is recognised', async () => {
    const { reading } = KEPT[0]!;
    const { project, content } = madeProject();
    try {
      const [picture, beside] = ['new.jpg', 'new.reading.json'].map((name) => join(project, name)) as [
        string,
        string,
      ];
      writeFileSync(picture, PICTURE);
      const id = '410304-government/2021';
      await expect(replace(openDesk(content, '2024-03-01'), id, picture, {})).rejects.toThrow(
        /^new\.jpg: .*npm run recognition:install/,
      );
      writeFileSync(beside, JSON.stringify(reading));
      const desk = openDesk(content, '2024-03-01');
      await replace(desk, id, picture, {});
      expect(desk.changes.text(`reports/${id}.reading.json`)).toBe(JSON.stringify(reading));
      const shown = desk.changes.shown().filter((line) => line.includes('.reading.json'));
      expect(shown).toEqual([expect.stringMatching(/^\+ reports\/\S+\.reading\.json {2}[0-9a-f]{64}$/)]);
    } finally {
      rmSync(project, { recursive: true, force: true });
    }
  });
});

describe('npm run add', () => {
  it('files a picture with its reading, or nothing of it', async () => {
    const { words, reading } = KEPT[0]!;
    const made = madeBy(words);
    const { project, content } = madeProject();
    try {
      mkdirSync(join(content, 'inbox'));
      const [picture, beside] = ['scan.jpg', 'scan.reading.json'].map((name) =>
        join(content, 'inbox', name),
      ) as [string, string];
      writeFileSync(picture, PICTURE);
      const refused = await add(content, 'inbox/scan.jpg');
      expect(refused).toMatchObject([
        { kind: 'refused', why: expect.stringContaining('npm run recognition:install') as string },
      ]);
      const text = JSON.stringify(reading).replaceAll(
        /[\p{Script=Han}]+(?=\d{4}年政府信息公开)/gu,
        '延津县审计局',
      );
      writeFileSync(beside, text);
      expect(await add(content, 'inbox/scan.jpg')).toMatchObject([{ kind: 'added' }]);
      const stem = join(content, 'reports/410726-audit-bureau', String(made.year));
      expect(existsSync(`${stem}.jpg`)).toBe(true);
      expect(readFileSync(`${stem}.reading.json`, 'utf8')).toBe(text);
    } finally {
      rmSync(project, { recursive: true, force: true });
    }
  });
});

describe('A picture that is filed', () => {
  let [project, content, id] = ['', '', ''];
  beforeAll(async () => {
    ({ project, content } = madeProject());
    const { words, reading } = KEPT[0]!;
    id = `410726-audit-bureau/${madeBy(words).year}`;
    const text = JSON.stringify(reading).replaceAll(
      /[\p{Script=Han}]+(?=\d{4}年政府信息公开)/gu,
      '延津县审计局',
    );
    mkdirSync(join(content, 'inbox'));
    writeFileSync(join(content, 'inbox/scan.jpg'), PICTURE);
    writeFileSync(join(content, 'inbox/scan.reading.json'), text);
    await add(content, 'inbox/scan.jpg');
    writeFileSync(join(content, `reports/${id}.yml`), `url: ${HOST}/scan.jpg\n`);
  });
  afterAll(() => rmSync(project, { recursive: true, force: true }));

  it('is known again at its address without anything that recognises pictures', async () => {
    const portal = await openPortal({ '/scan.jpg': page(PICTURE, 'image/jpeg') });
    try {
      const { outcomes } = await recheckReports({
        folder: content,
        today: '2026-05-05',
        isDry: false,
        get: portal.get,
        isWanted: ({ id: one }) => one === id,
        said: () => undefined,
      });
      expect(outcomes).toEqual([{ id, address: `${HOST}/scan.jpg`, kind: 'same' }]);
    } finally {
      await portal.close();
    }
  });

  it('is shown as it is beside what is doubtful in it', async () => {
    const review = await openReview({
      folder: content,
      today: () => '2026-05-05',
      port: 0,
      hold: () => Promise.resolve(() => undefined),
    });
    try {
      const shown = await (await fetch(`${review.address}review/${id}`)).text();
      const [, marked = ''] = /<iframe[^>]*src="([^"]*)"/.exec(shown) ?? [];
      expect(marked).toMatch(new RegExp(`^/page/${id}\\?page=1&`));
      const spot = await (await fetch(new URL(marked.replaceAll('&amp;', '&'), review.address))).text();
      expect(spot).toContain('<rect id="spot"');
      const address = /<img[^>]*src="([^"]*)"/.exec(spot)?.[1];
      expect(address).toBe(`/original/${id}.jpg`);
      const original = await fetch(new URL(address!, review.address));
      expect(original.headers.get('content-type')).toBe('image/jpeg');
      expect(Buffer.from(await original.arrayBuffer())).toEqual(PICTURE);
    } finally {
      await review.close();
    }
  });
});
