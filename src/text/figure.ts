/** A number as tables print it, in either language: no grouping, so that it can be copied, and a true minus sign. */
export function figure(value: number): string {
  return String(value).replace('-', '−');
}
