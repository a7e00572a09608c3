import type { WordsOfRules } from '../rule-words.ts';
import { CELL_RULES } from './rules-of-cells.ts';
import { PART_RULES } from './rules-of-parts.ts';
import { ROW_RULES } from './rules-of-rows.ts';
import { SUM_RULES } from './rules-of-sums.ts';

/** What readers are told of the rules and of what they find. */
export const RULE_WORDS: WordsOfRules = { ...SUM_RULES, ...PART_RULES, ...ROW_RULES, ...CELL_RULES };
