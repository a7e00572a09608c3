import type { PrintedTable } from '../../recognise/printed.ts';
import { fold } from '../../text/normalise.ts';
import { isMoney } from '../../text/numbers.ts';
import { simplify } from '../../text/traditional.ts';
import { PROACTIVE } from '../../vocabulary/proactive.ts';
import type { Head } from '../head.ts';
import { columnKey } from '../label-keys.ts';

/** What is printed of the unit of an amount: a unit of money, or words that name another one. */
export type PrintedUnit = { unit: string } | { unknown: string };

const UNIT = '(?:亿元|千万元|百万元|十万元|万元|千元|元|亿|万)';
/** 单位：万元, 单位为元, 以元计, 人民币元, （元） and the like; what is kept to decimals is no unit. */
const SPOKEN = new RegExp(
  `(?:单\\s*位\\s*[:：]?\\s*(?:为|是|以)?\\s*|以|按|人民币|金额\\s*[:：]?\\s*)(?:人民币)?\\s*[:：]?\\s*(${UNIT})`,
  'u',
);
const BRACKETED = new RegExp(
  `[（(\\[【〔]\\s*(?:人民币)?\\s*[:：]?\\s*(${UNIT})\\s*(?:[,，;；、][^）)]*)?[）)\\]】〕]`,
  'u',
);
const BEHIND = new RegExp(`(?:金额|收费|总额|费)\\s*[/／,，、:：]?\\s*(${UNIT})\\s*$`, 'u');
/** 单位：… or a bracket that ends in 元 without being a unit of ours. */
const NAMED = /单\s*位\s*[:：]?\s*(?:为|是|以)?\s*([^\s,，;；、)）\]】〕]{1,8})/u;
const FOREIGN =
  /[（(\[【〔]\s*(?:人民币\s*[:：]?)?\s*([^（()）]{0,4}(?:元|角|币|镑|克|吨|[￥¥]|rmb|cny|yuan)|分)\s*[）)\]】〕]/iu;

/** 采购总金额港元 */
const NAMED_BEHIND = /(?:金额|总额)\s*[/／]?\s*([\p{Script=Han}]{0,5}(?:元|角|币|镑|克|吨))$/u;
/** 以…计 */
const COUNTED = /以\s*([^\s,，。;；、()（）]{1,6}?)\s*[为]?(?:计|单位)/u;

/** The unit that words print: in brackets, behind 单位, or at their end. Null where they print none. */
function unitIn(words: string): PrintedUnit | null {
  const text = simplify(fold(words)).trim();
  const bracketed = BRACKETED.exec(text)?.[1];
  if (bracketed) return { unit: wholeUnit(bracketed) };
  const named = NAMED.exec(text)?.[1];
  if (named) {
    const unit = wholeUnit(named.replace(/^人民币/, '').replace(/[计算]$/, ''));
    return isMoney(unit) ? { unit } : /^[件条项个次人份宗]$/.test(unit) ? null : { unknown: named };
  }
  const foreign = FOREIGN.exec(text)?.[1];
  if (foreign) return { unknown: foreign };
  const behind = NAMED_BEHIND.exec(text)?.[1];
  if (behind && !isMoney(wholeUnit(behind.replace(/^人民币/, '')))) return { unknown: behind };
  const counted = COUNTED.exec(text)?.[1];
  if (counted && !isMoney(wholeUnit(counted.replace(/^人民币/, '')))) return { unknown: counted };
  const spoken = SPOKEN.exec(text)?.[1] ?? BEHIND.exec(text)?.[1];
  return spoken ? { unit: wholeUnit(spoken) } : null;
}

/** 万 and 亿 stand for 万元 and 亿元. */
function wholeUnit(unit: string): string {
  return unit === '万' || unit === '亿' ? `${unit}元` : unit;
}

/** Words of a table that may print a unit hold few characters. */
const LONGEST = 120;

/**
 * The unit of an amount: what the row's label prints, else the head of its column, else the caption of the table or
 * the line above it. Null where nothing prints one: then the form's own, 万元, holds.
 */
export function unitOf(label: string, head: Head | null, { captions }: PrintedTable): PrintedUnit | null {
  const own = unitIn(label.slice(0, LONGEST));
  if (own) return own;
  const heads = head?.fields.filter(({ text }) => text.length <= LONGEST) ?? [];
  const amount = heads.filter(
    ({ text }) => columnKey(text, PROACTIVE) === 'amount' || /金额|收费/.test(text),
  );
  for (const { text } of [...amount, ...heads]) {
    const unit = unitIn(text);
    if (unit) return unit;
  }
  for (const caption of captions.toReversed()) {
    const unit = unitIn(caption);
    if (unit) return unit;
  }
  return null;
}
