import type { ChartData } from '../../charts/chart-data.ts';

/** Reads the numbers of a figure from its table, so that the chart and the table cannot differ. */
export function readTable(table: HTMLTableElement): ChartData {
  const heads = [...table.querySelectorAll<HTMLElement>('thead [data-series]')];
  const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
  return {
    unit: table.dataset['unit'] ?? '',
    labels: rows.map((row) => row.cells[0]?.textContent.trim() ?? ''),
    series: heads.map((head, index) => {
      // The first names the row; what is not drawn stands behind the series.
      const cells = rows.map((row) => row.cells[index + 1]);
      return {
        label: head.dataset['series'] ?? '',
        values: cells.map(numberIn),
        gaps: cells.map((cell) => cell?.dataset['gap']),
      };
    }),
    breaks: indexesOf(rows, 'breaks'),
    cuts: indexesOf(rows, 'breaks', 'series'),
    successions: indexesOf(rows, 'breaks', 'succession'),
    accents: indexesOf(rows, 'accent'),
  };
}

function indexesOf(rows: readonly HTMLTableRowElement[], mark: string, value?: string): number[] {
  return rows.flatMap(({ dataset }, index) =>
    mark in dataset && dataset[mark] === (value ?? dataset[mark]) ? [index] : [],
  );
}

function numberIn(cell: HTMLElement | undefined): number | null {
  const text = cell?.dataset['value'] ?? cell?.textContent ?? '';
  return text === '' ? null : Number(text);
}
