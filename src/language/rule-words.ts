import type { Finding } from '../schemas/finding.ts';

/** The words of one rule in one language. */
export interface RuleWords {
  /** A short name. */
  readonly title: string;
  /** What the rule says and why it matters. */
  readonly explanation: string;
  /** One sentence on one finding, made from its values. */
  readonly explain: (finding: Finding) => string;
}
