/** Parts of pages that were drawn, by their keys: for as long as the program runs, which has the words of one language. */
export const drawnOnce = new Map<string, string>();
