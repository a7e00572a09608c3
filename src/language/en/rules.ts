import type { RuleId } from '../../schemas/rule-id.ts';
import type { RuleWords } from '../rule-words.ts';
import { RULES_OF_CELLS } from './rules-of-cells.ts';
import { RULES_OF_PARTS } from './rules-of-parts.ts';
import { RULES_OF_ROWS } from './rules-of-rows.ts';
import { RULES_OF_SUMS } from './rules-of-sums.ts';

/** What readers are told of the rules and of what they find. */
export const RULE_WORDS: Readonly<Record<RuleId, RuleWords>> = {
  ...RULES_OF_SUMS,
  ...RULES_OF_PARTS,
  ...RULES_OF_ROWS,
  ...RULES_OF_CELLS,
};
