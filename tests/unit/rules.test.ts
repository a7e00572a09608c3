import { existsSync } from 'node:fs';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { registeredAs } from '../../src/archive/registered.ts';
import type { Rule } from '../../src/checks/rule.ts';
import { explainFinding, RULES, touchedCells } from '../../src/checks/rules.ts';
import { parseReport } from '../../src/parse-report.ts';
import type { Report } from '../../src/schemas/report.ts';
import { findCell } from '../../src/vocabulary/tables.ts';
import { some } from '../some.ts';

/** Parses an example as a report of 某县人民政府 on 2021. */
function parse(value: string, previous: Report | null = null): Promise<Report> {
  const agency = {
    name: '某县人民政府',
    division: '410726',
    level: 'county',
    kind: 'government',
    printedNames: [],
  } as const;
  return parseReport(new VFile({ value }), {
    agency: '410726-government',
    year: 2021,
    source: { path: 'reports/410726-government/2021.txt', sha256: '0'.repeat(64), bytes: 0 },
    registered: registeredAs({ id: '410726-government', ...agency, printedNames: [] }),
    corrections: [],
    previous,
  });
}

/** The findings of an example; with a report on the year before where the rule needs one. */
async function findings({ previous }: Rule['example'], value: string) {
  return (await parse(value, previous === undefined ? null : await parse(previous))).findings;
}

describe('Every rule', () => {
  it('has its own file and its own id', () => {
    for (const rule of RULES) expect(existsSync(`src/checks/${rule.id}.ts`), rule.id).toBe(true);
    expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length);
  });

  it('says of the same values what no other rule says', () => {
    const values = {
      severity: 'warning',
      place: { line: 3, column: 1 },
      table: 'requests',
      row: 'received',
    } as const;
    const sayings = RULES.map(({ id }) =>
      explainFinding({
        ...values,
        rule: id,
        column: 'total',
        section: 'overview',
        expected: '7',
        actual: '8',
        message: '',
      }),
    );
    expect(sayings.filter((saying, at) => sayings.indexOf(saying) !== at)).toEqual([]);
  });

  describe.each(some(RULES.map((rule) => [rule.id, rule] as const)))('%s', async (id, rule) => {
    const broken = (await findings(rule.example, rule.example.notOk)).filter(
      (finding) => finding.rule === id,
    );

    it('is kept by its good example', async () => {
      const kept = await findings(rule.example, rule.example.ok);
      expect(kept.filter((finding) => finding.rule === id)).toEqual([]);
    });

    it('is broken by its bad example, and says so in both languages', () => {
      expect(broken).not.toEqual([]);
      for (const finding of some(broken)) {
        expect(finding.message).toMatch(/^Unexpected .+, expected .+/);
        expect(explainFinding(finding)).toMatch(/^[^a-z]*\p{Script=Han}[^a-z]*。$/u);
        expect(explainFinding(finding)).not.toMatch(/undefined|null|NaN/);
      }
    });

    it('points at cells that the form has', () => {
      expect(broken.flatMap(touchedCells).filter((cell) => !findCell(cell))).toEqual([]);
    });
  });
});

describe.each(
  RULES.filter((rule) => rule.example.previous !== undefined).map((rule) => [rule.id, rule] as const),
)('The rule across years %s', (id, rule) => {
  it('says nothing where the archive has no year before', async () => {
    const alone = await findings({ ok: '', notOk: '' }, rule.example.notOk);
    expect(alone.filter((finding) => finding.rule === id)).toEqual([]);
  });
});

describe('A row that one edition has undivided and another divided', () => {
  const rows = [
    '三、收到和处理政府信息公开申请情况',
    '信息公开申请\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计',
    '一、本年新收政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1',
    '二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0',
  ];
  const other = '（六）其他处理\t3．其他\t0\t0\t0\t0\t0\t0\t0';
  const missing = async (lines: readonly string[]) =>
    (await findings({ ok: '', notOk: '' }, lines.join('\n')))
      .filter(({ rule, row }) => rule === 'row-missing' && row?.startsWith('otherDisposition'))
      .map(({ row }) => row);

  it('is missing once where nothing tells the edition, and with all rows that it is divided into', async () => {
    const [finding] = (await findings({ ok: '', notOk: '' }, rows.join('\n'))).filter(
      ({ rule, row }) => rule === 'row-missing' && row === 'otherDisposition',
    );
    expect(await missing(rows)).toEqual(['otherDisposition']);
    expect(touchedCells(finding!)).toContain('requests.otherDisposition.feeUnpaid.total');
  });

  it('is missing in part where a part of it is printed', async () => {
    expect(await missing([...rows, other])).toEqual([
      'otherDisposition.notClarifiedInTime',
      'otherDisposition.feeUnpaid',
    ]);
  });
});
