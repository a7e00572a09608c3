import { basename, extname, sep } from 'node:path';
import { VFile } from 'vfile';
import { filingOf } from '../../src/archive/filing.ts';
import { FormatError } from '../../src/formats/format-error.ts';
import type { Format } from '../../src/formats/format.ts';
import { RecordError } from '../../src/formats/record/parse-record.ts';
import { formatOf } from '../../src/formats/registry.ts';
import { parseReport } from '../../src/parse-report.ts';
import { noReport } from '../../src/recognise/no-report.ts';
import type { NoReport } from '../../src/recognise/no-report-kinds.ts';
import { recogniseTitle } from '../../src/recognise/title.ts';
import { START } from '../../src/schemas/place.ts';
import { AgencyId, ReportYear, type UnfiledReport } from '../../src/schemas/report.ts';
import { decode } from '../../src/text/decode.ts';
import { ChoreError } from '../chores/chore-error.ts';
import { withReading } from '../recognising/reading-for.ts';
import { NO_META, readPageMeta, type PageMeta } from './page-meta.ts';
import { UnreadFileError } from './unread-file.ts';

/** A name that something gives the agency, or a year that it gives the report, and what that is. */
export interface Told<T> {
  value: T;
  by: string;
}

/** What a file says of itself. */
export interface Evidence {
  format: Format;
  /** Under which it is filed: its own where its format has that, else the first of its format. */
  extension: string;
  /** As parsed without knowing whose it is. */
  report: UnfiledReport;
  /** What it is that is no report, and what to do; null of a report. */
  noReport: NoReport | null;
  meta: PageMeta;
  /** The text of what was recognised in its pictures; null where nothing was. */
  reading: string | null;
  /** Names and years that titles print, the first that counts first. */
  agencies: Told<string>[];
  years: Told<number>[];
  /** `<agency-id>/<year>`, where a keeper laid it so. */
  place: { agency?: string; year?: number };
}

/**
 * Reads a file for who wrote it and when. Throws ChoreError, with what it is and what to do, for one that is no report of
 * any format that is read here. `path` names it; `onDisk` is where it lies, null of one that was got from an address.
 */
export async function readEvidence(
  path: string,
  bytes: Uint8Array,
  onDisk: string | null,
): Promise<Evidence> {
  try {
    return await read(path, bytes, onDisk);
  } catch (error) {
    if (error instanceof FormatError) throw new UnreadFileError(error);
    if (error instanceof RecordError) throw new ChoreError(`${error.message}. Correct the record.`);
    throw error;
  }
}

async function read(path: string, bytes: Uint8Array, onDisk: string | null): Promise<Evidence> {
  const file = new VFile({ path, value: bytes });
  const format = formatOf(file);
  const own = extname(path).toLowerCase();
  const extension = Object.hasOwn(format.extensions, own) ? own : Object.keys(format.extensions)[0]!;
  const { result: report, reading } = await withReading(onDisk, bytes, (reading) =>
    parseReport(
      new VFile({ path, value: bytes }),
      filingOf({ agency: null, year: null, path }, bytes, { registered: null, reading }),
    ),
  );
  const found = noReport(report, () => decode(bytes).text);
  const meta = await metaOf(format, bytes);
  const { printedAgency, printedYear, title } = report;
  const article = titleOf(meta.articleTitle ?? '');
  const told = { agencies: [] as Told<string>[], years: [] as Told<number>[] };
  const tell = (by: string, agency: string | null, year: number | null): void => {
    if (agency !== null) told.agencies.push({ value: agency, by });
    if (year !== null) told.years.push({ value: year, by });
  };
  if (format.kind === 'figures') {
    const { record } = await format.read(new VFile({ path, value: bytes }));
    tell('the record', record.agency, record.year);
  }
  tell(`its title “${title}”`, printedAgency, printedYear);
  tell(`the tag ArticleTitle “${meta.articleTitle}”`, article.agency, article.year);
  return { format, extension, report, noReport: found, meta, reading, ...told, place: placeOf(path) };
}

async function metaOf(format: Format, bytes: Uint8Array): Promise<PageMeta> {
  const name: string = format.name;
  if (name !== 'html' && name !== 'mhtml') return NO_META;
  const text = decode(bytes).text;
  return readPageMeta(format.toText ? await format.toText(bytes) : text, text);
}

/** What a title says that stands outside of the report. */
function titleOf(title: string): { agency: string | null; year: number | null } {
  const position = { start: START.line, end: START.line };
  return recogniseTitle([
    { type: 'paragraph', children: [{ type: 'text', value: title, position }], position },
  ]);
}

function placeOf(path: string): Evidence['place'] {
  const folder = path.split(sep).at(-2) ?? '';
  const stem = basename(path, extname(path));
  const isYear = /^\d{4}$/.test(stem) && ReportYear.safeParse(Number(stem)).success;
  return AgencyId.safeParse(folder).success && isYear ? { agency: folder, year: Number(stem) } : {};
}

/** All words of a report, for finding names of places in them. */
export function wordsOf({ title, preamble, sections }: UnfiledReport): string {
  const blocks = [...preamble, ...sections.flatMap((section) => section.blocks)];
  return [title, ...blocks.map(({ text }) => text)].join('\n');
}
