import type { Point } from 'unist';
import { readField, type FieldReading } from '../text/numbers.ts';

/**
 * A field of a printed row, with the columns that it stands in: those of its grid, or of its line where a character of
 * Chinese takes two. They can be compared among rows of one source only. It is a class since every row of every report is
 * asked for its fields again and again: all have one shape, and each is read once.
 */
export class Field {
  readonly text: string;
  readonly place: Point;
  readonly from: number;
  /** Behind its last column. */
  readonly to: number;
  /** Whether it and its neighbour stand closer together than cells do, so that they may be one number. */
  readonly isPiece: boolean;
  /** Whether it is a number that is printed once for several rows. */
  readonly isShared: boolean;
  private known: FieldReading | null = null;

  constructor(text: string, place: Point, from: number, to: number, isPiece = false, isShared = false) {
    this.text = text;
    this.place = place;
    this.from = from;
    this.to = to;
    this.isPiece = isPiece;
    this.isShared = isShared;
  }

  /** What it prints. */
  get reading(): FieldReading {
    return (this.known ??= readField(this.text));
  }

  /** It with other words. */
  withText(text: string): Field {
    return new Field(text, this.place, this.from, this.to, this.isPiece, this.isShared);
  }

  /** It as words, whatever it prints. */
  asWords(): Field {
    const words = this.withText(this.text);
    words.known = { kind: 'text' };
    return words;
  }

  /** It in other columns. */
  spanning(from: number, to: number): Field {
    return new Field(this.text, this.place, from, to, this.isPiece, this.isShared);
  }

  /** It as one that may be a piece of a number. */
  asPiece(): Field {
    return new Field(this.text, this.place, this.from, this.to, true, this.isShared);
  }

  /** It as a number that is printed once for several rows. */
  asShared(): Field {
    return new Field(this.text, this.place, this.from, this.to, this.isPiece, true);
  }
}
