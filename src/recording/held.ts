/**
 * What programs hold in memory for the pages that they render. The program of each language stays in the process with its modules when its pages are
 * there: without this the next language would be rendered beside everything that the last one has read.
 */
const SHARED = Symbol.for('nianbao:held');
const shared = globalThis as { [SHARED]?: Set<() => void> };

/** Says how to let go of what is of no use when the pages of a language are rendered. */
export function heldForPages(letGo: () => void): void {
  (shared[SHARED] ??= new Set()).add(letGo);
}

/** Lets go of all of it: no page of a program that was loaded until now is rendered any more. */
export function letGo(): void {
  for (const each of shared[SHARED] ?? []) each();
  shared[SHARED]?.clear();
}
