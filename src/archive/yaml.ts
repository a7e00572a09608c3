import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { ContentError } from './content-error.ts';

/** Reads a YAML file of the content folder through its schema. Throws as `parseYaml` does. */
export async function readYaml<T>(folder: string, path: string, schema: z.ZodType<T>): Promise<T> {
  return parseYaml(await readFile(join(folder, path), 'utf8'), path, schema);
}

/** YAML through its schema. Throws ContentError, which names `path`, for broken YAML and unexpected values. */
export function parseYaml<T>(text: string, path: string, schema: z.ZodType<T>): T {
  const document = parseDocument(text);
  const [problem] = document.errors;
  if (problem) {
    throw new ContentError(
      path,
      `Unexpected YAML: ${problem.message}`,
      'Mend the YAML at the place that the message shows.',
    );
  }
  const result = schema.safeParse(document.toJS());
  if (result.success) return result.data;
  throw new ContentError(
    path,
    `Unexpected values, expected the fields of docs/adding-a-report.md\n${z.prettifyError(result.error)}`,
    'Correct the fields named above.',
  );
}
