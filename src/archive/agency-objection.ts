import type { AgencyRule } from '../schemas/filing-confirmation.ts';

/** What is wrong with an entry, and what a keeper could do about it. */
export interface Objection {
  rule: AgencyRule | 'agency-relation';
  what: string;
  hint: string;
}

/** What a hint ends with: the other way, to say that the entry is right as it is. */
export const orConfirm = (rule: AgencyRule): string =>
  `or, where it is right all the same, say why for readers: confirmed: [{ rule: ${rule}, note: … }].`;
