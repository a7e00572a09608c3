import { z } from 'zod';
import { Report } from '../schemas/report.ts';

/** One column of a download as its zod schema declares it. */
export interface Field<Key extends string = string> {
  key: Key;
  /** `string`, `integer`, `number` */
  type: string;
  nullable: boolean;
  /** The values it may take, where they are a closed list. */
  values: readonly string[];
  /** English sentence for programmers. */
  description?: string | undefined;
}

/** The JSON Schema of a report's public JSON. */
export function reportSchema(): object {
  return { title: 'Report', ...z.toJSONSchema(Report, { target: 'draft-2020-12' }) };
}

/** The columns of a download whose records have this schema, in order. */
export function fieldsOf<Shape extends z.ZodRawShape>(
  record: z.ZodObject<Shape>,
): Field<Extract<keyof Shape, string>>[] {
  const properties = z.toJSONSchema(record).properties ?? {};
  return Object.entries(properties).map(([key, property]) => {
    const { anyOf, description, ...whole } = property as Variant & {
      anyOf?: Variant[];
      description?: string;
    };
    const variants = anyOf ?? [whole];
    const types = variants.flatMap((variant) => variant.type ?? []);
    return {
      key: key as Extract<keyof Shape, string>,
      type: types.find((type) => type !== 'null') ?? 'string',
      nullable: types.includes('null'),
      values: variants.flatMap((variant) => variant.enum ?? []).filter((value) => value !== null),
      description,
    };
  });
}

/** What of a JSON Schema node tells its type. */
interface Variant {
  type?: string | string[];
  enum?: (string | null)[];
}
