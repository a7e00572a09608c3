import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outcomeLines } from '../../scripts/adding/print-outcome.ts';
import { compareWithAccepted } from '../../scripts/keeping/acceptance.ts';
import { doubtsOf } from '../../scripts/reviewing/doubts.ts';
import { spotAddress } from '../../scripts/reviewing/page-spot.ts';
import { openReview, type OpenReview } from '../../scripts/reviewing/review-server.ts';
import { openArchive } from '../../src/archive/open-archive.ts';
import type { Report } from '../../src/schemas/report.ts';
import { filesIn, madeProject, mistakesIn } from './adding/made-archive.ts';

/** A report of the archive in which the total row of table 3 was recovered by arithmetic. */
const ID = '410304-government/2021';

let project = '';
let content = '';
let review: OpenReview;
let released = 0;
beforeEach(async () => {
  ({ project, content } = madeProject());
  released = 0;
  const hold = (): Promise<() => void> => Promise.resolve(() => void (released += 1));
  review = await openReview({ folder: content, today: () => '2026-11-29', port: 0, hold });
});
afterEach(async () => {
  await review.close();
  rmSync(project, { recursive: true, force: true });
});

interface Answer {
  status: number;
  location: string;
  body: string;
}

/** Asks as a browser does; `headers` may lie about the host. */
function ask(
  path: string,
  form?: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      new URL(path, review.address),
      {
        method: form ? 'POST' : 'GET',
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            location: response.headers.location ?? '',
            body: Buffer.concat(parts).toString(),
          }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(form && new URLSearchParams(form).toString());
  });
}

const report = (): Promise<Report> => openArchive({ folder: content }).report(ID);
const tokenOf = (body: string): string => /name="token" value="([0-9a-f]{64})"/.exec(body)?.[1] ?? '';
const token = async (): Promise<string> => tokenOf((await ask(`/review/${ID}`)).body);
const CORRECTION = {
  ...{ doubt: '0', was: '8', now: '9' },
  reason: '原件印作 9。',
  evidence: '县政府网站附件第 3 页。',
};

const mistakes = (): Promise<string[]> => mistakesIn(content);

