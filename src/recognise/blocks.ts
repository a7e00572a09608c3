import type { PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { splitOrdinal } from '../text/numerals.ts';
import { comparePlaces, placeOf } from '../schemas/place.ts';
import type { Block, Section } from '../schemas/report.ts';
import { SECTIONS } from '../vocabulary/sections.ts';
import type { SectionSpan } from './sections.ts';
import { joinWrapped } from './unwrap.ts';
import type { Title } from './title.ts';

/** A paragraph of at most this many characters after an ordinal, without a full stop, is set as a sub-heading. */
const SUBHEADING = 28;

/**
 * The prose of the six sections in the order of the form: all that no statutory table took. Spans of one section are joined; the heading of a repeated
 * one stays as a sub-heading, so that nothing printed is lost.
 */
export function readSections(spans: readonly SectionSpan[], taken: ReadonlySet<RootContent>): Section[] {
  const prose = (span: SectionSpan) =>
    joinWrapped(span.children.filter((node) => !taken.has(node))).flatMap(readPieces);
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
  const own = titleNodes(before, title);
  return joinWrapped(before.filter((node) => !taken.has(node) && !own.has(node)))
    .flatMap(readPieces)
    .filter((piece) => withoutSpaces(piece.text) !== withoutSpaces(title.text))
    .map((piece, at) => anchored('preamble', piece, at));
}

/**
 * The lines that print the title: the one that it begins in, with what a portal prints beside it, and those that go on
 * with it.
 */
function titleNodes(before: readonly RootContent[], title: Title): ReadonlySet<RootContent> {
  const own = new Set<RootContent>();
  if (title.text === '') return own;
  let rest = withoutSpaces(title.text);
  for (const node of before) {
    if (rest === '' || (node.position && comparePlaces(placeOf(node.position.end), placeOf(title.place)) < 0))
      continue;
    const words = withoutSpaces(toString(node));
    if (
      own.size === 0
        ? !words.includes(rest) && !rest.startsWith(words)
        : words === '' || !rest.startsWith(words)
    )
      continue;
    own.add(node);
    rest = words.includes(rest) ? '' : rest.slice(words.length);
  }
  return own;
}

const withoutSpaces = (text: string): string => text.replace(/\s/g, '');

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
