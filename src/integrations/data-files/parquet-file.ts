import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import type { SchemaElement } from 'hyparquet-writer';
import type { Field } from '../../downloads/field-dictionary.ts';

const TYPES: Readonly<Record<string, Pick<SchemaElement, 'type' | 'converted_type'>>> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
};

/** Writes a Parquet file; each group of columns becomes one row group. */
export function writeParquet<Key extends string>(
  path: string,
  fields: readonly Field<Key>[],
  groups: Iterable<Readonly<Record<Key, unknown[]>>>,
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
  for (const columns of groups) {
    const columnData = fields.map(({ key, type }) => ({
      name: key,
      data: columns[key],
      // The least and the greatest of texts tell little, and finding them takes a third of the time.
      statistics: type !== 'string',
    }));
    void writer.write({ columnData, rowGroupSize: columnData[0]?.data.length || 1 });
  }
  void writer.finish();
}
