import { countAtOf } from '../checks/blank-cells.ts';
import { hasNoCases } from '../checks/no-cases.ts';
import type { AmountSentence } from '../schemas/leads.ts';
import type { Report } from '../schemas/report.ts';
import { sentencesOf } from '../text/sentences.ts';

/** What a report of a year without requests says was done is told in a few sentences. */
const MOST = 8;
/** A sentence longer than this is a paragraph without stops. */
const LONGEST = 200;

/** A number of something, and no date, ordinal, deadline, address or number of a document: 信息11件, 培训3场次, 10余万人. */
const AMOUNT =
  /(?<![第\d.．〔[])(\d[\d,，]*(?:[.．]\d+)?)\s*[多余]?\s*[万亿]?\s*(?:件|条|篇|期|次|场|份|个(?!工作日|月|小时)|人|项|起|家|部|名|宗|户|幅|批|万元|元|[%％])/g;

/** Whether a sentence tells an amount that is not 0: zeros are what the tables say already. */
const tellsAmount = (sentence: string): boolean =>
  [...sentence.normalize('NFKC').matchAll(AMOUNT)].some(([, number = '']) => /[1-9]/.test(number));

/**
 * The sentences of 总体情况 that tell amounts, of a report whose tables of requests, reviews and lawsuits hold zeros alone: what was
 * done in a year of which the numbers of the form say nothing.
 */
export function amountSentences({ sections, tables }: Pick<Report, 'sections' | 'tables'>): AmountSentence[] {
  if (!hasNoCases(countAtOf(tables))) return [];
  const found: AmountSentence[] = [];
  for (const { anchor, text } of sections
    .filter(({ key }) => key === 'overview')
    .flatMap(({ blocks }) => blocks)) {
    for (const sentence of sentencesOf(text)) {
      if (sentence.length > LONGEST || !tellsAmount(sentence)) continue;
      found.push({ anchor, sentence });
      if (found.length === MOST) return found;
    }
  }
  return found;
}
