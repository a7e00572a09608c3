/**
 * Text as Markdown (CommonMark, and GFM's tables and strikethrough) in which nothing of it is markup. Character references
 * mean the same there as in HTML, so `&lt;` stays.
 */

/** What could begin or end something within a line. */
const MARKS = /[\\`*_[\]|~]/g;

/** Addresses that GFM would link as they are printed, with the marks before their characters: they are printed text too. */
const ADDRESSES = /\b(?:https?|ftp)(?=:)|\bwww(?=\.)|[\w.+-](?=@)/gi;

/** What could begin a block at the start of a line; `>` and `<` are references. */
const BLOCK = /^(?:([#+=-])|(\d+)(?=[.)]))/;

/** The whitespace that HTML collapses; that of other languages is content. */
const SPACE = /[ \t\n\r\f]+/g;

/** What a text has that is written in another way as Markdown; most have nothing of it. */
const CHANGED = /[\\`*_[\]|~@:\t\n\r\f]| {2}|&(?:quot|#39);|www\./i;

/** A piece of text within a line. */
export function escapeText(html: string): string {
  if (!CHANGED.test(html)) return html;
  const text = html
    .replace(SPACE, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replace(MARKS, '\\$&');
  return /[@:]|www\./i.test(text) ? text.replace(ADDRESSES, '$&\\') : text;
}

/** A line that begins a block of text: what stands first in it is text too. */
export function escapeStart(line: string): string {
  return line.replace(BLOCK, (start, mark: string | undefined) => (mark ? `\\${mark}` : `${start}\\`));
}

/** Text within code, where references mean nothing. */
export function decodeText(html: string): string {
  return html.includes('&')
    ? html
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
        .replaceAll('&nbsp;', '\u00a0')
        .replaceAll('&amp;', '&')
    : html;
}

/** A code span. In a table a bar ends the cell even there, and only there a backslash before it is no content. */
export function codeSpan(text: string, inTable: boolean): string {
  const fence = '`'.repeat(longestRun(text) + 1);
  const padding = /^`|`$|^ .* $/.test(text) ? ' ' : '';
  return fence + padding + (inTable ? text.replaceAll('|', '\\|') : text) + padding + fence;
}

/** A block of code. */
export function codeBlock(text: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}\n${text.replace(/\n$/, '')}\n${fence}`;
}

const longestRun = (text: string): number =>
  (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);

/** The target of a link, as written in an attribute: references mean the same there. */
export const linkTarget = (href: string): string =>
  /[\s()<>\\]/.test(href)
    ? href.replace(
        /[\s()<>\\]/g,
        (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`,
      )
    : href;
