import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { comparePlaces, placeOf } from '../schemas/place.ts';
import type { Block, Section } from '../schemas/report.ts';
import { SECTIONS } from '../vocabulary/sections.ts';
import { pageMarksIn } from './page-marks.ts';
import { readPieces, type Piece } from './prose-pieces.ts';
import type { SectionSpan } from './sections.ts';
import type { Title } from './title.ts';
import { joinWrapped } from './unwrap.ts';

/**
 * The prose of the six sections in the order of the form: all that no statutory table took. Spans of one section are joined; the heading of a repeated
 * one stays as a sub-heading, so that nothing printed is lost.
 */
export function readSections(spans: readonly SectionSpan[], taken: ReadonlySet<RootContent>): Section[] {
  const prose = (span: SectionSpan) =>
    joinWrapped(
      span.children.filter((node) => !taken.has(node)),
      pageMarksIn(span.children),
    ).flatMap(readPieces);
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
  const own = new Set([...titleNodes(before, title), ...repeatsOf(title, before)]);
  return joinWrapped(
    before.filter((node) => !taken.has(node) && !own.has(node)),
    pageMarksIn(before),
  )
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

/** The lines that print the title once more, by themselves or one behind the other. */
function repeatsOf(title: Title, before: readonly RootContent[]): RootContent[] {
  const whole = withoutSpaces(title.text);
  const words = before.map((node) => withoutSpaces(toString(node)));
  return before.flatMap((_, from) => {
    let said = '';
    for (let to = from; to < before.length && words[to] !== ''; to++) {
      said += words[to];
      if (said === whole) return before.slice(from, to + 1);
      if (!whole.startsWith(said)) return [];
    }
    return [];
  });
}

const withoutSpaces = (text: string): string => text.replace(/\s/g, '');

function anchored(key: string, piece: Piece, at: number): Block {
  const { kind, ...rest } = piece;
  return { kind, anchor: `${key}-p${at + 1}`, ...rest };
}
