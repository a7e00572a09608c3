import { WAN_YUAN } from '../../vocabulary/units.ts';

/** What the form prints, under its English name; beside it stands what is printed. */
interface Labelled {
  readonly label: string;
  readonly english: string;
}

/** Groups of rows, by what the form prints above them behind an ordinal. */
const GROUPS: Readonly<Record<string, string>> = {
  本年度办理结果: 'Dispositions this year',
  不予公开: 'Refused',
  无法提供: 'Unable to provide',
  不予处理: 'Not processed',
  其他处理: 'Other disposition',
  行政诉讼: 'Administrative litigation',
};

const ORDINAL = /^(?:[一二三四]、|（[一二三四五六七]）)/;
/** An item of article 20 of the Regulations, which table 2 prints above its rows. */
const ARTICLE = /^第二十条第（([一二三四五六七八九])）项$/;
const NUMERALS = '一二三四五六七八九';

/** In a table: the English name, then what is printed. */
export function labelled(definition: Labelled, printed: string = definition.label): string {
  return `${definition.english} ${printed}`;
}

/** In a sentence, a chart or a name. */
export function named({ english }: Labelled): string {
  return english;
}

/** Names too long to stand beside a bar, in short. */
const SHORT: Readonly<Record<string, string>> = {
  'Disclosure prohibited by other law or regulation': 'Prohibited by other law',
  'Endangers national, public or economic security or social stability': 'Security and stability',
  'Matter of administrative inquiry': 'Administrative inquiry',
  'Administrative reconsideration': 'Reconsideration',
  'Litigation without prior reconsideration': 'Litigation, direct',
};

/** Beside a bar of a chart, where there is little room. */
export function inChart({ english }: Labelled): string {
  return SHORT[english] ?? english;
}

/** A group of rows in a table. */
export function groupLabel(printed: string): string {
  return `${groupName(printed)} ${printed}`;
}

/** A group of rows in a sentence. Throws a RangeError for one that has no English name. */
export function groupName(printed: string): string {
  const [, item] = ARTICLE.exec(printed) ?? [];
  const name = item ? `Article 20 (${NUMERALS.indexOf(item) + 1})` : GROUPS[printed.replace(ORDINAL, '')];
  if (name !== undefined) return name;
  throw new RangeError(`Unexpected group ${printed} of the form, expected one with an English name here`);
}

/** `1. `, `（一）`, `一、` as `1. `, `(1) `, `I. `: the ordinal that the form prints before a row; empty where it prints none. */
export function ordinalText(printed: string): string {
  if (printed === '') return '';
  const at = NUMERALS.indexOf(printed.replace(/[（）、]/g, '')) + 1;
  if (at === 0) return printed;
  return printed.startsWith('（') ? `(${at}) ` : `${['I', 'II', 'III', 'IV', 'V', 'VI'][at - 1]}. `;
}

const UNITS: Readonly<Record<string, string>> = { 件: 'number', 项: 'items', 万元: '10,000 yuan' };

/** A unit that the form prints. */
export function unitName(printed: string): string {
  return UNITS[printed] ?? printed;
}

/** The same at the head of a column, with what is printed beside it. */
export function unitLabel(printed: string): string {
  return `${unitName(printed)} ${printed}`;
}

/** Whether a unit, by either of its names, is that of amounts of money. */
export function isMoney(unit: string): boolean {
  return unit === WAN_YUAN || unit === UNITS[WAN_YUAN];
}

/** Rows whose names say what they count only below the title of their table, or say it twice. */
const ALONE: Readonly<Record<string, string>> = {
  'Received this year': 'Requests received this year',
  'Carried over from the previous year': 'Requests carried over from the previous year',
  'Dispositions this year: Total disposed of': 'Requests disposed of this year',
  'Carried forward to the next year': 'Requests carried forward to the next year',
  'Administrative litigation: Litigation without prior reconsideration':
    'Litigation without prior reconsideration',
  'Administrative litigation: Litigation after reconsideration': 'Litigation after reconsideration',
};

/** What a row counts, where it stands by itself as a title. */
export function counting(name: string): string {
  return ALONE[name] ?? name;
}
