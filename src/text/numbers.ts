import { foldWidth, isBlank, NOTE_MARK } from './normalise.ts';
import { remember } from './remember.ts';

/**
 * What a table field prints. `run`: digits and signs that are no one number, such as numbers that were glued together.
 * `text`: anything else that is neither a number nor a sign for none.
 */
export type FieldReading = Readonly<
  | { kind: 'number'; value: number; unit?: string; note?: string }
  | { kind: 'blank' }
  | { kind: 'dash' }
  | { kind: 'run'; text: string }
  | { kind: 'text' }
>;

/** Sources of patterns of what is printed for none: signs, and words. */
export const DASH_SIGNS = '[-‐-―−—─－_/／\\\\*]+';
export const DASH_WORDS = '[无無]|空白?|不[适適]用|[没沒]有|未[发發]生|nil|n/a';
const DASH = new RegExp(`^(?:${DASH_SIGNS}|${DASH_WORDS})$`, 'i');
/** The Chinese numeral. */
const ZERO = /^[〇零]$/;
/** Letters and signs that look like digits, among these or alone: nobody wrote them as words. */
const LOOKALIKE = /^(?=.*[\dOoIl〇○◯零])[\d.,OoIl〇○◯零]{1,12}$/;
const RUN = /^[\d.,+\-−–—\s]+$/u;
const MARK = NOTE_MARK.source;
const NUMBER = new RegExp(
  `^(?:${MARK}+\\s*)?(?<sign>[+\\-−–—]|增加?|[减減]少?|新增)?\\s*(?<digits>\\d{1,3}(?:[,，]\\d{3})+(?:\\.\\d+)?|(?:0|[1-9]\\d*)(?:\\.\\d+)?|\\.\\d+)\\s*(?:人民币(?=[亿千百十万]*元))?(?<unit>亿元|千万元|百万元|十万元|万元|千元|元|件次|件|项|条|个|次|宗|份|部|起)?\\s*(?<mark>${MARK}+|[[［〔（(]${MARK}+[)）〕］\\]]|[*※])?\\s*(?:[(（](?<note>[^()（）]*)[)）])?$`,
  'u',
);

/** Digits behind it are shown from right to left. */
const TURNING = '\u202E';

