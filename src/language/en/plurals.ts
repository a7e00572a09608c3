/** `1 report`, `2 reports`, `1 agency`, `3 agencies`. */
export function counted(number: number, one: string, several = `${one}s`): string {
  return `${number} ${number === 1 ? one : several}`;
}

/** `a`, `a and b`, `a, b and c`: what stands in a sentence. */
export function listed(words: readonly string[], last = 'and'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** The first letter as sentences begin. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The first letter as within a sentence. */
export function lowerCase(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** `1 agency`, `3 agencies` */
export const agenciesOf = (number: number): string => counted(number, 'agency', 'agencies');

/** `1 report`, `2 reports` */
export const reportsOf = (number: number): string => counted(number, 'report');

/** The verb behind a number of things. */
export const has = (total: number): string => (total === 1 ? 'has' : 'have');
