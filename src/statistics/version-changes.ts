import type { Count } from '../schemas/count.ts';
import type { Finding } from '../schemas/finding.ts';
import type { Block, Report } from '../schemas/report.ts';
import type { RuleId } from '../schemas/rule-id.ts';
import { sentencesOf } from '../text/sentences.ts';
import { TODAY_LINE } from '../vocabulary/page-parts.ts';
import { CELLS } from '../vocabulary/tables.ts';
import { alignSentences } from './align-sentences.ts';
import type { Change, Sentence } from './pair-sentences.ts';

/** A cell as two versions of a report print it. */
export interface CellChange {
  /** `requests.received.total` */
  id: string;
  from: PrintedCount;
  to: PrintedCount;
}

/** A cell as read from the file, whatever a keeper corrected. */
export type PrintedCount = Pick<Count, 'value' | 'status' | 'raw'>;

/** What two versions of one report print differently. */
export interface VersionChanges {
  /** Cells with another number, or another reason why there is none. */
  cells: CellChange[];
  /** Sentences that changed, went or came, in the order of the report; those that both have are left out. */
  words: Exclude<Change, { kind: 'kept' }>[];
  /** Findings on labels and units that only one of the versions has. */
  findings: { gone: Finding[]; come: Finding[] };
}

type Version = Pick<Report, 'title' | 'preamble' | 'sections' | 'tables' | 'findings'>;

/**
 * Findings that tell of what is printed beside the numbers of a table. The others follow from numbers and words, or from
 * how a file is made: pages that break elsewhere are no other report.
 */
const PRINTED = new Set<string>([
  'row-unrecognised',
  'row-duplicate',
  'row-order',
  'column-order',
  'column-added',
  'label-lost',
  'label-corrected',
  'label-displaced',
  'value-note',
  'unit-unknown',
] satisfies RuleId[]);

/**
 * Compares two versions of one report by all that is read from them: title, words, cells, and labels by the findings on
 * them. White space and width do not count, nor does the day that a page prints as today’s (`TODAY_LINE`).
 */
export function versionChanges(from: Version, to: Version): VersionChanges {
  const [was, is] = [from, to].map(({ findings }) => findings.filter(({ rule }) => PRINTED.has(rule)));
  return {
    cells: CELLS.flatMap(({ id, table, row, column }): CellChange[] => {
      const [before, after] = [from, to].map(({ tables }) => printed(tables[table][row.key]?.[column.key]));
      return isSame(before!, after!) ? [] : [{ id, from: before!, to: after! }];
    }),
    words: alignSentences(wordsOf(from), wordsOf(to)).filter((change) => change.kind !== 'kept'),
    findings: { gone: without(was!, is!), come: without(is!, was!) },
  };
}

/** Whether nothing that is read differs. */
export const isUnchanged = ({ cells, words, findings }: VersionChanges): boolean =>
  [cells, words, findings.gone, findings.come].every((list) => list.length === 0);

function printed(count: Count | undefined): PrintedCount {
  if (!count) return { value: null, status: 'absent' };
  const { value, status, raw, was = null } = count;
  if (status !== 'corrected') return { value, status, ...(raw === undefined ? {} : { raw }) };
  return was === null ? { value: null, status: 'unreadable' } : { value: was, status: 'printed' };
}

const isSame = (one: PrintedCount, other: PrintedCount): boolean =>
  one.value === other.value &&
  (one.status === other.status || one.value !== null) &&
  // Of a cell without a number its words are all there is.
  (one.value !== null || (one.raw ?? '') === (other.raw ?? ''));

/** All words of a report, sentence by sentence. */
function wordsOf({ title, preamble, sections }: Version): Sentence[] {
  const whole = sections.flatMap(({ title, blocks, key }) => [{ text: title, anchor: key }, ...blocks]);
  const last = whole.findLastIndex(({ text }) => /[。！？；][”’）》」』]*$/u.test(text));
  const lines: Pick<Block, 'text' | 'anchor'>[] = [
    ...preamble.filter(isOfReport),
    ...whole.slice(0, last + 1),
    ...whole.slice(last + 1).filter(isOfReport),
  ];
  return [
    ...(title === '' ? [] : [{ text: title, anchor: 'preamble' }]),
    ...lines.flatMap(({ text, anchor }) => sentencesOf(text).map((sentence) => ({ text: sentence, anchor }))),
  ];
}

const isOfReport = ({ text }: Pick<Block, 'text'>): boolean => !TODAY_LINE.test(text.trim());

function without(findings: readonly Finding[], others: readonly Finding[]): Finding[] {
  const left = others.map(toldOf);
  return findings.filter((finding) => {
    const at = left.indexOf(toldOf(finding));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const toldOf = ({ rule, table, row, column, expected, actual }: Finding): string =>
  JSON.stringify([rule, table, row, column, expected, actual]);
