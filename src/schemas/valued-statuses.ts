/** The statuses that carry a value; every other status means `value` is null. Apart from the schema, which no page needs. */
export const VALUED_STATUSES = ['printed', 'reconstructed', 'corrected'] as const;
