import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { isScalar, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { FiguresRecord } from '../../schemas/figures-record.ts';

/** A figures record that cannot be read: broken JSON or a field that the record does not have. */
export class RecordError extends Error {}

/** A figures record, and where in its file each value stands. */
export interface ParsedRecord {
  record: FiguresRecord;
  /** The place of the value at a path of keys; the start of the file where there is none. */
  pointAt: (path: readonly string[]) => Point;
}

/** Reads a figures record. It is the archive's own file, not a source: what is wrong in it is an error. Throws RecordError. */
export function parseRecord(file: VFile): ParsedRecord {
  const text = String(file);
  if (text.includes('\uFFFD')) throw new RecordError('Unexpected bytes, expected UTF-8');
  const result = FiguresRecord.safeParse(readJson(text));
  if (!result.success) {
    throw new RecordError(`Unexpected values, expected a figures record\n${z.prettifyError(result.error)}`);
  }
  // JSON.parse knows no places and takes the last of two equal keys; YAML contains JSON and does both better.
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [problem] = document.errors;
  if (problem) throw new RecordError(`Unexpected JSON: ${problem.message}`);
  const pointAt = (path: readonly string[]): Point => {
    const node: unknown = document.getIn(path, true);
    if (!isScalar(node) || !node.range) return { line: 1, column: 1 };
    const { line, col } = lines.linePos(node.range[0]);
    return { line, column: col, offset: node.range[0] };
  };
  return { record: result.data, pointAt };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RecordError(`Unexpected JSON: ${(error as Error).message}`);
  }
}
