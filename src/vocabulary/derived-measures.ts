/** Ids of what is compared and stands in no cell of the form: sums that it prints no total of, and rates. Permanent. */
export const DERIVED_MEASURES = [
  'sum.refused',
  'sum.unableToProvide',
  'sum.notProcessed',
  'sum.litigation',
  'rate.disclosed',
  'rate.refused',
  'rate.unableToProvide',
  'rate.notProcessed',
  'rate.carriedForward',
  'rate.naturalPerson',
  'rate.reviewCorrected',
  'rate.litigationCorrected',
] as const;
export type DerivedMeasure = (typeof DERIVED_MEASURES)[number];
