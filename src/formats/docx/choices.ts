import { DRAWINGS, type Token } from './word-tags.ts';

/** Of what a document holds in two ways, for new programs and for old ones, where the one is that has the words. */
export function choicesToRead(tokens: readonly Token[]): ReadonlyMap<number, boolean> {
  const read = new Map<number, boolean>();
  const open: { choice: number | null; fallback: number | null; words: number }[] = [];
  tokens.forEach((token, at) => {
    if (token.kind === 'text') return;
    const own = open.at(-1);
    if (token.name === 'mc:AlternateContent') {
      if (token.kind === 'open') open.push({ choice: null, fallback: null, words: 0 });
      if (token.kind === 'close') {
        const { choice, fallback, words } = open.pop() ?? { choice: null, fallback: null, words: 0 };
        const isFallback = fallback !== null && (words > 0 || choice === null);
        if (fallback !== null) read.set(fallback, isFallback);
        if (choice !== null) read.set(choice, !isFallback);
        const around = open.at(-1);
        if (around && around.fallback !== null) around.words += words;
      }
    } else if (own && token.name === 'mc:Choice' && token.kind === 'open') own.choice ??= at;
    else if (own && token.name === 'mc:Fallback' && token.kind === 'open') own.fallback = at;
    else if (own && own.fallback !== null && /^(?:w:t|v:imagedata|w:drawing)$/.test(token.name))
      own.words += 1;
  });
  return read;
}

/** Both tags of each drawing that holds words, be they in one within it. */
export function drawingsWithWords(tokens: readonly Token[]): ReadonlySet<number> {
  const drawings = new Set<number>();
  const open: { at: number; hasWords: boolean }[] = [];
  tokens.forEach((token, at) => {
    if (token.kind === 'text') return;
    if (DRAWINGS.has(token.name)) {
      if (token.kind === 'open') open.push({ at, hasWords: false });
      if (token.kind === 'close') {
        const own = open.pop();
        if (own?.hasWords) {
          drawings.add(own.at).add(at);
          if (open.length > 0) open.at(-1)!.hasWords = true;
        }
      }
    } else if (token.name === 'w:txbxContent' && open.length > 0) open.at(-1)!.hasWords = true;
  });
  return drawings;
}
