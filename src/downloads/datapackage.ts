import type { DataTable } from './data-tables.ts';

const PROFILES = 'https://datapackage.org/profiles/2.0';

/** A published file as the description names it. */
export interface DescribedFile {
  name: string;
  bytes: number;
  sha256: string;
}

/** What a description says in words. */
export interface PackageWords {
  title: string;
  description: string;
  /** The state of the content. */
  version: string;
  /** Title of a file by its name. */
  files: Readonly<Record<string, string>>;
  /** What a column holds. */
  column: (table: DataTable['name'], key: string) => string;
}

const FORMATS: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  gz: 'application/gzip',
  json: 'application/json',
  parquet: 'application/vnd.apache.parquet',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

/** The Frictionless description (Data Package v2) of these files; those that hold a table say what its columns are. */
export function datapackage(
  words: PackageWords,
  files: readonly DescribedFile[],
  tables: readonly DataTable[],
): object {
  const byName = new Map(tables.map((table) => [table.name as string, table]));
  return {
    $schema: `${PROFILES}/datapackage.json`,
    name: 'nianbao-figures',
    title: words.title,
    description: words.description,
    version: words.version,
    licenses: [LICENCE],
    resources: files.map(({ name, bytes, sha256 }) => {
      const [stem = '', ...extensions] = name.split('.');
      const format = extensions.at(-1) ?? '';
      // A resource's name is unique: the files of all figures differ in their formats alone.
      const resource = {
        name: extensions[0] === 'csv' && extensions.length === 1 ? stem : name.replaceAll('.', '-'),
        path: name,
        ...(words.files[name] ? { title: words.files[name] } : {}),
        format,
        ...(FORMATS[format] ? { mediatype: FORMATS[format] } : {}),
        bytes,
        hash: `sha256:${sha256}`,
      };
      const table = ['csv', 'csv.gz', 'parquet'].includes(extensions.join('.'))
        ? byName.get(stem)
        : undefined;
      if (!table) return resource;
      return {
        ...resource,
        type: 'table',
        ...(format === 'parquet' ? {} : { encoding: 'utf-8' }),
        schema: tableSchema(table, words.column),
      };
    }),
  };
}

/** CC BY 4.0, as content/pages/about-rights.md says. */
export const LICENCE = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0 International',
  path: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

function tableSchema({ name, fields, primaryKey }: DataTable, meaning: PackageWords['column']): object {
  return {
    $schema: `${PROFILES}/tableschema.json`,
    missingValues: [''],
    ...(primaryKey.length > 0 ? { primaryKey } : {}),
    fields: fields.map(({ key, type, nullable, values, description }) => ({
      name: key,
      type,
      title: meaning(name, key),
      ...(description ? { description } : {}),
      constraints: { required: !nullable, ...(values.length > 0 ? { enum: values } : {}) },
    })),
  };
}
