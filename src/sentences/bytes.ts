import { common } from '#language/common.ts';
import { REPORT } from '#language/report.ts';

/** Made once: a page of each report asks. */
const GROUPED = new Intl.NumberFormat(common.tag);

/** `12,345 字节` */
export function bytesName(bytes: number): string {
  return REPORT.bytes(GROUPED.format(bytes));
}
