import { CHARTS } from '#language/charts.ts';

/** What stands below a picture that leaves the page, a paragraph each. */
export function savedLines({
  basis,
  unit,
  note,
  address,
}: {
  basis: string;
  unit: string;
  note: string;
  address: string;
}): string[] {
  const { saved } = CHARTS;
  return [...(note ? [note] : []), saved.basis(basis) + saved.unit(unit), saved.source, address];
}
