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
    const variants = variantsOf(property);
    return {
      key: key as keyof Observation,
      type: variants.find((variant) => variant.type !== 'null')?.type ?? 'string',
      nullable: variants.some((variant) => variant.type === 'null'),
      values: variants.flatMap((variant) => variant.enum ?? []),
    };
  });
}

interface Variant {
  type?: string;
  enum?: string[];
}

function variantsOf(property: unknown): Variant[] {
  const node = property as Variant & { anyOf?: Variant[] };
  return node.anyOf ?? [node];
}
