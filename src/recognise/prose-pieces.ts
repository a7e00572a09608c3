import type { PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { placeOf } from '../schemas/place.ts';
import type { Block } from '../schemas/report.ts';
import { isSubheading } from './subheadings.ts';

export type Piece = Omit<Block, 'anchor'>;

export function readPieces(node: RootContent): Piece[] {
  const place = placeOf(node.position!.start);
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', ...readText(node.children), place }];
    case 'paragraph': {
      const text = readText(node.children);
      return [{ kind: isSubheading(text.text) ? 'heading' : 'paragraph', ...text, place }];
    }
    case 'list':
      return node.children.flatMap((item) =>
        item.children.flatMap((child) =>
          child.type === 'paragraph'
            ? [
                {
                  kind: 'item' as const,
                  ...readText(child.children),
                  place: placeOf(child.position!.start),
                },
              ]
            : [],
        ),
      );
    case 'grid':
      return node.rows.flatMap((row): Piece[] => {
        const text = row.cells
          .map((cell) => cell.text)
          .filter((words) => words !== '')
          .join(' ');
        return text === '' ? [] : [{ kind: 'paragraph', text, place: placeOf(row.position.start) }];
      });
    default:
      return [];
  }
}

/** The words of inline nodes, and which of them are bold. */
function readText(children: readonly PhrasingContent[]): Pick<Block, 'text' | 'strong'> {
  let text = '';
  const strong: [number, number][] = [];
  for (const child of children) {
    const from = text.length;
    text += toString(child);
    if (child.type === 'strong' && text.length > from) strong.push([from, text.length]);
  }
  return strong.length > 0 ? { text, strong } : { text };
}
