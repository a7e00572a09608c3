import { describe, expect, it } from 'vitest';
import { apa, chicago, gbt7714, gbt7714Remark } from '../../src/downloads/citations.ts';
import { bibtex, citationMeta, ris } from '../../src/downloads/citation-records.ts';
import { datasetCitation, type Cited } from '../../src/downloads/cited.ts';

const COMMIT = '1efb338b7512bc02f6eac61f1ffd9f4e5b1a2c3d';
const SHA256 = 'f34f36149eb9f92a63c1c53d81b950fd02ce7fa405c84df803f970500e1f7eef';
const DAY = '2026-11-20';

const report: Cited = {
  kind: 'report',
  key: '410304-government-2021',
  author: '洛阳市瀍河回族区人民政府',
  title: '漯河回族自治县人民政府2021年政府信息公开工作年度报告',
  year: 2021,
  url: 'https://nianbao.example/reports/410304-government/2021/',
  publishedOn: '2022-01-28',
  archive: '年报档案',
  version: { kind: 'commit', id: COMMIT, changedAt: '2026-11-19T20:30:00Z' },
  sha256: SHA256,
};
const undated: Cited = { ...report, publishedOn: undefined };

const data = datasetCitation({
  key: 'nianbao-data',
  title: '三张法定表的数字',
  url: 'https://nianbao.example/data/',
  archive: '年报档案',
  version: report.version,
});

it('cites figures of which the archive holds no report as data of the archive, with the digest of its record', () => {
  const figures: Cited = {
    ...datasetCitation({ ...data, title: '某区2021年报告法定表数据' }),
    year: 2021,
    sha256: SHA256,
  };
  expect(gbt7714(figures, DAY)).toBe(
    `年报档案. 某区2021年报告法定表数据[DS/OL]. V1efb338b7512. （2026-11-20）[${DAY}]. https://nianbao.example/data/.`,
  );
  expect(gbt7714Remark(figures)).toContain(`数据记录 SHA-256 ${SHA256}`);
  expect(gbt7714Remark(figures)).not.toContain('原始文件');
});

describe('citing a report', () => {
  it('follows GB/T 7714—2025 for an online report', () => {
    expect(gbt7714(report, DAY)).toBe(
      '洛阳市瀍河回族区人民政府. 漯河回族自治县人民政府2021年政府信息公开工作年度报告[R/OL]. V1efb338b7512. 2022-01-28. https://nianbao.example/reports/410304-government/2021/.',
    );
  });

  it('estimates the year of publication in brackets where the archive does not know the date', () => {
    expect(gbt7714(undated, DAY)).toContain('[R/OL]. V1efb338b7512. [2022]. https://');
  });

  it('gives reference managers no year of publication but a known one, and never the year of the report', () => {
    expect(bibtex(report, DAY)).toContain('year = {2022}');
    expect(ris(report, DAY)).toContain('PY  - 2022');
    expect(bibtex(undated, DAY)).not.toMatch(/^ {2}(?:year|date) =/m);
    expect(ris(undated, DAY)).not.toContain('PY  -');
  });

  it('names the commit of the content and the digest of the raw file in every format', () => {
    for (const text of [gbt7714Remark(report), bibtex(report, DAY), ris(report, DAY)])
      expect(text).toMatch(new RegExp(`${COMMIT}.*${SHA256}`));
  });

  it('names a digest of the content where no commit holds it', () => {
    const id = 'ab'.repeat(32);
    const cited: Cited = { ...report, version: { kind: 'digest', id, changedAt: null } };
    expect(gbt7714(cited, DAY)).toContain('. Vabababababab. ');
    expect(gbt7714Remark(cited)).toContain(`内容版本（SHA-256 摘要）${id}`);
  });

  it('keeps a BibTeX entry whole whatever the title holds', () => {
    const entry = bibtex({ ...report, title: '100% {公开} & 50_年\n报告\\' }, DAY);
    expect(entry).toContain('title = {{100\\% 公开 \\& 50\\_年 报告}}');
    expect(entry.match(/\{/g)).toHaveLength(entry.match(/\}/g)!.length);
  });

  it('writes a RIS record that begins with its type and ends with its end', () => {
    for (const [cited, type] of [
      [report, 'RPRT'],
      [data, 'DATA'],
    ] as const) {
      const lines = ris(cited, DAY).split('\n');
      expect(lines[0]).toBe(`TY  - ${type}`);
      expect(lines.at(-1)).toBe('ER  - ');
      expect(lines.every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true);
    }
  });
});

describe('citing data', () => {
  it('follows GB/T 7714—2025 for an online dataset, dated by the day in China', () => {
    expect(gbt7714(data, DAY)).toBe(
      '年报档案. 三张法定表的数字[DS/OL]. V1efb338b7512. （2026-11-20）[2026-11-20]. https://nianbao.example/data/.',
    );
  });

  it('leaves out the date of an update that no commit tells', () => {
    const { version } = data;
    const cited = datasetCitation({ ...data, version: { ...version, kind: 'digest', changedAt: null } });
    expect(gbt7714(cited, DAY)).toContain('[DS/OL]. V1efb338b7512. [2026-11-20]. ');
  });
});

describe('what a page says of itself to reference managers', () => {
  const named = (cited: Cited) => new Map(citationMeta(cited));

  it('is a report of its agency, or a dataset of the archive', () => {
    expect(named(report).get('citation_technical_report_institution')).toBe(report.author);
    expect(named(report).get('citation_publication_date')).toBe('2022/01/28');
    expect(named(undated).has('citation_publication_date')).toBe(false);
    expect(named(data).get('DC.type')).toBe('Dataset');
    expect(named(data).has('citation_technical_report_institution')).toBe(false);
  });
});

describe('citing a report in English', () => {
  const inWords = {
    author: 'Luoyang Shi Renmin Zhengfu',
    title: 'Annual report on open government information',
  };

  it('follows Chicago with the romanised and the original name', () => {
    expect(chicago({ ...report, inWords, archive: 'Nianbao Archive' }, 'November 20, 2026')).toBe(
      'Luoyang Shi Renmin Zhengfu [洛阳市瀍河回族区人民政府]. Annual report on open government information [漯河回族自治县人民政府2021年政府信息公开工作年度报告]. January 28, 2022. Nianbao Archive, version 1efb338b7512. Accessed November 20, 2026. https://nianbao.example/reports/410304-government/2021/.',
    );
    expect(chicago(undated, DAY)).toContain('. [2022]. ');
  });

  it('follows APA, with the date in brackets and an estimate where none is known', () => {
    expect(apa({ ...report, inWords, archive: 'Nianbao Archive' })).toBe(
      'Luoyang Shi Renmin Zhengfu [洛阳市瀍河回族区人民政府]. (2022, January 28). 漯河回族自治县人民政府2021年政府信息公开工作年度报告 [Annual report on open government information] (Version 1efb338b7512). Nianbao Archive. https://nianbao.example/reports/410304-government/2021/',
    );
    expect(apa(undated)).toContain('(ca. 2022)');
    expect(apa(data)).toContain(
      '(2026, November 20). 三张法定表的数字 (Version 1efb338b7512) [Data set]. https://',
    );
  });
});