/** A spreadsheet's mark that digits are words. */
const TEXT_MARK = /^['’‘`](?=\d)/;

/** Hyphens that word processors write, before a number. */
const HYPHEN = /^[‐‒](?=\s?\d)/;

const MARKS_BEFORE = new RegExp(`^${MARK}+`, 'u');

/** No number of a report has more digits, its point and sign among them. */
export const MOST_DIGITS = 15;

/** Longer than all numbers of a table run together; the patterns below would take their time with a megabyte. */
const LONGEST = 2000;

/**
 * Reads one table field: `20168`, `−57`, `减4`, `1,234.5`, `251000元`, `55（含自然失效29件）`, full-width digits.
 * A space inside a number, or a leading zero, is a run: it may stand for a lost point or for two cells run together.
 */
export const readField = remember((raw: string): FieldReading => {
  if (isBlank(raw)) return { kind: 'blank' };
  if (raw.length > LONGEST || raw.includes(TURNING)) return { kind: 'text' };
  const text = foldWidth(raw).replace(TEXT_MARK, '').replace(HYPHEN, '-');
  if (DASH.test(text)) return { kind: 'dash' };
  if (ZERO.test(text)) return { kind: 'number', value: 0 };
  const groups = NUMBER.exec(text)?.groups;
  if (!groups && LOOKALIKE.test(text)) return { kind: 'run', text };
  if (!groups)
    return RUN.test(text) && /\d/.test(text)
      ? { kind: 'run', text: text.replace(/[−–—]/g, '-') }
      : { kind: 'text' };
  const negative = /^[-−–—减減]/u.test(groups.sign ?? '');
  const note = groups.note?.trim() || groups.mark || text.match(MARKS_BEFORE)?.[0];
  const size = Number(groups.digits!.replace(/[,，]/g, ''));
  return {
    kind: 'number',
    value: negative && size !== 0 ? -size : size,
    ...(groups.unit ? { unit: groups.unit } : {}),
    ...(note ? { note } : {}),
  };
});

/** No number with what spoils it is longer. */
export const LONGEST_SPOILT = 30;
const SPOILT =
  /^(?!\d{1,2}[、.)]+$)[^\p{L}\p{Nd}]{0,2}[约共近超]?\s*\p{Nd}(?:[\p{Nd}\p{M},.'’、٬]*[\p{Nd}\p{M}])?\s*(?:[^\p{Nd}\s\p{Script=Han}]{0,3}|[件条项个次宗份部起例人封户篇批余多注百千万亿]{1,2})$/u;

const LESS_OR_MORE =
  '[≈~～<>≤≥±#*△▲▽▼↑↓]|大?约|近|超过?|不[足到]|[至最][少多]|[多少大小高低]于|逾|达|仅?有|共[计有]?|累计|总共|计|为';
const ABOUT = '左右|上下|以[上下内]|[余多]';
const INEXACT = new RegExp(
  `^(?:(?:${LESS_OR_MORE})\\s*\\d[\\d,.]*[件条项个次宗份部起例人元]{0,2}(?:${ABOUT})?|\\d[\\d,.]*[件条项个次宗份部起例人元]{0,2}(?:${ABOUT}))$`,
  'u',
);

/** Whether words beside a number say that it is not exact, or what it is the sum of, so that nobody can take it for the cell's: 约12, 12以上, 共12. */
export const isInexact = remember(
  (text: string): boolean =>
    text.length <= LONGEST_SPOILT && readField(text).kind === 'text' && INEXACT.test(foldWidth(text)),
);

/** Whether a field is one number beside signs or letters with which nobody reads it as one: 约12, 12%, “12”. */
export const isSpoilt = remember(
  (text: string): boolean =>
    isInexact(text) ||
    (text.length <= LONGEST_SPOILT && readField(text).kind === 'text' && SPOILT.test(foldWidth(text))),
);

const BESIDE_WORDS =
  /^(?:\d[\d.,]*\s*(?:[（(［[【/].{0,15}|注\s*\d{1,2})|(?![附表图注第])\p{Script=Han}{1,7}\s*:?\s*\d[\d.,]*)$/u;

/** Whether a field is a number with words right beside it, with which nobody reads it as one: 12/3, 12注1, 自然人：12. */
function isBesideWords(text: string): boolean {
  return (
    text.length <= LONGEST_SPOILT && readField(text).kind === 'text' && BESIDE_WORDS.test(foldWidth(text))
  );
}

const SIGNS = /^[^\p{Script=Han}\s]{1,16}$|^[一二三四五六七八九十百零壹贰叁肆伍陆柒捌玖拾]{1,4}$/u;

/** Whether what stands behind a row's label is a cell of it that nobody can read as a number, and no words: 12人, 12^1^, ×, 三. */
export function isOddCell(text: string): boolean {
  return isSpoilt(text) || isBesideWords(text) || (readField(text).kind === 'text' && SIGNS.test(text));
}

/** Whether a field is the sign of a change alone, 增 or 减: its number was left out. */
export function isSignAlone(text: string): boolean {
  return /^(?:增加?|[减減]少?|新增)$/u.test(text.trim());
}

/** Units of money in 万元, in which the archive holds all money. */
const WAN_YUAN: Readonly<Record<string, number>> = {
  元: 0.0001,
  千元: 0.1,
  万元: 1,
  十万元: 10,
  百万元: 100,
  千万元: 1000,
  亿元: 10000,
};

/** Whether a unit is one of money. */
export function isMoney(unit: string): boolean {
  return unit in WAN_YUAN;
}

/** An amount in 万元; one without a unit of money is in 万元 already, as the form asks. */
export function inWanYuan(amount: number, unit: string | undefined): number {
  return Math.round(amount * (WAN_YUAN[unit ?? ''] ?? 1) * 1e10) / 1e10;
}

/** Adds amounts without the dust of binary fractions: figures have at most six decimals. */
export function addAll(values: readonly number[]): number {
  return Math.round(values.reduce((sum, value) => sum + value, 0) * 1e6) / 1e6;
}

/** Whether something printed is the sign of a number of which no digit can be told. */
export function isUnreadableNumber(text: string): boolean {
  return /^[…\uFFFD]+$/.test(text);
}
