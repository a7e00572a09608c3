/** Editors set the digits of one number in sizes that differ no more: 10.5 and 12 points. */
const ONE_SIZE = 0.85;

/** Whether characters are set so much smaller than others that they are seen to be; sizes in one unit. */
export function isSmaller(size: number, other: number): boolean {
  return size < other * ONE_SIZE;
}
