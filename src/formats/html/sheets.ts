/** Of narrow or printed pages. */
const NOT_OF_SCREENS =
  /\b(?:print|speech|not)\b|max-(?:device-)?(?:width|height)|orientation|prefers|hover|pointer/i;

/** The sheets that hold for a page on a screen. */
export function* sheetsIn(html: string): Generator<string> {
  const tags = /<(\/?)style\b([^>]*)>?/gi;
  let [from, isOpen, isForScreens] = [0, false, true];
  for (const { 0: tag, 1: closing, 2: attributes, index } of html.matchAll(tags)) {
    if (closing) {
      if (isOpen && isForScreens) yield html.slice(from, index);
      isOpen = false;
    } else if (!isOpen) {
      isOpen = true;
      from = index + tag.length;
      isForScreens = !/media\s*=\s*["']?print/i.test(attributes!);
    }
  }
}

export function* rulesIn(sheet: string): Generator<{ selectors: string; text: string }> {
  const plain = sheet.replace(/\/\*[\s\S]*?(?:\*\/|$)|<!--|-->/g, '');
  const groups: boolean[] = [];
  let prelude: string | null = null;
  let from = 0;
  for (const { 0: mark, index } of plain.matchAll(/[{}]/g)) {
    const text = plain.slice(from, index);
    from = index + 1;
    if (mark === '{') {
      // What an at-rule without a block leaves stands before the next prelude.
      prelude = text.slice(text.lastIndexOf(';') + 1).trim();
      if (!prelude.startsWith('@')) continue;
      groups.push(!NOT_OF_SCREENS.test(prelude));
      prelude = null;
    } else if (prelude !== null) {
      if (!groups.includes(false)) yield { selectors: prelude, text };
      prelude = null;
    } else groups.pop();
  }
}
