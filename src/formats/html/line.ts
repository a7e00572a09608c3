import type { PhrasingContent } from 'mdast';
import type { Position } from 'unist';
import { isBlank } from '../../text/normalise.ts';
import { collapse, trimmed, type Gap, type Piece } from './collapsed-space.ts';

/** Words of a page between two breaks: a line of prose, or what a cell prints. */
export interface HtmlLine {
  children: PhrasingContent[];
  text: string;
  position: Position;
  /** How many of its characters are links. */
  linked: number;
}

/** White space, what stands for it, and tags without effect, at the start of a text as it stands in the file. */
const INDENT =
  /^(?:[\s\u200b\ufeff]|&(?:nbsp|ensp|emsp|thinsp|zwnj|zwj|#0*(?:32|160|12288|819[4-9]|820[0-5])|#x0*(?:20|a0|3000|200[2-d]));?|<[a-z/!?][^>]*>)+/i;
const OUTDENT =
  /(?:[\s\u200b\ufeff]|&(?:nbsp|ensp|emsp|thinsp|zwnj|zwj|#0*(?:32|160|12288|819[4-9]|820[0-5])|#x0*(?:20|a0|3000|200[2-d]));?)+$/i;

/** Gathers the text nodes of a page into lines, as a browser would set them. */
export class LineGatherer {
  readonly #html: string;
  readonly #toPosition: (start: number, end: number) => Position;
  #pieces: (Piece | Gap)[] = [];

  /** `html` and `toPosition` are of the file as it is read. */
  constructor(html: string, toPosition: (start: number, end: number) => Position) {
    this.#html = html;
    this.#toPosition = toPosition;
  }

  add(piece: Piece): void {
    if (piece.value === '') return;
    // Behind white space at the start of a page the parser places a character reference at its semicolon.
    const reference = /&#?\w{1,10}$/.exec(this.#html.slice(Math.max(0, piece.start - 12), piece.start));
    const isBehind = reference !== null && this.#html[piece.start] === ';';
    this.#pieces.push(isBehind ? { ...piece, start: piece.start - reference[0].length } : piece);
  }

  gap(gap: Gap): void {
    if (this.#pieces.length > 0) this.#pieces.push(gap);
  }

  /** The line gathered so far, and an empty one begun; null where nothing is printed. */
  take(): HtmlLine | null {
    const pieces = this.#pieces;
    this.#pieces = [];
    const printed = pieces.filter(
      (piece): piece is Piece => typeof piece === 'object' && !isBlank(piece.value),
    );
    const [first, last] = [printed[0], printed.at(-1)];
    if (!first || !last) return null;
    const runs = trimmed(collapse(pieces));
    const start = this.#firstPrint(first);
    const position = this.#toPosition(start, Math.max(start, this.#lastPrint(last)));
    return {
      children: runs.map((run) => {
        const place = this.#within(position, this.#firstPrint(run), run.end);
        const text = { type: 'text' as const, value: run.text, position: place };
        return run.strong ? { type: 'strong', children: [text], position: place } : text;
      }),
      text: runs.map((run) => run.text).join(''),
      position,
      linked: printed.reduce((sum, { linked, value }) => sum + (linked ? value.trim().length : 0), 0),
    };
  }

  #firstPrint({ start, end }: { start: number; end: number }): number {
    return start + (INDENT.exec(this.#html.slice(start, end))?.[0].length ?? 0);
  }

  #lastPrint({ start, end }: Piece): number {
    return end - (OUTDENT.exec(this.#html.slice(Math.max(start, end - 200), end))?.[0].length ?? 0);
  }

  #within(line: Position, start: number, end: number): Position {
    const [from, to] = [line.start.offset!, line.end.offset!];
    return this.#toPosition(Math.min(Math.max(start, from), to), Math.max(Math.min(end, to), from));
  }
}
