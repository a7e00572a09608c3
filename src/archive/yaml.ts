import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { ContentError } from './content-error.ts';
import { readContent } from './files.ts';
import { keepersText } from './keepers-text.ts';
import { firstAlias, firstSecondKey, offsetOf } from './yaml-nodes.ts';

/** A place in a YAML file, from 1. */
interface YamlPlace {
  line: number;
  column: number;
}

/** Reads a YAML file of the content folder through its schema. Throws as `parseYaml` does. */
export async function readYaml<T>(folder: string, path: string, schema: z.ZodType<T>): Promise<T> {
  return parseYaml(keepersText(await readContent(folder, path), path), path, schema);
}

/**
 * YAML through its schema. Throws ContentError, which names `path` and the line, for broken YAML, for what YAML has
 * beyond plain values (aliases, tags) and for unexpected values.
 */
export function parseYaml<T>(text: string, path: string, schema: z.ZodType<T>): T {
  const lineCounter = new LineCounter();
  // The parser would hold each key against every other, and quote the lines around every error: a megabyte of either
  // kept it busy for hours.
  const document = parseDocument(text, { lineCounter, uniqueKeys: false, prettyErrors: false });
  const placeAt = (offset: number): YamlPlace => {
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col };
  };
  const [problem] = [...document.errors, ...document.warnings];
  if (problem) {
    const place = placeAt(problem.pos[0]);
    throw new ContentError(
      path,
      `Unexpected YAML at line ${place.line}, column ${place.column}: ${problem.message}`,
      'Mend the YAML there.',
      'yaml',
      place,
    );
  }
  const alias = firstAlias(document);
  if (alias) {
    const place = placeAt(alias.range?.[0] ?? 0);
    throw new ContentError(
      path,
      `Unexpected alias *${alias.source} at line ${place.line}, expected the value itself`,
      'Write out what it stands for: files of the content hold no aliases.',
      'yaml',
      place,
    );
  }
  const second = firstSecondKey(document);
  if (second) {
    const place = placeAt(second.range?.[0] ?? 0);
    throw new ContentError(
      path,
      `Unexpected second ${String(second.value)} at line ${place.line}, expected each key once`,
      'Keep the one that holds.',
      'yaml',
      place,
    );
  }
  const result = schema.safeParse(document.toJS());
  if (result.success) return result.data;
  const offset = offsetOf(document, result.error.issues[0]?.path ?? []);
  throw new ContentError(
    path,
    `Unexpected values, expected the fields of docs/adding-a-report.md\n${z.prettifyError(result.error)}`,
    'Correct the fields named above.',
    'fields',
    placeAt(offset),
  );
}
