import { bracketed } from '#language/punctuation.ts';

/** A way to read the figures into a program. */
export interface LoadingCode {
  tool: 'python' | 'r' | 'duckdb';
  name: string;
  code: string;
}

/**
 * Programs that print what each agency received in each year. `addressOf` gives the absolute address of a file of
 * `/data/`; DuckDB reads a file that was downloaded, for it reads addresses only with an extension. scripts/run-loading-code.ts
 * runs them; docs/loading-code.md has what they printed.
 */
export function loadingCode(addressOf: (file: string) => string): LoadingCode[] {
  return [
    {
      tool: 'python',
      name: `Python${bracketed('pandas')}`,
      code: `import pandas as pd

figures = pd.read_csv("${addressOf('figures.csv')}", dtype={"divisionCode": str, "form": str})
received = figures.query("table == 'requests' and row == 'received' and column == 'total'")
print(received[["agencyName", "year", "value", "status"]].to_string(index=False))`,
    },
    {
      tool: 'r',
      name: 'R',
      code: `figures <- read.csv("${addressOf('figures.csv')}", fileEncoding = "UTF-8-BOM",
                    colClasses = c(divisionCode = "character", form = "character"))
received <- subset(figures, table == "requests" & row == "received" & column == "total",
                   select = c(agencyName, year, value, status))
print(received, row.names = FALSE)`,
    },
    {
      tool: 'duckdb',
      name: `DuckDB${bracketed('SQL')}`,
      code: `SELECT agencyName, year, value, status
FROM 'figures.parquet'
WHERE "table" = 'requests' AND "row" = 'received' AND "column" = 'total'
ORDER BY report;`,
    },
  ];
}
