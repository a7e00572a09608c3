/** What the form counts in, as it prints it. */
export const CASES = '件';
export const ITEMS = '项';
/** Money is in 10,000 yuan. */
export const WAN_YUAN = '万元';
/** What every unit of money is a multiple of. */
export const YUAN = '元';

/** Fewer cases than this are told as a fraction before a percentage, and drawn as squares that can be counted. */
export const FEW_CASES = 30;
