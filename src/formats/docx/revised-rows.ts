import type { Token } from './word-tags.ts';

/** A cell that is marked as taken out, or as merged with others, which programs show or leave out as they are asked to. */
const REVISED = new Set(['w:cellDel', 'w:cellMerge']);

/** The places among the tokens of a body where rows begin that have such a cell: nobody can tell which cells they show. */
export function revisedRows(tokens: readonly Token[]): ReadonlySet<number> {
  const rows = new Set<number>();
  const open: number[] = [];
  tokens.forEach((token, at) => {
    if (token.kind === 'text') return;
    if (token.name === 'w:tr' && token.kind === 'open') open.push(at);
    if (token.name === 'w:tr' && token.kind === 'close') open.pop();
    const row = open.at(-1);
    if (row !== undefined && REVISED.has(token.name)) rows.add(row);
  });
  return rows;
}
