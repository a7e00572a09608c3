import { raised } from '../../text/normalise.ts';

/** References that converters write into Markdown cells. */
const REFERENCES: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
};
const REFERENCE = /&(?:(nbsp|ensp|emsp|thinsp|amp|lt|gt|quot)|#(\d{1,6})|#x([0-9a-f]{1,5}));/gi;

/**
 * What a reader of a converted table sees in a cell: no marks of emphasis, no struck-out words, no references and
 * tags. Raised digits stay marks.
 */
export function cellText(raw: string): string {
  if (!/[*_~&<\\`]/.test(raw)) return raw.trim();
  return (
    raw
      .replace(/<br\s*\/?>/gi, ' ')
      .replace(/<(s|del|strike)>.*?<\/\1>|~~.+?~~/gi, '')
      .replace(/<(sup|sub)>(.*?)<\/\1>|\^(\d{1,2})\^/gi, (_, _tag, words?: string, mark?: string) =>
        raised(words ?? mark ?? ''),
      )
      // Digits behind others that an element sets otherwise are not theirs for certain.
      .replace(/(?<=[\d.])<(?:small|font|span|a|big)\b[^<>]*>(?=[\d.])/gi, ' ')
      .replace(/<\/?[a-z][^<>]*>/gi, '')
      .replace(REFERENCE, (_, name?: string, decimal?: string, hexadecimal?: string) =>
        name
          ? REFERENCES[name.toLowerCase()]!
          : String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hexadecimal!, 16)),
      )
      .replace(/(\*\*\*|\*\*|\*|___|__|`)(?=\S)([^*_`]*?\S)\1/g, '$2')
      .replace(/^(\*\*|__)\s*\1$/, '')
      .replace(/\\([|*_~`\\#.+-])/g, '$1')
      .trim()
  );
}
