import { z } from 'zod';
import { Observation } from './observation.ts';
import { observationFields } from './field-dictionary.ts';

/** The Frictionless description of the CSV files with these names: their fields, their types and what they mean. */
export function datapackage(
  meanings: Readonly<Record<keyof Observation, string>>,
  files: readonly string[],
): object {
  const properties = z.toJSONSchema(Observation).properties as Record<string, { description?: string }>;
  return {
    profile: 'tabular-data-package',
    name: 'nianbao-figures',
    title: '政府信息公开工作年度报告：三张法定表的数字',
    resources: files.map((name) => ({
      profile: 'tabular-data-resource',
      name,
      path: `${name}.csv`,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      schema: {
        missingValues: [''],
        primaryKey: ['report', 'table', 'row', 'column'],
        fields: observationFields().map(({ key, type, nullable, values }) => ({
          name: key,
          type,
          title: meanings[key],
          ...(properties[key]?.description ? { description: properties[key].description } : {}),
          constraints: { required: !nullable, ...(values.length > 0 ? { enum: values } : {}) },
        })),
      },
    })),
  };
}
