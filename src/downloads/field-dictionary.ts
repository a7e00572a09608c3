import { z } from 'zod';
import { Report } from '../schemas/report.ts';
import { Observation } from './observation.ts';

/** One field of a download as its zod schema declares it. */
export interface Field {
  key: keyof Observation;
  /** `string`, `integer`, `number` */
  type: string;
  nullable: boolean;
  /** The values it may take, where they are a closed list. */
  values: readonly string[];
}

/** The JSON Schema of a report's public JSON. */
export function reportSchema(): object {
  return { title: 'Report', ...z.toJSONSchema(Report, { target: 'draft-2020-12' }) };
}

/** The fields of the CSV downloads and of `/data/figures.json`, in the order of the columns. */
export function observationFields(): Field[] {
  const properties = z.toJSONSchema(Observation).properties ?? {};
  return Object.entries(properties).map(([key, property]) => {
    const { anyOf, ...whole } = property as Variant & { anyOf?: Variant[] };
    const variants = anyOf ?? [whole];
    const types = variants.flatMap((variant) => variant.type ?? []);
    return {
      key: key as keyof Observation,
      type: types.find((type) => type !== 'null') ?? 'string',
      nullable: types.includes('null'),
      values: variants.flatMap((variant) => variant.enum ?? []).filter((value) => value !== null),
    };
  });
}

/** What of a JSON Schema node tells its type. */
interface Variant {
  type?: string | string[];
  enum?: (string | null)[];
}
