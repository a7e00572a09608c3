import { foldWidth } from '../text/normalise.ts';
import { readYear } from '../text/numerals.ts';
import { simplify } from '../text/traditional.ts';
import { YEAR } from './title-line.ts';

/** What follows the agency's name in a title; an office may be called after the subject itself. */
const FROM_SUBJECT =
  /(?:关于)?(?:本级)?(?:政府信息公开|政府资讯公开|政务信息公开|政务公开|信息公开|资讯公开)(?!(?:工作)?(?:领导小组)?(?:办公室|中心|处(?!理)|科(?!技)|股(?!份))).*$/;
/** The form is that of a country, which publishes no report. */
const COUNTRY = '中华人民共和国';
/** A government is named by these two words together, of which the second begins the subject too. */
const SHORT_OF_GOVERNMENT = /(?:人民|自治)$/;

/** The agency and the year that a title names; null where it names none. */
export function readTitle(title: string): { agency: string | null; year: number | null } {
  const text = foldWidth(title);
  const year = YEAR.exec(text);
  // What an office does with its report, such as 关于公布…, is no part of its name.
  const name = nameIn(text, year)
    .replace(/^(?:关于|關於)|[（(][）)]/g, '')
    .replace(/(?:关于|關於).*$/, '');
  const years = new RegExp(`^${year?.[1] ?? ''}(?!\\d)`);
  const agency = asPrinted(years.test(name) ? name.replace(years, '') : name, title);
  return {
    agency: agency === '' || agency === COUNTRY ? null : agency,
    year: year ? readYear(year[1]!) : null,
  };
}

/**
 * What stands before the subject, without the year. A subject behind the year is looked for first: where the year
 * parts 政府 from 信息公开, the government is the agency's.
 */
function nameIn(text: string, year: RegExpExecArray | null): string {
  const from = year === null ? 0 : year.index + year[0].length;
  // The subject is found in simplified words of the same length; the name keeps the characters as printed.
  const words = simplify(text);
  const behind = FROM_SUBJECT.exec(words.slice(from));
  const subject = behind ? from + behind.index : (FROM_SUBJECT.exec(words)?.index ?? text.length);
  const before =
    year && year.index < subject
      ? text.slice(0, year.index).replace(/(?:关于|關於)$/, '') + text.slice(from, subject)
      : text.slice(0, subject);
  const name = before.replace(/\s/g, '');
  return SHORT_OF_GOVERNMENT.test(name) && words.startsWith('政府', subject)
    ? name + text.slice(subject, subject + 2)
    : name;
}

/** A name in folded letters with the characters that the title prints; as it is where it is no piece of the title. */
function asPrinted(name: string, title: string): string {
  const printed = title.replace(/\s/g, '');
  if (foldWidth(printed).length !== printed.length) return name;
  const at = foldWidth(printed).indexOf(name);
  return at < 0 ? name : printed.slice(at, at + name.length);
}
