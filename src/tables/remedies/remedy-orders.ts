import type { PrintedRow } from '../../recognise/printed.ts';
import { formKey } from '../../text/form-key.ts';
import type { RemedyColumn, RemedyRow } from '../../vocabulary/remedies.ts';
import { isBlankField } from '../printed-fields.ts';
import { columnOf, COLUMNS, ROWS, rowsIn } from './remedy-words.ts';

const OUTCOME = /结果|维持|纠正|审结|总计|合计/;

/** The outcomes of one part after the other; empty where some are not legible, so that nobody can tell where a part's begin. */
export function turnsOf(sequence: readonly RemedyColumn[]): RemedyColumn[][] {
  if (sequence.length % COLUMNS.length > 0) return [];
  const turns = Array.from({ length: sequence.length / COLUMNS.length }, (_, at) =>
    sequence.slice(at * COLUMNS.length, (at + 1) * COLUMNS.length),
  );
  return turns.every((turn) => new Set(turn).size === COLUMNS.length) ? turns : [];
}

/**
 * The outcomes of each part: the same of all, or one turn each where reviews, whose outcomes stand highest, come first. null
 * where turns differ and nobody can tell whose they are.
 */
export function columnsOf(
  turns: readonly RemedyColumn[][],
  parts: readonly RemedyRow[],
): Record<RemedyRow, RemedyColumn[]> | null {
  const [first = COLUMNS, ...others] = turns;
  const isShared = others.every((turn) => turn.join() === first.join());
  const areOwn = turns.length === ROWS.length && parts.length === ROWS.length && parts[0] === ROWS[0];
  if (!isShared && !areOwn) return null;
  return Object.fromEntries(
    ROWS.map((row) => [row, isShared ? first : turns[parts.indexOf(row)]!]),
  ) as Record<RemedyRow, RemedyColumn[]>;
}

/** Whether outcomes stand in the order of the form, part after part, though some are missing. */
export function isInForm(outcomes: readonly RemedyColumn[]): boolean {
  let part = 0;
  let last = -1;
  for (const outcome of outcomes) {
    const at = COLUMNS.indexOf(outcome);
    if (at <= last) part += 1;
    last = at;
  }
  return part < ROWS.length;
}

/**
 * Whether a stream names parts behind all outcomes, or the second kind of lawsuits behind outcomes of the first: these
 * are labels of rows, or heads of little tables, of which some have no numbers, and nobody can tell whose follow.
 */
export function areLabelsMixed(words: readonly string[]): boolean {
  const isOutcome = (word: string) => OUTCOME.test(word);
  const labels = words.flatMap((word, at) => (/起诉|行政复议/.test(word) ? [at] : []));
  const lawsuits = labels.filter((at) => words[at]!.includes('起诉'));
  const isTrailing = !words.slice(labels.at(-1)).some(isOutcome);
  return isTrailing || words.slice(lawsuits[0]! + 1, lawsuits.at(-1)).some(isOutcome);
}

/**
 * Whether blank cells of a stream stand among the heads: they may be a row of their own between two heads, unless the
 * outcomes of both kinds of lawsuits stand together behind the names of all parts, as those of one row do.
 */
export function isInterrupted(rows: readonly PrintedRow[]): boolean {
  const isBlank = (row: PrintedRow) => row.fields.every(isBlankField);
  const names = rows.findLastIndex(({ fields }) =>
    fields.some(({ text }) => rowsIn(formKey(text)).length > 0),
  );
  const behind = rows.slice(names + 1);
  const outcomes = behind.slice(behind.findIndex((row) => !isBlank(row)));
  const together = outcomes.slice(0, 2 * COLUMNS.length);
  if (
    together.length === 2 * COLUMNS.length &&
    together.every(({ fields: [only, another] }) => only && !another && columnOf(formKey(only.text)) !== null)
  )
    return false;
  const first = rows.findIndex((row) => row.layout === 'flow' && isBlank(row));
  return first >= 0 && rows.slice(first).some((row) => !isBlank(row));
}

/**
 * The parts as they stand from left to right: 行政复议 before 行政诉讼 or behind it, and both kinds of lawsuits below that. null
 * where a kind of lawsuits stands before it, 行政复议 between them, or outcomes before the kinds of lawsuits that are named first.
 */
export function partsInOrder(words: readonly string[], named: readonly RemedyRow[]): RemedyRow[] | null {
  if (named.length < ROWS.length) return [...named];
  const all = words.join('|');
  const [review, litigation] = [all.indexOf('行政复议'), all.indexOf('行政诉讼')];
  const lawsuits = named.filter((row) => row !== 'administrativeReview');
  const places = [all.indexOf('未经复议'), all.indexOf('复议后')];
  if (litigation < 0) return named.indexOf('administrativeReview') === 1 ? null : [...named];
  if (places.some((at) => at < litigation)) return null;
  const isBetween = places.some((at) => at < review) && places.some((at) => at > review);
  if (isBetween) return null;
  if (litigation > review) return ['administrativeReview', ...lawsuits];
  // What has outcomes and no kinds are reviews: the names of the two have changed places.
  const isExchanged = OUTCOME.test(all.slice(litigation, Math.min(...places)));
  return isExchanged ? null : [...lawsuits, 'administrativeReview'];
}
