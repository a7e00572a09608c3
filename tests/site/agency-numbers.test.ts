import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/schemas/report.ts';
import { numberText } from './comparison-truth.ts';
import { some } from '../some.ts';
import { belowBase, pages, readSiteFile, siteFiles, textOf } from './built-pages.ts';

const reports = new Map(
  siteFiles
    .filter((path) => /^reports\/[^/]+\/\d{4}\.json$/.test(path))
    .map((path) => JSON.parse(readSiteFile(path)) as Report)
    .map((report) => [report.id, report]),
);
const agencies = pages.filter(({ address }) => /^\/agencies\/[^/]+\/$/.test(address));

/** `/reports/350128-government/2021/`, and `requests.received.total` */
const REPORT = /^\/reports\/([^/]+\/\d{4})\/$/;
const CELL = /^(?:proactive|requests|remedies)\.[\w.]+$/;
const COMPOSED = /\d+\/\d+|%$/;

describe('the numbers on the pages of agencies', () => {
  it('are those that the reports print, wherever a number leads to a cell', () => {
    const wrong: string[] = [];
    let compared = 0;
    for (const { address, elements } of agencies) {
      for (const { name, attributes, element } of elements) {
        const [path = '', cell = ''] = (name === 'a' && attributes.get('href')?.split('#')) || [];
        const [, id = ''] = (CELL.test(cell) && REPORT.exec(belowBase(path) ?? '')) || [];
        const said = textOf(element).trim();
        // Sums and rates lead to a row or a table.
        if (!id || COMPOSED.test(said) || !/\d/.test(said)) continue;
        const [table, ...row] = cell.split('.') as [keyof Report['tables'], ...string[]];
        const column = row.pop() ?? '';
        const value = reports.get(id)?.tables[table][row.join('.')]?.[column]?.value;
        if (value === undefined) continue;
        compared++;
        if (said !== (value === null ? 'null' : numberText(value, cell)))
          wrong.push(`${address}: ${said} for ${cell} of ${id}, ${value}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(reports.size * 30);
  });

  it('stand beside every year of the agency, those without a report too', () => {
    for (const { address, elements } of some(agencies)) {
      const years = [...reports.keys()]
        .filter((id) => address === `/agencies/${id.split('/')[0]}/`)
        .map((id) => Number(id.split('/')[1]));
      if (years.length === 0) continue;
      const span = Math.max(...years) - Math.min(...years) + 1;
      const heads = elements.filter(
        ({ name, element }) => name === 'th' && /^\d{4}/.test(textOf(element).trim()),
      );
      expect(heads.length, address).toBeGreaterThanOrEqual(span * 5);
    }
  });
});
