import { z } from 'zod';

/** A sentence of a report that readers may want to look into. */
const LeadSentence = z.object({
  /** Fragment on the report page: overview-p3. */
  anchor: z.string(),
  sentence: z.string(),
});

/** A sentence that names a place the agency does not lie in, and the names as printed. */
export const PlaceLead = LeadSentence.extend({ names: z.array(z.string()).min(1) });
export type PlaceLead = z.infer<typeof PlaceLead>;

/** A sentence about what was or was not charged for handling requests. */
export const FeeSentence = LeadSentence;
export type FeeSentence = z.infer<typeof FeeSentence>;

/** A sentence of 总体情况 that tells an amount. */
export const AmountSentence = LeadSentence;
export type AmountSentence = z.infer<typeof AmountSentence>;

/** What the prose of a report offers to look into; what it does not offer is not there. Nothing of it is a finding. */
export const Leads = z.object({
  places: z.array(PlaceLead).optional(),
  fees: z.array(FeeSentence).optional(),
  /** Of reports without a request, review or lawsuit alone. */
  amounts: z.array(AmountSentence).optional(),
});
export type Leads = z.infer<typeof Leads>;
