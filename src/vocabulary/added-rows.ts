/** Labels are shorter. */
const LONGEST = 40;

/** Whether words are the label of a row that an office added below one of the form, of which it tells a part: 其中：网上申请. */
export function isPartOfRow(text: string): boolean {
  return text.length <= LONGEST && /^其中[^。；]*$/.test(text.trim());
}
