import { licence as licenceEn, readme as readmeEn } from './en/data-readme.ts';
import { RULE_WORDS } from './en/rules.ts';
import type { ReadmeFacts } from './readme-facts.ts';
import { licence as licenceZh, readme as readmeZh } from './zh-CN/data-readme.ts';

/** What the data files say in every language at once, whichever language the pages are drawn in. */

/** The READMEs of the zip by their names. */
export function readmes(facts: ReadmeFacts): readonly (readonly [name: string, text: string])[] {
  return [
    ['README.zh-CN.md', readmeZh(facts)],
    ['README.en.md', readmeEn(facts)],
  ];
}

/** What may be done with the data. */
export const LICENCES = `${licenceZh}\n${licenceEn}`;

/** What the rules say in English, beside the Chinese. */
export const ENGLISH_RULES = RULE_WORDS;
