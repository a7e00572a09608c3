import { COLON, COMMA, SEMICOLON } from '#language/punctuation.ts';
import { labelled } from '../../sentences/parts.ts';
import { readTable } from './read-table.ts';

/**
 * What a reader who cannot see a chart is told: what its table says, a row after the other. `予以公开 4 件，不予公开 5 件`;
 * of several series `2021：新收 3 件，办结 3 件；2022：本馆无此年报告`.
 */
export function describeTable(table: HTMLTableElement): string {
  const { labels, series } = readTable(table);
  const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
  const told = labels.map((label, row) => {
    const said = series.map(({ values }, at) => ({
      value: values[row] ?? null,
      text: rows[row]?.cells[at + 1]?.textContent.trim(),
    }));
    const [first] = said;
    if (series.length === 1) return labelled(label, first?.value ?? null, first?.text);
    // A year without a report says so once.
    const isGap = said.every(({ value, text }) => value === null && text === first?.text);
    const named = said.map(({ value, text }, at) => labelled(series[at]?.label ?? '', value, text));
    return label + COLON + (isGap ? first?.text : named.join(COMMA));
  });
  return told.join(series.length === 1 ? COMMA : SEMICOLON);
}
