/** Where the files stand below the folder of the index. */
export const archivePaths = {
  manifest: 'manifest.json',
  directory: 'directory.json',
  suggestions: 'suggestions.json',
  characters: 'characters.json',
  characterFile: (file: number) => `characters/${file}.bin`,
  /** Which shards can hold a phrase (src/search/routes.ts). */
  routes: (file: number) => `routes/${file}.bin`,
  /** Cells by their values (src/search/cell-files.ts). */
  cells: (file: number) => `cells/${file}.json`,
  /** How often the words of the form are printed (src/search/label-counts.ts). */
  labels: 'labels.json',
  /** What is printed beside title and prose (src/search/printed-files.ts). */
  printed: 'printed.json',
  printedIn: (file: number) => `printed/${file}.bin`,
  /** Words that lead to measures (src/search/topics.ts). */
  topics: 'topics.json',
  /** Characters that are read as those of places (src/search/alike.ts). */
  sounds: 'sounds.json',
  /** Traditional characters of the archive (src/search/traditional-writings.ts). */
  traditional: 'traditional.json',
  /** Names of divisions in which the archive has no agency. */
  elsewhere: 'elsewhere.json',
  /** Where pairs of characters stand (src/search/pair-files.ts). */
  pairs: (part: string, file: number) => `${part}/pairs/${file}.bin`,
  part: (part: string) => `${part}/reports.json`,
  records: (shard: string) => `${shard}/records.json`,
  texts: (agency: string, pack: number) => `texts/${agency}/${pack}.json`,
};
