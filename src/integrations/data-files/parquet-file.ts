import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import type { SchemaElement } from 'hyparquet-writer';
import type { Field } from '../../downloads/field-dictionary.ts';

/** Rows of one group: enough to pack well, little enough to hold. */
const GROUP = 100_000;
const TYPES: Readonly<Record<string, Pick<SchemaElement, 'type' | 'converted_type'>>> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
};

/** Writes a Parquet file of records, group by group. */
export function writeParquet<Key extends string>(
  path: string,
  fields: readonly Field<Key>[],
  records: Iterable<readonly Readonly<Record<Key, unknown>>[]>,
): void {
  const writer = new ParquetWriter({
    writer: fileWriter(path),
    createdBy: 'nianbao-archive',
    schema: [
      { name: 'figures', num_children: fields.length },
      ...fields.map(({ key, type, nullable }): SchemaElement => ({
        name: key,
        ...TYPES[type],
        repetition_type: nullable ? 'OPTIONAL' : 'REQUIRED',
      })),
    ],
  });
  const emptyColumns = () =>
    // The least and the greatest of texts tell little, and finding them takes a third of the time.
    fields.map(({ key, type }) => ({ name: key, data: [] as unknown[], statistics: type !== 'string' }));
  let columns = emptyColumns();
  const flush = (): void => {
    if (columns[0]?.data.length) void writer.write({ columnData: columns, rowGroupSize: GROUP * 2 });
    columns = emptyColumns();
  };
  for (const group of records) {
    for (const column of columns) for (const record of group) column.data.push(record[column.name]);
    if ((columns[0]?.data.length ?? 0) >= GROUP) flush();
  }
  flush();
  void writer.finish();
}
