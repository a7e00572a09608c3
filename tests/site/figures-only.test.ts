import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Report } from '../../src/schemas/report.ts';
import { base, pages, readSiteFile } from './built-pages.ts';

const id = '350128-government/2020';

describe('A report of which the archive holds the figures alone', () => {
  const html = readSiteFile(`reports/${id}/index.html`);
  const page = pages.find(({ address }) => address === `/reports/${id}/`)!;

  it('says so plainly, with its source, and shows no section that it does not have', () => {
    expect(html).toContain('本馆仅收录数据，未收录正文');
    expect(html).toContain('https://github.com/changwu/pingtan-gov-zwgk-archive');
    for (const section of ['proactive', 'requests', 'remedies']) expect(page.ids).toContain(section);
    for (const section of ['overview', 'problems', 'other']) expect(page.ids).not.toContain(section);
    expect(html).not.toContain('原文没有这一节');
  });

  it('shows the errors of its source and that they are the source’s own', () => {
    expect(html).toMatch(/各项办理结果之和为 27 件，“（七）总计”印作 21 件/);
    expect(html).toContain('与所据数据记录一致');
  });

  it('serves its record as received beside the public JSON', () => {
    expect(readSiteFile(`reports/${id}/record.json`)).toBe(
      readFileSync(`content/reports/${id}.json`, 'utf8'),
    );
    const report = Report.parse(JSON.parse(readSiteFile(`reports/${id}.json`)));
    expect(report).toMatchObject({ holding: 'figures', sections: [] });
    expect(report.tables.proactive['procurement']!['amount']).toMatchObject({
      value: 7380.28959,
      raw: '73802895.90元',
    });
  });

  it('is marked in lists', () => {
    expect(readSiteFile('reports/index.html')).toContain('仅数据');
    expect(readSiteFile('index.html')).toContain('空心方格');
  });
});

describe('A report that leaves cells blank', () => {
  const blank = '321322-ndrc/2023';
  const html = readSiteFile(`reports/${blank}/index.html`);
  const report = Report.parse(JSON.parse(readSiteFile(`reports/${blank}.json`)));
  const cell = 'requests.received.business';

  it('has them blank and not 0 on its page, in its JSON and in its CSV', () => {
    expect(report.tables.requests['received']!['business']).toMatchObject({ value: null, status: 'blank' });
    const [, shown] = new RegExp(`<td id="${cell}"[^>]*>(.*?)</td>`, 's').exec(html) ?? [];
    expect(shown?.replace(/<[^>]*>/g, '').trim()).toBe('空白');
    const line = readSiteFile(`reports/${blank}.csv`)
      .split('\n')
      .find((one) => one.includes(',received,') && one.includes(',business,'));
    expect(line).toMatch(/,件,,blank,,\d+,$/);
  });

  it('is a complete one, whose printed totals agree: nothing is found', () => {
    expect(report.findings).toEqual([]);
    expect(html).toContain('新收 26 件，上年结转 0 件，办结 26 件，结果都是“予以公开”；');
  });
});

it('shows a finding across years alike on the report, in its JSON and on the rule’s page', () => {
  const year = '350128-government/2023';
  const report = Report.parse(JSON.parse(readSiteFile(`reports/${year}.json`)));
  const found = report.findings.filter(({ rule }) => rule === 'stock-flow');
  expect(found).toMatchObject([{ expected: '643', actual: '470' }]);
  const sentence = '得 643 件，本年印作 470 件';
  expect(readSiteFile(`reports/${year}/index.html`)).toContain(sentence);
  expect(readSiteFile('quality/stock-flow/index.html')).toContain(sentence);
});

it('leads from the quality page to the corrections', () => {
  expect(readSiteFile('quality/index.html')).toContain(`href="${base}quality/corrections/"`);
  expect(readSiteFile('quality/corrections/index.html')).toMatch(/目前没有更正过任何数字|共更正/);
});
