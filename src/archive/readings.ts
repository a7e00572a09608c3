import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { packTables } from '../schemas/packed-figures.ts';
import type { Finding } from '../schemas/finding.ts';
import type { Report } from '../schemas/report.ts';
import { ContentError } from './content-error.ts';
import { readContent } from './files.ts';

/**
 * How each report of a content folder was read when somebody last looked at it, `readings.jsonl`: a line of JSON a report,
 * so that Git shows which report is read differently and in what.
 */
export const READINGS_FILE = 'readings.jsonl';

const Reading = z.strictObject({
  id: z.string(),
  holding: z.string(),
  title: z.string(),
  forms: z.array(z.string().nullable()).meta({ description: 'Edition of table 2, of table 3.' }),
  sections: z.array(z.string()),
  blocks: z.int(),
  cells: z.record(z.string(), z.int()).meta({ description: 'Cells by status.' }),
  figures: z.string().meta({ description: 'Digest of all values and statuses.' }),
  findings: z.array(z.array(z.string().nullable())).meta({
    description: 'Rule, table, row, column, expected, actual of each.',
  }),
});
export type Reading = z.infer<typeof Reading>;

/** How a report is read. */
export function readingOf(report: Report): Reading {
  const { id, holding, title, form, sections, tables, findings } = report;
  const cells: Record<string, number> = {};
  const statuses = Object.values(tables)
    .flatMap((table) => Object.values(table).flatMap((row) => Object.values(row)))
    .map(({ status }) => status);
  for (const status of statuses.sort()) cells[status] = (cells[status] ?? 0) + 1;
  return {
    id,
    holding,
    title,
    forms: [form.proactive, form.requests],
    sections: sections.map(({ key }) => key),
    blocks: sections.reduce((sum, { blocks }) => sum + blocks.length, 0),
    cells,
    figures: createHash('sha256')
      .update(JSON.stringify(packTables(tables)))
      .digest('hex')
      .slice(0, 16),
    findings: findings.map(toldOf),
  };
}

function toldOf({ rule, table, row, column, expected, actual }: Finding): Reading['findings'][number] {
  return [rule, table, row, column, expected, actual].map((value) => value ?? null);
}

/** What a reading holds of a finding, as JSON. */
export const findingKey = (finding: Finding): string => JSON.stringify(toldOf(finding));

/** The readings that were accepted, by id; empty where none were. Throws ContentError for a line that is none. */
export async function readReadings(folder: string): Promise<Map<string, Reading>> {
  const text = existsSync(join(folder, READINGS_FILE))
    ? new TextDecoder().decode(await readContent(folder, READINGS_FILE))
    : '';
  const lines = text.split('\n').filter((line) => line !== '');
  return new Map(lines.map((line, at) => readLine(line, at + 1)).map((reading) => [reading.id, reading]));
}

function readLine(line: string, number: number): Reading {
  try {
    return Reading.parse(JSON.parse(line));
  } catch {
    throw new ContentError(
      READINGS_FILE,
      `Unexpected line ${number}, expected the JSON of one report`,
      'Remove the file and run npm run accept, which writes it.',
    );
  }
}

/** Readings as their file has them. */
export function readingsText(readings: ReadonlyMap<string, Reading>): string {
  return [...readings.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((reading) => `${JSON.stringify(reading)}\n`)
    .join('');
}

export async function writeReadings(folder: string, readings: ReadonlyMap<string, Reading>): Promise<void> {
  await writeFile(join(folder, READINGS_FILE), readingsText(readings));
}
