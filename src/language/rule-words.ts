import type { Finding } from '../schemas/finding.ts';
import type { RuleId } from '../schemas/rule-id.ts';

/** The words of one rule in one language. */
export interface RuleWords {
  /** A short name. */
  readonly title: string;
  /** What the rule says and why it matters. */
  readonly explanation: string;
  /** One sentence on one finding, made from its values. */
  readonly explain: (finding: Finding) => string;
}

/** The words of every rule; of a language that lacks a rule it does not compile. */
export type WordsOfRules = Readonly<Record<RuleId, RuleWords>>;

/** The words of some rules as they are, held to what a rule has: all of them together are held to be of every rule. */
export function ruleWords<Id extends RuleId>(
  words: Readonly<Record<Id, RuleWords>>,
): Readonly<Record<Id, RuleWords>> {
  return words;
}
