import type { FeeSentence } from '../schemas/leads.ts';
import type { Report } from '../schemas/report.ts';
import { sentencesOf } from '../text/sentences.ts';

/** A report says it once or twice; more would be another subject. */
const MOST = 3;
/** A sentence longer than this is no statement of fees but a paragraph without stops. */
const LONGEST = 200;

const FEE = /处理费/;
/** Charging for requests, and not the administrative fees that are disclosed. */
const CHARGING =
  /(?:信息公开|依申请|申请人).{0,24}(?:收费|收取|费用)|(?:收费|收取|费用).{0,24}(?:信息公开|依申请|申请人)/;

/** The sentences in which a report says what it charged for handling requests, as 条例 article 42 and the form ask. */
export function feeSentences({ sections }: Pick<Report, 'sections'>): FeeSentence[] {
  const found: FeeSentence[] = [];
  for (const { anchor, text } of sections.flatMap((section) => section.blocks)) {
    if (!text.includes('费')) continue;
    for (const sentence of sentencesOf(text)) {
      if (sentence.length > LONGEST || !(FEE.test(sentence) || CHARGING.test(sentence))) continue;
      found.push({ anchor, sentence });
      if (found.length === MOST) return found;
    }
  }
  return found;
}