describe('npm run review', () => {
  it('lists the reports with doubtful cells, and shows of one what is doubtful first, beside its original', async () => {
    const { body: list } = await ask('/');
    expect(list).toContain(`href="/review/${ID}"`);
    expect(list).not.toContain('410726-government-office/2023');
    const { body } = await ask(`/review/${ID}`);
    const doubts = doubtsOf(await report());
    expect(doubts.length).toBeGreaterThan(10);
    expect(doubts[0]).toMatchObject({ value: 8, place: { line: 65 } });
    expect(body.indexOf('id="doubt-1"')).toBeLessThan(body.indexOf('<h2>Tables'));
    expect(body).toContain(`<iframe name="original" src="/original/${ID}#L65"`);
    const { body: original } = await ask(`/original/${ID}`);
    expect(/<li id="L65">([^<]*)/.exec(original)?.[1]).toMatch(/8\t3\t0\t0\t0\t0\t0\t11/);
    expect((await ask('/review.js')).body).toContain("addEventListener('keydown'");
  });

  it('writes a correction with its evidence into the notes, as a keeper would, and goes on to the next', async () => {
    const answer = await ask(`/review/${ID}/correct`, { ...CORRECTION, token: await token() });
    expect(answer).toMatchObject({ status: 303, location: `/review/${ID}#doubt-1` });
    expect(readFileSync(join(content, `reports/${ID}.yml`), 'utf8')).toContain(
      '    was: 8\n    now: 9\n    reason: 原件印作 9。\n    evidence: 县政府网站附件第 3 页。\n',
    );
    const after = await report();
    expect(after.corrections).toMatchObject([{ table: 'requests', was: 8, now: 9 }]);
    expect((await compareWithAccepted(content)).lines).toEqual([]);
    expect(await mistakes()).toEqual([]);
    expect(released).toBe(1);
    // Sent twice, the second is about what is corrected already.
    expect((await ask(`/review/${ID}/correct`, { ...CORRECTION, token: await token() })).status).toBe(400);
    expect((await report()).corrections).toHaveLength(1);
  });

  it('writes that the original prints it so, of a finding', async () => {
    const doubts = doubtsOf(await report());
    const at = doubts.findIndex(({ finding }) => finding !== null);
    const { rule } = doubts[at]!.finding!;
    const sent = { doubt: String(at), rule, note: '2026 年 11 月与网站所载核对，印刷如此。' };
    expect((await ask(`/review/${ID}/confirm`, { ...sent, token: await token() })).status).toBe(303);
    const confirmed = (await report()).findings.filter((finding) => finding.confirmed);
    expect(confirmed.map((finding) => finding.rule)).toContain(rule);
    expect((await compareWithAccepted(content)).lines).toEqual([]);
    expect(await mistakes()).toEqual([]);
  });

  it.each([
    ['no number', { now: '九' }, /Unexpected now/],
    ['no evidence', { evidence: ' ' }, /Unexpected evidence/],
    ['the number that is read', { now: '8' }, /same number/],
    ['another number read than the page showed', { was: '7' }, /look at it again/],
    ['a doubt that is not there', { doubt: '999' }, /look at it again/],
  ])('says what does not fit, and writes nothing: %s', async (_, wrong, why) => {
    const before = filesIn(project);
    const answer = await ask(`/review/${ID}/correct`, { ...CORRECTION, ...wrong, token: await token() });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatch(why);
    expect(filesIn(project)).toEqual(before);
  });

  it.each([
    ['without its token', '', {}, 403],
    ['with another token', '0'.repeat(64), {}, 403],
    ['from another site', null, { origin: 'http://www.example.org' }, 403],
    ['under the name of another host', null, { host: 'www.example.org' }, 421],
  ] as const)('writes nothing that is sent %s', async (_, other, headers, status) => {
    const before = filesIn(project);
    const form = { ...CORRECTION, token: other ?? (await token()) };
    expect((await ask(`/review/${ID}/correct`, form, headers)).status).toBe(status);
    expect(filesIn(project)).toEqual(before);
  });

  it('tells its token to no other host, and shows nothing but reports', async () => {
    const { status, body } = await ask(`/review/${ID}`, undefined, { host: 'www.example.org' });
    expect([status, tokenOf(body)]).toEqual([421, '']);
    for (const path of ['/review/410304-government/2010', '/original/../../etc/passwd', '/review.yml'])
      expect([path, (await ask(path)).status]).toEqual([path, 404]);
  });

  it('shows originals of more lines than a call has arguments', async () => {
    writeFileSync(
      join(content, 'reports/410304-government/2018.txt'),
      '本年依法公开政府信息。\n'.repeat(200_000),
    );
    const { body } = await ask('/original/410304-government/2018');
    expect(body).toContain('id="L200000"');
  });

  it('shows the page of a file with the spot marked, and what draws it, of files with pages alone', async () => {
    const pdf = '410304-government/2019';
    writeFileSync(join(content, 'reports', `${pdf}.pdf`), '%PDF-1.7');
    const address = spotAddress(pdf, { page: 3, box: [0.25, 0.5, 0.5, 0.75] });
    const { body } = await ask(address);
    expect(body).toContain(`data-file="/original/${pdf}.pdf" data-page="3"`);
    expect(body).toContain('id="spot" x="0.246" y="0.496" width="0.258" height="0.258"');
    expect((await ask('/pdfjs/pdf.js')).status).toBe(200);
    for (const path of [
      address.replace(pdf, ID),
      `/page/${pdf}?page=3&box=0,0,2,1`,
      '/pdfjs/../package.json',
    ])
      expect((await ask(path)).status, path).toBe(404);
  });

  it('is named at the end of what npm run add says of a report with doubtful cells', async () => {
    const agency = (await openArchive({ folder: content }).agencies()).get('410304-government')!;
    const lines = outcomeLines({
      kind: 'added',
      source: { kind: 'file', at: '/a.txt', shown: 'a.txt' },
      report: await report(),
      record: null,
      decision: { agency, isNew: false, year: 2021, who: '', when: '' },
      changes: [],
    });
    expect(lines.at(-1)).toMatch(new RegExp(`^ +review +npm run review -- ${ID}$`));
  });
});
