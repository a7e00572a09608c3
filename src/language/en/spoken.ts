import { CHINESE_RUN } from '../../text/chinese-runs.ts';

/** A text by the language that it is to be read in: pieces of the page's own, and such of another one. */
export function spokenParts(text: string): readonly { text: string; tag?: string }[] {
  const parts: { text: string; tag?: string }[] = [];
  let from = 0;
  for (const { 0: run, index } of text.matchAll(CHINESE_RUN)) {
    if (index > from) parts.push({ text: text.slice(from, index) });
    parts.push({ text: run, tag: 'zh-CN' });
    from = index + run.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  return parts;
}
