import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Point } from 'unist';
import { foldWidth } from '../text/normalise.ts';
import { readYear } from '../text/numerals.ts';
import { simplify } from '../text/traditional.ts';

/** What the title of a report says. */
export interface Title {
  /** As printed; empty where the file has none. */
  text: string;
  agency: string | null;
  year: number | null;
  place: Point;
}

const SUBJECT = /政府信息公开|政务公开|信息公开/;
const REPORT = /年度报告|年报|工作报告|报告/;
const YEAR = /((?:19|20)\d{2}|[二][〇○零一二三四五六七八九]{3})\s*年(?:度)?/;
/** What follows the agency's name in a title. */
const FROM_SUBJECT = /(?:关于)?(?:本级)?(?:政府信息公开|政务公开|信息公开).*$/;

/**
 * Finds the title among what stands before the first section. Portals break long titles over lines, so up to
 * three neighbouring blocks are tried as one.
 */
export function recogniseTitle(before: readonly RootContent[]): Title {
  const blocks = before.filter((node) => node.type === 'heading' || node.type === 'paragraph');
  for (let from = 0; from < blocks.length; from++) {
    for (let length = 1; length <= 3 && from + length <= blocks.length; length++) {
      const text = blocks
        .slice(from, from + length)
        .map((node) => toString(node).trim())
        .join('');
      const words = simplify(text);
      if (text.length <= 80 && SUBJECT.test(words) && REPORT.test(words) && !/[。；]/.test(text)) {
        return { text, ...readTitle(text), place: blocks[from]!.position!.start };
      }
    }
  }
  return { text: '', agency: null, year: null, place: { line: 1, column: 1 } };
}

/** The agency and the year that a title names; null where it names none. */
function readTitle(title: string): { agency: string | null; year: number | null } {
  const text = foldWidth(title);
  const year = YEAR.exec(text);
  const name = text.replace(YEAR, '').replace(/[（(]\s*[）)]/g, '');
  // The subject is found in simplified words of the same length; the name keeps the characters as printed.
  const agency = name
    .slice(0, simplify(name).replace(FROM_SUBJECT, '').length)
    .replace(/\s/g, '')
    .replace(/^(?:关于|關於)/, '');
  return { agency: agency || null, year: year ? readYear(year[1]!) : null };
}
