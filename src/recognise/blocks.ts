import type { PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { splitOrdinal } from '../text/numerals.ts';
import { comparePlaces, placeOf } from '../schemas/place.ts';
import type { Block, Section } from '../schemas/report.ts';
import { SECTIONS } from '../vocabulary/sections.ts';
import type { SectionSpan } from './sections.ts';
import type { Title } from './title.ts';

/** A paragraph of at most this many characters after an ordinal, without a full stop, is set as a sub-heading. */
const SUBHEADING = 28;

/**
 * The prose of the six sections in the order of the form: all that no statutory table took. Spans of one section are joined; the heading of a repeated
 * one stays as a sub-heading, so that nothing printed is lost.
 */
export function readSections(spans: readonly SectionSpan[], taken: ReadonlySet<RootContent>): Section[] {
  const prose = (span: SectionSpan) => span.children.filter((node) => !taken.has(node)).flatMap(readPieces);
  return SECTIONS.flatMap(({ key }) => {
    const [first, ...repeated] = spans.filter((span) => span.key === key);
    if (!first) return [];
    const pieces = [
      ...prose(first),
      ...repeated.flatMap((span): Piece[] => [
        { kind: 'heading', text: span.title, place: placeOf(span.place) },
        ...prose(span),
      ]),
    ];
    return [
      {
        key,
        title: first.title,
        place: placeOf(first.place),
        blocks: pieces.map((piece, at) => anchored(key, piece, at)),
      },
    ];
  });
}

/** The prose before the first section without the title. */
export function readPreamble(
  before: readonly RootContent[],
  title: Title,
  taken: ReadonlySet<RootContent>,
): Block[] {
  const isTitle = (piece: Piece) =>
    title.text !== '' &&
    comparePlaces(piece.place, placeOf(title.place)) >= 0 &&
    title.text.includes(piece.text);
  return before
    .filter((node) => !taken.has(node))
    .flatMap(readPieces)
    .filter((piece) => !isTitle(piece))
    .map((piece, at) => anchored('preamble', piece, at));
}

type Piece = Omit<Block, 'anchor'>;

function anchored(key: string, piece: Piece, at: number): Block {
  const { kind, ...rest } = piece;
  return { kind, anchor: `${key}-p${at + 1}`, ...rest };
}

function readPieces(node: RootContent): Piece[] {
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
    case 'table':
      return node.children.map((row): Piece => ({
        kind: 'paragraph',
        text: row.children
          .map((cell) => toString(cell).trim())
          .filter((text) => text !== '')
          .join(' '),
        place: placeOf(row.position!.start),
      }));
    default:
      return [];
  }
}

function isSubheading(text: string): boolean {
  return text.length <= SUBHEADING && splitOrdinal(text).ordinal !== null && !/[。；！？，,]/.test(text);
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
