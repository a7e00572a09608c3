/** From this denominator on a percentage says more than the fraction does. */
const ENOUGH_FOR_PERCENT = 30;

/** `8/11`, or `36.4%` where the whole is large enough; empty where the whole is 0. */
export function share(part: number, whole: number): string {
  if (whole === 0) return '';
  return whole < ENOUGH_FOR_PERCENT ? `${part}/${whole}` : `${((part / whole) * 100).toFixed(1)}%`;
}
