const TYPES: readonly [ending: string, type: string][] = [
  ['.csv', 'text/csv'],
  ['.csv.gz', 'application/gzip'],
  ['.json', 'application/json'],
  ['.json.gz', 'application/gzip'],
  ['.md', 'text/markdown'],
  ['.parquet', 'application/vnd.apache.parquet'],
  ['.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['.zip', 'application/zip'],
];

/** The media type of a file by the end of its name; text where the end says nothing. */
export function mediaType(name: string): string {
  return TYPES.find(([ending]) => name.endsWith(ending))?.[1] ?? 'text/plain';
}
