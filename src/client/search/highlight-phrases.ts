import { occurrences } from '../../search/passages.ts';
import { placedText, searchable } from '../../search/searchable.ts';

/**
 * Marks on a report page the phrases that a reader came for: `?highlight=…`, once for each. The page's own elements
 * stay as they are; browsers without the CSS Custom Highlight API mark nothing.
 */
const NAME = 'phrase';

/** The text nodes of a paragraph, without its link to itself. */
function textNodes(paragraph: Element): Text[] {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('.anchor-link') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

/** Where the phrases stand in a paragraph, across bold words and other elements in it. */
function rangesIn(paragraph: Element, phrases: readonly string[]): Range[] {
  const nodes = textNodes(paragraph);
  const placed = placedText(nodes.map((node) => node.data).join(''));
  const point = (offset: number): [Text, number] | null => {
    let before = 0;
    for (const node of nodes) {
      if (offset <= before + node.length) return [node, offset - before];
      before += node.length;
    }
    return null;
  };
  return phrases
    .flatMap((phrase) => occurrences(placed, phrase))
    .flatMap(([from, to]) => {
      const start = point(from);
      const end = point(to);
      if (!start || !end) return [];
      const range = new Range();
      range.setStart(...start);
      range.setEnd(...end);
      return [range];
    });
}

const phrases = new URLSearchParams(location.search)
  .getAll('highlight')
  .map(searchable)
  .filter((phrase) => phrase !== '');

if (phrases.length > 0 && 'highlights' in CSS) {
  const ranges = [...document.querySelectorAll('.prose-record [id]')].flatMap((paragraph) =>
    rangesIn(paragraph, phrases),
  );
  if (ranges.length > 0) {
    CSS.highlights.set(NAME, new Highlight(...ranges));
    document.documentElement.dataset['phrases'] = '';
  }
}
