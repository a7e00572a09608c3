/** Ways to read the figures into a program; `csv` is the absolute address of the CSV. */
export function loadingCode(csv: string): { name: string; code: string }[] {
  return [
    {
      name: 'Python（pandas）',
      code: `import pandas as pd

figures = pd.read_csv("${csv}", dtype={"divisionCode": str, "form": str})
received = figures.query("table == 'requests' and row == 'received' and column == 'total'")
print(received[["agencyName", "year", "value", "status"]])`,
    },
    {
      name: 'R（readr）',
      code: `library(readr)
library(dplyr)

figures <- read_csv("${csv}", col_types = cols(divisionCode = "c", form = "c"))
figures |>
  filter(table == "requests", row == "received", column == "total") |>
  select(agencyName, year, value, status)`,
    },
    {
      name: 'DuckDB（SQL）',
      code: `SELECT agencyName, year, value, status
FROM read_csv('${csv}', types = {'divisionCode': 'VARCHAR', 'form': 'VARCHAR'})
WHERE "table" = 'requests' AND "row" = 'received' AND "column" = 'total'
ORDER BY agencyName, year;`,
    },
  ];
}
