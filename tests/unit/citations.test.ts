import { describe, expect, it } from 'vitest';
import { bibtex, gbt7714, ris, type CitedReport } from '../../src/downloads/citations.ts';

const cited: CitedReport = {
  id: '410304-government/2021',
  author: '洛阳市瀍河回族区人民政府',
  title: '漯河回族自治县人民政府2021年政府信息公开工作年度报告',
  year: 2021,
  url: 'https://nianbao.example/reports/410304-government/2021/',
  publishedOn: '2022-01-28',
  archive: '年报档案',
};

describe('citing a report', () => {
  it('follows GB/T 7714—2025 for an online report', () => {
    expect(gbt7714(cited, '2026-11-20')).toBe(
      '洛阳市瀍河回族区人民政府. 漯河回族自治县人民政府2021年政府信息公开工作年度报告[R/OL]. （2022-01-28）[2026-11-20]. https://nianbao.example/reports/410304-government/2021/.',
    );
  });

  it('leaves out a date of publication that the archive does not know', () => {
    expect(gbt7714({ ...cited, publishedOn: undefined }, '2026-11-20')).toContain('[R/OL]. [2026-11-20].');
    expect(bibtex({ ...cited, publishedOn: undefined })).not.toContain('year =');
    expect(ris({ ...cited, publishedOn: undefined })).not.toContain('PY  -');
  });

  it('gives the year of publication, not the year of the report, to reference managers', () => {
    expect(bibtex(cited)).toContain('year = {2022}');
    expect(ris(cited)).toContain('PY  - 2022');
  });

  it('keeps a BibTeX entry whole whatever the title holds', () => {
    const entry = bibtex({ ...cited, title: '100% {公开} & 50_年\n报告\\' });
    expect(entry).toContain('title = {{100\\% 公开 \\& 50\\_年 报告}}');
    expect(entry.match(/\{/g)).toHaveLength(entry.match(/\}/g)!.length);
  });

  it('writes a RIS record that begins with its type and ends with its end', () => {
    const lines = ris(cited).split('\n');
    expect(lines[0]).toBe('TY  - RPRT');
    expect(lines.at(-1)).toBe('ER  - ');
    expect(lines.every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true);
  });
});
